import { describe, expect, test } from 'vitest';
import { trajectoriesOf } from '../../../test/support.ts';
import { drawRun, WHOLE } from '../plot/drawPaths.ts';
import { viewport } from '../plot/viewport.ts';
import { SvgInk } from './svgInk.ts';

const ink = () => new SvgInk(() => 'data:image/png;base64,AAAA');

describe('ink that writes SVG', () => {
  test('writes strokes with their colour, strength, width, joins and dashes', () => {
    const svg = ink();
    svg.strokeStyle = '#1b213026';
    svg.globalAlpha = 0.5;
    svg.lineWidth = 2.5;
    svg.lineJoin = 'round';
    svg.lineCap = 'round';
    svg.setLineDash([5, 6]);
    svg.beginPath();
    svg.moveTo(1, 2);
    svg.lineTo(3.456, 4);
    svg.closePath();
    svg.stroke();
    expect(svg.markup()).toBe(
      '<path d="M1,2L3.46,4Z" fill="none" stroke="#1b2130" stroke-opacity="0.07" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="5 6"/>',
    );
  });

  test('moves with its origin, and back again with all that was saved', () => {
    const svg = ink();
    svg.fillStyle = '#ff0000';
    svg.save();
    svg.translate(10, 20);
    svg.translate(1, 1);
    svg.fillStyle = '#00ff00';
    svg.fillRect(0, 0, 5, 6);
    svg.restore();
    svg.fillRect(0, 0, 1, 1);
    expect(svg.markup().split('\n')).toEqual([
      '<rect x="11" y="21" width="5" height="6" fill="#00ff00"/>',
      '<rect x="0" y="0" width="1" height="1" fill="#ff0000"/>',
    ]);
  });

  test('clips what is drawn until it is restored, a clip within another by both', () => {
    const svg = ink();
    const frame = (size: number) => {
      svg.beginPath();
      svg.rect(0, 0, size, size);
      svg.clip();
    };
    svg.save();
    frame(10);
    svg.fillRect(1, 1, 1, 1);
    svg.fillRect(2, 2, 1, 1);
    svg.save();
    frame(5);
    svg.fillRect(3, 3, 1, 1);
    svg.restore();
    svg.restore();
    svg.fillRect(4, 4, 1, 1);
    const markup = svg.markup().replace(/\n/g, '');
    expect(markup).toContain('<clipPath id="clip-1"><path d="M0,0h10v10h-10Z"/></clipPath>');
    expect(markup).toContain('<clipPath id="clip-2" clip-path="url(#clip-1)">');
    expect(markup).toMatch(
      /<g clip-path="url\(#clip-1\)"><rect x="1"[^>]*><rect x="2"[^>]*><\/g><g clip-path="url\(#clip-2\)"><rect x="3"[^>]*><\/g><rect x="4"/,
    );
  });

  test('keeps text as text, escaped, with its font and where it is anchored', () => {
    const svg = ink();
    svg.font = '600 11.5px "Inter Variable", sans-serif';
    svg.textAlign = 'right';
    svg.fillText('a < b & "c"', 3, 4);
    expect(svg.markup()).toBe(
      '<text x="3" y="4" font-family="&quot;Inter Variable&quot;, sans-serif" font-size="11.5" font-weight="600" text-anchor="end" fill="#000000">a &lt; b &amp; &quot;c&quot;</text>',
    );
  });

  test('writes whole circles and turned ellipses as two arcs', () => {
    const svg = ink();
    svg.beginPath();
    svg.arc(5, 5, 2, 0, 2 * Math.PI);
    svg.fill();
    svg.beginPath();
    svg.ellipse(0, 0, 4, 2, Math.PI / 2, 0, 2 * Math.PI);
    svg.fill();
    expect(svg.markup()).toContain('d="M7,5A2,2 0 0 1 3,5A2,2 0 0 1 7,5"');
    expect(svg.markup()).toContain('d="M0,4A4,2 90 0 1 0,-4A4,2 90 0 1 0,4"');
  });

  test('draws a veil as one layer', () => {
    const svg = ink();
    svg.veiled(0.22, (layer) => layer.fillRect(0, 0, 1, 1));
    expect(svg.markup()).toBe('<g opacity="0.22"><rect x="0" y="0" width="1" height="1" fill="#000000"/></g>');
  });

  test('refuses what is no colour instead of drawing black', () => {
    const svg = ink();
    svg.fillStyle = 'var(--slow)';
    expect(() => svg.fillRect(0, 0, 1, 1)).toThrow('var(--slow)');
  });
});

test('what draws the paths on the screen draws them as vectors', () => {
  const [run] = trajectoriesOf('landscape=quadratic(condition=36)&start=-5,1&run=lookahead(sgd(lr=0.01),k=5)&steps=50');
  const svg = ink();
  const colours = { slow: '#a3218e', fast: '#1560bd', panel: '#ffffff' };
  drawRun(
    svg,
    viewport([-6, 2, -4, 4], 640, 480),
    run,
    { line: 'slow', fast: 'fast' },
    {
      extent: WHOLE,
      heads: true,
      sharedStart: false,
      // Only these are asked for.
      colours: colours as unknown as Parameters<typeof drawRun>[4]['colours'],
      scale: 1,
    },
  );
  const markup = svg.markup();
  expect(markup).not.toContain('NaN');
  // The whole path of the slow weights, on its ground, and a triangle of them at the end.
  expect(markup.match(/stroke="#a3218e"[^>]*stroke-width="3.6"/g)).toHaveLength(1);
  const longest = Math.max(...[...markup.matchAll(/ d="([^"]*)"/g)].map(([, data]) => data.split('L').length));
  expect(longest).toBeGreaterThanOrEqual(10);
  expect(markup).toContain('fill="#a3218e"');
});
