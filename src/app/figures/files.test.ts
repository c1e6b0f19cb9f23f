import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from './crc32.ts';
import { withComment } from './gifComment.ts';
import { withTexts } from './pngChunks.ts';
import { asText, fileName, provenanceOf, sourceLine } from './provenance.ts';
import { svgFile } from './svgFile.ts';

const experiment = 'landscape=quadratic(condition=36)&run=lookahead(sgd(lr=0.01),k=5)&run=inner&steps=100';
const link = `https://example.org/lab/#${experiment}`;
const provenance = provenanceOf(
  { title: 'Paths & φ', says: 'It <ends> there.' },
  { version: '1.2.3', experiment, link },
);

/** One grey pixel, made here. */
function smallPng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

describe('a PNG', () => {
  test('has the checksum that the specification gives for an empty end', () => {
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
  });

  test('carries its texts between its first chunk and its data, each with a true checksum', () => {
    const png = Buffer.from(withTexts(smallPng(), { Title: 'k und α', URL: link }, 5000));
    const chunks: { type: string; data: Buffer }[] = [];
    for (let at = 8; at < png.length; ) {
      const length = png.readUInt32BE(at);
      const body = png.subarray(at + 4, at + 8 + length);
      expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
      chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
      at += 12 + length;
    }
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect([chunks[1].data.readUInt32BE(0), chunks[1].data[8]]).toEqual([5000, 1]);
    expect(chunks[2].data.toString()).toBe('Title\0\0\0\0\0k und α');
    expect(chunks[3].data.toString()).toBe(`URL\0\0\0\0\0${link}`);
  });
});

test.each(['', 'short', asText(provenance), 'α'.repeat(400)])(
  'a GIF carries %j as its comment, before its end',
  (text) => {
    const gif = Uint8Array.of(...new TextEncoder().encode('GIF89a...'), 0x3b);
    const whole = withComment(gif, text);
    expect(whole[whole.length - 1]).toBe(0x3b);
    expect([...whole.subarray(9, 11)]).toEqual([0x21, 0xfe]);
    const said: number[] = [];
    let at = 11;
    for (; whole[at] > 0; at += whole[at] + 1) said.push(...whole.subarray(at + 1, at + 1 + whole[at]));
    expect(new TextDecoder().decode(Uint8Array.from(said))).toBe(text);
    expect(at).toBe(whole.length - 2);
  },
);

test('an SVG says what it is, how large it is on paper, and where it comes from', () => {
  const sheet = {
    width: 96,
    height: 48,
    draw: (ink: { fillRect: (...place: [number, number, number, number]) => void }) => ink.fillRect(0, 0, 1, 1),
  };
  const svg = svgFile(sheet, provenance, 'mm', () => '');
  expect(svg).toContain('width="25.4mm" height="12.7mm" viewBox="0 0 96 48"');
  expect(svg).toContain('<title>Paths &amp; φ</title>');
  expect(svg).toContain('<desc>It &lt;ends&gt; there.</desc>');
  expect(svg).toContain('<dc:creator>Lookahead Lab 1.2.3</dc:creator>');
  expect(svg).toContain(`<dc:source>${link.replaceAll('&', '&amp;')}</dc:source>`);
  expect(svgFile(sheet, provenance, 'px', () => '')).toContain('width="96" height="48"');
});

describe('the name of a file', () => {
  test('tells version and experiment, in letters that every file system takes', () => {
    expect(fileName('run', experiment, provenance, 'csv')).toBe(
      'lookahead-lab-1.2.3-run-landscape=quadratic(condition=36)&run=lookahead(sgd(lr=0.01),k=5)&run=inner&steps=100.csv',
    );
    expect(fileName('run', 'f=x^2*y/"z"', provenance, 'csv')).toBe('lookahead-lab-1.2.3-run-f=x-2-y-z.csv');
  });

  test('is cut where it would be too long, and ends in a letter before its extension', () => {
    const name = fileName('run', `${'long,'.repeat(80)}`, provenance, 'csv');
    expect(name.length).toBeLessThan(210);
    expect(name).toMatch(/\w\.csv$/);
  });
});

test('the source line has the experiment once', () => {
  expect(sourceLine(provenance)).toBe(`Lookahead Lab 1.2.3, ${link}`);
  expect(sourceLine({ ...provenance, link: 'https://example.org/' })).toContain(experiment);
});
