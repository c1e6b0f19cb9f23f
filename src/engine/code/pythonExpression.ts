import { evaluate } from './evaluate.ts';
import type { Expression, Sign } from './expression.ts';
import { NoProgram } from './noProgram.ts';
import { number } from './python.ts';

/** How a library's arrays are computed with. */
export interface ArrayWords {
  /** What stands before its functions: `torch` has `torch.sin`. */
  readonly module: string;
  /** Functions that it calls by another name than formulas do. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** How tightly things hold together in Python: a looser one inside a tighter one needs parentheses. */
const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
const POWER = 4;
const ATOM = 5;

/** min, max and softplus are written out in the program itself; see `helpers`. */
const HELPED: Readonly<Record<string, string>> = { min: 'smaller', max: 'larger', softplus: 'softplus' };

/**
 * A formula in Python. `arrays` are the names that stand for arrays: what depends on them is computed by the library,
 * and everything else by Python's own `math`. Throws where a part without arrays has no finite value, because Python
 * would stop there.
 */
export function pythonExpression(
  expression: Expression,
  words: ArrayWords,
  arrays: ReadonlySet<string>,
  names: Readonly<Record<string, number>>,
): string {
  return write(expression, SUM);

  function write(part: Expression, tightness: number): string {
    const [text, own] = written(part);
    return own < tightness ? `(${text})` : text;
  }

  function written(part: Expression): [text: string, tightness: number] {
    switch (part.type) {
      case 'number':
        return [number(part.value), ATOM];
      case 'name':
        return [part.name === 'pi' || part.name === 'e' ? `math.${part.name}` : pythonName(part.name), ATOM];
      case 'minus':
        return [`-${write(part.of, SIGNED)}`, SIGNED];
      case 'call':
        return [calling(part.name, part.args), ATOM];
      case 'operation':
        return operation(part.sign, part.left, part.right);
    }
  }

  function operation(sign: Sign, left: Expression, right: Expression): [text: string, tightness: number] {
    if (sign === '^') return power(left, right);
    if (sign === '/' && !depends(right)) finite(evaluate({ type: 'operation', sign, left: ONE, right }, names));
    const own = sign === '+' || sign === '-' ? SUM : PRODUCT;
    return [`${write(left, own)} ${sign} ${write(right, own + 1)}`, own];
  }

  function power(left: Expression, right: Expression): [text: string, tightness: number] {
    if (!depends(left) && !depends(right)) {
      const value = finite(evaluate({ type: 'operation', sign: '^', left, right }, names));
      if (Math.abs(value) >= 1e15) return [number(value), ATOM];
    }
    const tight = isShort(left) && isShort(right);
    return [`${write(left, ATOM)}${tight ? '**' : ' ** '}${write(right, SIGNED)}`, POWER];
  }

  function calling(name: string, args: readonly Expression[]): string {
    const texts = args.map((each) => write(each, SUM));
    if (!args.some(depends)) {
      const value = finite(evaluate({ type: 'call', name, args }, names));
      if (name === 'sign' || name === 'softplus') return value < 0 ? `(${number(value)})` : number(value);
      return name === 'abs' || name === 'min' || name === 'max'
        ? `${name}(${texts.join(', ')})`
        : `math.${name === 'ln' ? 'log' : name}(${texts.join(', ')})`;
    }
    const helper = HELPED[name];
    if (helper !== undefined) return nested(helper, texts);
    return `${words.module}.${words.renamed[name] ?? name}(${texts.join(', ')})`;
  }

  function depends(part: Expression): boolean {
    return dependsOn(part, arrays);
  }
}

const ONE: Expression = { type: 'number', value: 1 };

/** smaller(smaller(a, b), c) */
function nested(helper: string, texts: readonly string[]): string {
  return texts.length === 1
    ? `${helper}(${texts[0]})`
    : texts.reduce((before, each) => `${helper}(${before}, ${each})`);
}

/** Whether a formula has any of these names in it. */
export function dependsOn(part: Expression, names: ReadonlySet<string>): boolean {
  switch (part.type) {
    case 'number':
      return false;
    case 'name':
      return names.has(part.name);
    case 'minus':
      return dependsOn(part.of, names);
    case 'call':
      return part.args.some((each) => dependsOn(each, names));
    case 'operation':
      return dependsOn(part.left, names) || dependsOn(part.right, names);
  }
}

/** `lambda` means something else in Python. */
export function pythonName(name: string): string {
  return name === 'lambda' ? 'lambda_' : name;
}

function isShort(part: Expression): boolean {
  return part.type === 'number' || part.type === 'name';
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new NoProgram('the formula divides by zero, or has another part without a value');
  return value;
}
