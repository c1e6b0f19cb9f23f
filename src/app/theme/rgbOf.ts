/**
 * Red, green and blue, each from 0 to 255, of a colour as theme.css writes them: #rgb, #rrggbb or #rrggbbaa. The first
 * picture needs no more, and a library that reads all colours would be fetched before it. White for anything else, such
 * as the nothing of a style sheet that did not come.
 */
export function rgbOf(colour: string): readonly [red: number, green: number, blue: number] {
  const digits = /^#([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.exec(colour)?.[1];
  if (digits === undefined) return [255, 255, 255];
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (from: number) => Number.parseInt(wide.slice(from, from + 2), 16);
  return [channel(0), channel(2), channel(4)];
}
