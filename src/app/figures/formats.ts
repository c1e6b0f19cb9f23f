/** What a figure, or the run behind it, can be saved as. */
export const formats = [
  { name: 'svg', title: 'SVG', says: 'Lines and text stay lines and text, for papers and slides.' },
  {
    name: 'pdf',
    title: 'PDF',
    says: 'By the browser’s print dialog, on one page of the figure’s size: choose “Save as PDF” there.',
  },
  { name: 'png', title: 'PNG', says: 'Pixels, as sharp as you choose.' },
  { name: 'gif', title: 'GIF', says: 'The run from its start to its end, as an animation.' },
  { name: 'csv', title: 'CSV', says: 'Every step of every run and seed: what npm run -s trace prints, to the byte.' },
  {
    name: 'json',
    title: 'JSON',
    says: 'Every step of the seed that the picture shows, with this experiment’s text and link.',
  },
] as const;

export type Format = (typeof formats)[number]['name'];

/** Whether it is a picture that is drawn at a chosen width and in a chosen design. */
export function isPicture(format: Format): boolean {
  return format !== 'csv' && format !== 'json';
}
