import type {
  NumberParameter,
  Parameter,
  TextFault,
  TextParameter,
  Value,
  Values,
} from '../../landscapes/parameter.ts';
import { readNumber } from './grammar.ts';
import { quote, type Report, unknownName } from './problem.ts';

/** What to take where the text says nothing: a parameter's default, with advice where the default is `advised`. */
export type Advice = Readonly<Record<string, number>>;

/** Complete, valid values for a table of parameters from what the text says; whatever is wrong is reported. */
export function readValues(
  parameters: readonly Parameter[],
  args: readonly (readonly [name: string, text: string])[],
  advice: Advice,
  report: (parameter: string, message: string) => void,
): Values {
  const values: Record<string, Value> = defaultValues(parameters, advice);
  const seen = new Set<string>();
  for (const [name, text] of args) {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter === undefined) {
      const names = parameters.map((each) => each.name);
      report(
        name,
        names.length === 0 ? `there is no parameter ${quote(name)} here` : unknownName('parameter', name, names),
      );
    } else if (seen.has(name)) {
      report(name, `${name} is given twice; the first counts`);
    } else {
      seen.add(name);
      values[name] = readValue(parameter, text, values[name] ?? 0, (message) => report(name, message));
    }
  }
  return values;
}

export function defaultValues(parameters: readonly Parameter[], advice: Advice): Record<string, Value> {
  return Object.fromEntries(
    parameters.map((each) => [each.name, each.default === 'advised' ? (advice[each.name] ?? 0.01) : each.default]),
  );
}

function readValue(parameter: Parameter, text: string, fallback: Value, report: (message: string) => void): Value {
  if (parameter.type === 'number') return readNumberValue(parameter, text, fallback, report);
  if (parameter.type === 'text') return readText(parameter, text, fallback, report);
  if (parameter.type === 'flag') {
    if (text === 'true' || text === 'false') return text === 'true';
    report(`${parameter.name} is true or false, not ${quote(text)}; using ${fallback}`);
    return fallback;
  }
  const names = parameter.options.map((option) => option.value);
  if (names.includes(text)) return text;
  report(`${parameter.name} is one of ${names.join(', ')}, not ${quote(text)}; using ${fallback}`);
  return fallback;
}

function readText(parameter: TextParameter, text: string, fallback: Value, report: (message: string) => void): Value {
  const fault = parameter.fault(text);
  if (fault === null) return withoutSpace(text);
  report(`${quote(text)} cannot be taken for ${parameter.name}: ${describeFault(fault)}; using ${fallback}`);
  return fallback;
}

/** A text as the experiment has it: white space means nothing. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** “exponents go up to 100 (character 5)” */
function describeFault({ message, at }: TextFault): string {
  return at === null ? message : `${message} (character ${at + 1})`;
}

function readNumberValue(
  parameter: NumberParameter,
  text: string,
  fallback: Value,
  report: (message: string) => void,
): Value {
  const value = readNumber(text);
  if (value === null) {
    report(`${parameter.name} must be ${describeRange(parameter)}, not ${quote(text)}; using ${fallback}`);
    return fallback;
  }
  const fitted = nearestAllowed(parameter, value);
  if (fitted !== value)
    report(`${parameter.name} must be ${describeRange(parameter)}, not ${quote(text)}; using ${fitted}`);
  return fitted;
}

/** The allowed value nearest to `value`; beyond an open end, where there is none, the slider's end. */
export function nearestAllowed({ allowed, slider }: NumberParameter, value: number): number {
  const whole = allowed.integer ? Math.round(value) : value;
  if (whole < allowed.min || (allowed.minOpen && whole === allowed.min))
    return allowed.minOpen ? slider.min : allowed.min;
  if (whole > allowed.max || (allowed.maxOpen && whole === allowed.max))
    return allowed.maxOpen ? slider.max : allowed.max;
  return whole + 0;
}

/** “a number above 0 and at most 100” */
export function describeRange({ allowed }: NumberParameter): string {
  const kind = allowed.integer ? 'a whole number' : 'a number';
  if (!allowed.minOpen && !allowed.maxOpen) return `${kind} from ${allowed.min} to ${allowed.max}`;
  const low = allowed.minOpen ? `above ${allowed.min}` : `at least ${allowed.min}`;
  const high = allowed.maxOpen ? `below ${allowed.max}` : `at most ${allowed.max}`;
  return `${kind} ${low} and ${high}`;
}

/** Reports with the key and the run filled in. */
export function under(report: Report, key: string, run?: number): (parameter: string, message: string) => void {
  return (parameter, message) => report({ key, ...(run === undefined ? {} : { run }), parameter, message });
}
