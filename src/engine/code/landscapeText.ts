import { landscapeNamed } from '../../landscapes/registry.ts';
import type { Choice } from '../experiment/experiment.ts';
import { evaluate } from './evaluate.ts';
import { readExpression } from './expression.ts';
import { type ClosedForm, type DataForm, type LandscapeForm, landscapeForms } from './landscapeForms.ts';
import type { Library } from './library.ts';
import { NoProgram } from './noProgram.ts';
import { LINE, number } from './python.ts';
import { dependsOn, pythonExpression, pythonName } from './pythonExpression.ts';

/** A form with what programs need to know of its landscape. */
interface Described {
  readonly form: LandscapeForm;
  readonly parameters: Readonly<Record<string, number>>;
}

/** The landscape as Python: its data where it has some, the functions f and slope, and what these need. */
export function landscapeText(choice: Choice, library: Library): string[] {
  const { form, parameters } = describe(choice);
  const title = landscapeNamed(choice.name)?.title ?? choice.name;
  const custom = choice.name === 'custom';
  const slope = library.slope({
    data: form.type === 'data',
    tip: form.type === 'closed' && form.tip === true,
    undefinedInPlaces: custom,
  });
  if (form.type === 'data')
    return [dataText(choice, library), ...dataFunction(form, parameters, title, library), slope];
  return [...closedFunction(form, parameters, title, library), slope];
}

/** The form of a landscape, with numbers for its parameters. A formula of one's own is its form. */
function describe({ name, values }: Choice): Described {
  if (name === 'custom') return { form: { type: 'closed', parts: [], f: String(values.f) }, parameters: {} };
  const form = landscapeForms[name];
  if (form === undefined) throw new NoProgram(`the landscape ${name} has not been written as a formula yet`);
  const parameters = Object.fromEntries(Object.entries(values).map(([each, value]) => [each, Number(value)]));
  return { form, parameters };
}

function closedFunction(
  { parts, f }: ClosedForm,
  parameters: Described['parameters'],
  title: string,
  library: Library,
) {
  const arrays = new Set(['x', 'y']);
  const names: Record<string, number> = { ...parameters };
  const python = (text: string) => pythonExpression(readExpression(text), library.words, arrays, names);
  const lines = parts.map(([name, text]) => {
    const line = `    ${name} = ${python(text)}`;
    const tree = readExpression(text);
    if (dependsOn(tree, arrays)) arrays.add(name);
    else names[name] = evaluate(tree, names);
    return line;
  });
  // What depends on neither coordinate is a number, of which there is no gradient to be had.
  const constant = dependsOn(readExpression(f), arrays) ? '' : '0 * x + ';
  return [
    ...helpers([f, ...parts.map(([, text]) => text)], library),
    [
      `def f(p${parametersOf(parameters)}):`,
      `    """The landscape: ${title}."""`,
      '    x, y = p',
      ...lines,
      returned(`${constant}${python(f)}`),
    ].join('\n'),
  ];
}

function dataFunction(
  { each, beside }: DataForm,
  parameters: Described['parameters'],
  title: string,
  library: Library,
) {
  const arrays = new Set(['w', 'b', 'X', 'Y']);
  const python = (text: string) => pythonExpression(readExpression(text), library.words, arrays, parameters);
  const mean = python(each).replace(/\b[XY]\b/g, '$&[batch]');
  return [
    ...helpers([each], library),
    [
      `def f(p, batch=slice(None)${parametersOf(parameters)}):`,
      `    """The landscape: ${title}, over a batch of the data or over all of it."""`,
      '    w, b = p',
      `    each = ${mean}`,
      `    return each.mean()${beside === null ? '' : ` + ${python(beside)}`}`,
    ].join('\n'),
  ];
}

/** A long sum goes over several lines, each with a summand. */
function returned(value: string): string {
  const line = `    return ${value}`;
  if (line.length <= LINE) return line;
  const summands = summandsOf(value);
  return summands.length === 1 ? line : `    return (\n        ${summands.join('\n        ')}\n    )`;
}

/** The text in pieces, each but the first beginning with a sign that stands in no parenthesis. */
function summandsOf(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth !== 0 || !/^ [+-] /.test(text.slice(at, at + 3))) continue;
    pieces.push(text.slice(from, at));
    from = at + 1;
  }
  return [...pieces, text.slice(from)];
}

function parametersOf(parameters: Described['parameters']): string {
  return Object.entries(parameters)
    .map(([name, value]) => `, ${pythonName(name)}=${number(value)}`)
    .join('');
}

function dataText({ name }: Choice, { array }: Library): string {
  const samples = landscapeNamed(name)?.samples;
  if (samples === undefined) throw new NoProgram(`the landscape ${name} has no data`);
  return `# The data: inputs and targets.\nX = ${list(array, samples.inputs)}\nY = ${list(array, samples.targets)}`;
}

/** Eleven numbers to a line. */
function list(array: string, values: readonly number[]): string {
  const lines: string[] = [];
  for (let from = 0; from < values.length; from += 11)
    lines.push(
      values
        .slice(from, from + 11)
        .map(number)
        .join(', '),
    );
  return `${array}([\n    ${lines.join(',\n    ')},\n])`;
}

/** Functions of formulas that neither Python nor the library has in this form. */
function helpers(formulas: readonly string[], { words: { module } }: Library): string[] {
  const all = formulas.join(' ');
  return [
    ...(/\bmin\(/.test(all)
      ? [
          `def smaller(a, b):\n    """min(a, b); where both are equal its slope is that of a."""\n    return ${module}.where(a <= b, a, b)`,
        ]
      : []),
    ...(/\bmax\(/.test(all)
      ? [
          `def larger(a, b):\n    """max(a, b); where both are equal its slope is that of a."""\n    return ${module}.where(a >= b, a, b)`,
        ]
      : []),
    ...(/\bsoftplus\(/.test(all)
      ? [
          `def softplus(t):\n    """log(1 + exp(t)), for large t, too."""\n    return ${module}.logaddexp(t, ${module}.zeros_like(t))`,
        ]
      : []),
  ];
}
