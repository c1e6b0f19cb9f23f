/** How numbers, texts and calls are written in Python. */

/** A line of a program is at most so long, where it can be broken at all. */
export const LINE = 100;

/** The same double when Python reads it. From 10^15 on as a float, since whole numbers may grow beyond what arrays take. */
export function number(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e15 ? value.toExponential() : String(value);
}

/** Always with a point or an exponent, so that it is a float in Python, too. */
export function float(value: number): string {
  const text = number(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

export function literal(value: number | boolean | string): string {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}

/** `name(a, b, c)`, an argument to a line where it would be too long; a further line begins at `indent`. */
export function call(name: string, args: readonly string[], indent: string): string {
  const inOne = `${name}(${args.join(', ')})`;
  if (!inOne.includes('\n') && indent.length + inOne.length <= LINE - 12) return inOne;
  return `${name}(\n${args.map((each) => `${indent}    ${indented(each)},\n`).join('')}${indent})`;
}

/** Every line but the first moved to the right by one level. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n    ');
}

/** `lr=0.01, momentum=0.9`, without those that are what they are anyway. */
export function keywords(values: Readonly<Record<string, number | boolean | string | null>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [`${name}=${literal(value)}`]));
}

/** Sections of a program, two blank lines between any two of them, as Python's style guide has it. */
export function sections(parts: readonly string[]): string {
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n\n')}\n`;
}
