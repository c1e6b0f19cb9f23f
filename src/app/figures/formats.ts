/** What a figure, or the numbers behind it, can be saved as; of numbers there is more to say (DataChoices.tsx). */
export const formats = [
  { name: 'svg', title: 'SVG', says: 'Lines and text stay lines and text, for papers and slides.' },
  {
    name: 'pdf',
    title: 'PDF',
    says: 'By the browser’s print dialog, on one page of the figure’s size: choose “Save as PDF” there.',
  },
  { name: 'png', title: 'PNG', says: 'Pixels, as sharp as you choose.' },
  { name: 'gif', title: 'GIF', says: 'The run from its start to its end, as an animation.' },
  { name: 'csv', title: 'CSV', says: null },
  { name: 'json', title: 'JSON', says: null },
] as const;

export type Format = (typeof formats)[number]['name'];

/** Whether it is a picture that is drawn at a chosen width and in a chosen design. */
export function isPicture(format: Format): boolean {
  return format !== 'csv' && format !== 'json';
}
