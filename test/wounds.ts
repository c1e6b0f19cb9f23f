import fc from 'fast-check';

/** Something that can happen to a text on its way. */
export function wounds(): fc.Arbitrary<Wound> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const digit = fc.nat({ max: 9 }).map(String);
  const junk = fc.oneof(fc.constantFrom(...JUNK), fc.string({ unit: 'binary', maxLength: 5 }));
  return fc.oneof(
    fc.tuple(place, fc.nat({ max: 8 })).map(
      ([at, count]): Wound =>
        (text) =>
          spliced(text, at, count, ''),
    ),
    fc.tuple(place, junk).map(
      ([at, added]): Wound =>
        (text) =>
          spliced(text, at, 0, added),
    ),
    fc.tuple(place, digit).map(
      ([at, added]): Wound =>
        (text) =>
          spliced(text, at, 1, added),
    ),
    fc.tuple(place, place).map(
      ([a, b]): Wound =>
        (text) =>
          swapped(Array.from(text), a, b).join(''),
    ),
    fc.tuple(place, place).map(
      ([a, b]): Wound =>
        (text) =>
          swapped(text.split('&'), a, b).join('&'),
    ),
    fc.tuple(place, place).map(
      ([a, b]): Wound =>
        (text) =>
          spliced(text, a, 0, text.slice(b * text.length)),
    ),
    fc.tuple(place, fc.constantFrom(...EXTREMES)).map(
      ([at, extreme]): Wound =>
        (text) =>
          withAnother(text, /-?\d[\d.e-]*/g, at, () => extreme),
    ),
    fc.tuple(place, fc.constantFrom(...RUNS)).map(
      ([at, around]): Wound =>
        (text) =>
          withAnother(text, /(?<=run=)[^&]+/g, at, (run) => around.replace('RUN', () => run)),
    ),
  );
}

export type Wound = (text: string) => string;

const JUNK = [
  ' ',
  '\n',
  ...'% %2 %zz %00 %C3 %20 %26 %23 & && = == ( ) )( , ,, # +'.split(' '),
  ...'NaN Infinity - . e 0x10 ١ ½ -0 007 1_000 sgd momentum=0.5'.split(' '),
  ...'&run=inner &steps=0 &at=7s &show=2 &lr=1 &__proto__=1 __proto__ constructor hasOwnProperty=1'.split(' '),
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u0000',
    '\u202e',
    '\ud800',
    '😀',
    '9'.repeat(400),
  ],
];

const EXTREMES = '0 -0 -1 1 1e999 -1e999 1e-999 5e-324 1e9 -2000 2000 1.5 1e21 NaN'.split(' ');

/** What may become of a run. */
const RUNS = [
  'lookahead(RUN)',
  'lookahead(RUN,k=3)',
  'sgd(RUN,nesterov=true)',
  'sgd(lr=1,nesterov=true)',
  'inner',
  'adam()&run=RUN',
];

function spliced(text: string, share: number, count: number, added: string): string {
  const at = Math.floor(share * text.length);
  return text.slice(0, at) + added + text.slice(at + count);
}

function swapped(parts: readonly string[], a: number, b: number): string[] {
  const [from, to] = [a, b].map((share) => Math.min(parts.length - 1, Math.floor(share * parts.length)));
  return parts.map((part, index) => (index === from ? parts[to] : index === to ? parts[from] : part));
}

/** With one of the places that match replaced. */
function withAnother(text: string, pattern: RegExp, share: number, instead: (found: string) => string): string {
  let left = Math.floor(share * Array.from(text.matchAll(pattern)).length);
  return text.replace(pattern, (found) => (left-- === 0 ? instead(found) : found));
}
