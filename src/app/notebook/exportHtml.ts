import type { Palette } from '../theme/theme.ts';
import type { ExportedPin } from './exported.ts';
import { writeNotebook } from './notebookText.ts';

/** What the data block is known by when the file is imported again. */
export const BLOCK = '<script type="application/json" id="lookahead-lab-notebook">';

/**
 * The notebook as one HTML page that needs nothing else: it carries its pictures, given as data URLs in the order of
 * the pins (null where one could not be drawn), and the notebook itself for importing. Its policy lets nothing run.
 */
export function notebookHtml(
  pins: readonly ExportedPin[],
  pictures: readonly (string | null)[],
  colours: Palette,
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Lookahead Lab: notebook</title>
<style>${style(colours)}</style>
</head>
<body>
<main>
<h1>Lookahead Lab: notebook</h1>
${pins.map((each, index) => article(each, pictures[index] ?? null)).join('\n')}
</main>
${BLOCK}
${writeNotebook(pins.map(({ pin }) => pin))}
</script>
</body>
</html>
`;
}

function article({ title, link, date, pin }: ExportedPin, picture: string | null): string {
  const { verdict, certainty, note } = pin;
  return [
    '<article>',
    ...(picture === null ? [] : [`<img src="${escaped(picture)}" alt="The landscape with the paths of every run">`]),
    `<h2>${escaped(title)}</h2>`,
    ...(verdict === '' ? [] : [`<p class="verdict">${escaped(verdict)}</p>`]),
    ...(certainty === '' ? [] : [`<p class="soft">${escaped(certainty)}</p>`]),
    ...(note === '' ? [] : [`<p class="note">${escaped(note)}</p>`]),
    `<p class="soft">${date === '' ? '' : `Pinned on ${escaped(date)}. `}<a href="${escaped(link)}">Open this experiment</a></p>`,
    '</article>',
  ].join('\n');
}

/** Text that stands for itself, between tags and in quoted attributes. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** In the design in which it was exported; dark on white when it is printed. */
function style(colours: Palette): string {
  return `
:root { color: ${colours.ink}; background: ${colours.panel}; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: 24px 16px 48px; overflow-wrap: anywhere; }
h1 { font-size: 22px; }
h2 { margin: 12px 0 4px; font-size: 16px; }
p { margin: 4px 0; }
article { margin: 32px 0 0; padding: 32px 0 0; border-top: 1px solid ${colours.hairline}; break-inside: avoid; }
img { display: block; width: 100%; height: auto; border: 1px solid ${colours.hairline}; border-radius: 8px; }
a { color: ${colours.fast}; }
.verdict { font: 20px/1.4 Georgia, serif; }
.soft { color: ${colours.soft}; font-size: 14px; }
.note { margin: 10px 0; padding-left: 14px; border-left: 3px solid ${colours.hairline}; white-space: pre-wrap; }
@media print { :root, .soft, a { color: #000; background: #fff; } }
`;
}
