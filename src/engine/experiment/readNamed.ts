import type { NumberParameter, Parameter } from '../../landscapes/parameter.ts';
import type { Choice } from './experiment.ts';
import { readCall } from './grammar.ts';
import { nearest, quote, type Report, unknownName } from './problem.ts';
import { readValues, under } from './readValues.ts';

/** One of a registry's kinds by its name, with its parameters; the first of them where nothing is said. */
export function readNamed(
  key: string,
  text: string | undefined,
  kinds: readonly { readonly name: string; readonly parameters: readonly Parameter[] }[],
  report: Report,
): Choice {
  const [fallback] = kinds;
  const call = text === undefined ? { name: fallback.name, inner: null, args: [] } : readCall(text);
  if (typeof call === 'string') {
    report({ key, message: `${key} ${quote(text ?? '')} cannot be read: ${call}; using ${fallback.name}` });
    return readNamed(key, undefined, kinds, report);
  }
  const names = kinds.map((each) => each.name);
  const name = known(call.name, names, fallback.name, key, report);
  const kind = kinds.find((each) => each.name === name);
  if (kind === undefined) return readNamed(key, undefined, kinds, report);
  if (call.inner !== null) report({ key, message: `${kind.name} takes no ${quote(call.inner.name)} inside` });
  return { name: kind.name, values: readValues(kind.parameters, call.args, {}, under(report, key)) };
}

/** The name itself where it is known, else the one that was meant, else nothing, which means `fallback`; reported. */
export function known(
  name: string,
  names: readonly string[],
  fallback: string,
  key: string,
  report: Report,
): string | undefined {
  if (names.includes(name)) return name;
  const meant = nearest(name, names);
  report({ key, message: `${unknownName(key, name, names)} Using ${meant ?? fallback}.` });
  return meant;
}

/** A whole number behind a key of its own, by its row. */
export function readInteger(parameter: NumberParameter, text: string | undefined, report: Report): number {
  const { name } = parameter;
  const args: [string, string][] = text === undefined ? [] : [[name, text]];
  const values = readValues([parameter], args, {}, (_, message) => report({ key: name, message }));
  return Number(values[name]);
}
