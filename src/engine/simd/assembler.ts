/**
 * WebAssembly with 128-bit vectors, written as expressions: as much of it as the kernels beside this file need. An
 * expression is its bytes in the binary format, https://webassembly.github.io/spec/core/binary/, where operands come
 * before the instruction that takes them. Nothing is fused or reordered: each operation rounds as it does in JavaScript.
 */
export type Code = readonly number[];

export type Type = 'i32' | 'f64' | 'v128';

const TYPE = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const satisfies Record<Type, number>;

/** A parameter or a variable of the function: used as it is, it is read. */
export type Local = Code & { set(value: Code): Code };

/** Both doubles of a vector at once. */
export const add = vector(0xf0);
export const sub = vector(0xf1);
export const mul = vector(0xf2);
export const abs = vector(0xec);
/** The larger of the two; the first one where the second is NaN. */
export const larger = vector(0xf7);
/** All bits of a double where the first is at most the second, and none otherwise, NaN included. */
export const atMost = vector(0x4b);
export const both = vector(0x4e);
/** A vector of one double twice. */
export const twice = vector(0x14);
/** From what `atMost` gives an integer: 1 where both doubles have bits. */
export const allTrue = vector(0xc3);

/** 32-bit integers. */
export const plus = instruction(0x6a);
export const times = instruction(0x6c);
export const modulo = instruction(0x70);
export const isLess = instruction(0x49);
export const isEqual = instruction(0x46);

export function int(value: number): Code {
  return [0x41, ...signed(value)];
}

export function double(value: number): Code {
  return [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
}

/** Two doubles from an address, so many bytes on; they need not be aligned. */
export function load(address: Code, offset: number): Code {
  return [...address, 0xfd, 0x00, 0x03, ...unsigned(offset)];
}

export function store(address: Code, offset: number, value: Code): Code {
  return [...address, ...value, 0xfd, 0x0b, 0x03, ...unsigned(offset)];
}

/** Goes through the body and does so again while the condition holds. */
export function repeat(body: readonly Code[], condition: Code): Code {
  return [0x03, 0x40, ...body.flat(), ...condition, 0x0d, 0x00, 0x0b];
}

export function when(condition: Code, body: readonly Code[]): Code {
  return [...condition, 0x04, 0x40, ...body.flat(), 0x0b];
}

/**
 * A module with a memory of so many bytes, `memory`, and one function, `run`, which returns an integer. `body` is given
 * its parameters and what declares a variable.
 */
export function moduleOf<Name extends string>(
  parameters: Readonly<Record<Name, Type>>,
  bytes: number,
  body: (parameters: Readonly<Record<Name, Local>>, declare: (type: Type) => Local) => readonly Code[],
): Uint8Array<ArrayBuffer> {
  const types: Type[] = [];
  const declare = (type: Type): Local => {
    const index = unsigned(types.length);
    types.push(type);
    return Object.assign([0x20, ...index], { set: (value: Code) => [...value, 0x21, ...index] });
  };
  const given = Object.entries<Type>(parameters).map(([name, type]) => [name, declare(type)] as const);
  // All names of the record are there, which `fromEntries` cannot tell.
  const instructions = body(Object.fromEntries(given) as Record<Name, Local>, declare).flat();
  const [taken, declared] = [types.slice(0, given.length), types.slice(given.length)];
  const code = [...list(declared.map((type) => [1, TYPE[type]])), ...instructions, 0x0b];
  const pages = Math.ceil(bytes / 65_536);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [[0x60, ...list(taken.map((type) => [TYPE[type]])), 1, TYPE.i32]]),
    ...section(3, [[0]]),
    ...section(5, [[0x00, ...unsigned(pages)]]),
    ...section(7, [
      [...text('run'), 0x00, 0],
      [...text('memory'), 0x02, 0],
    ]),
    ...section(10, [[...unsigned(code.length), ...code]]),
  ]);
}

function instruction(...opcode: Code): (...operands: readonly Code[]) => Code {
  return (...operands) => [...operands.flat(), ...opcode];
}

function vector(opcode: number): ReturnType<typeof instruction> {
  return instruction(0xfd, ...unsigned(opcode));
}

function section(number: number, items: readonly Code[]): Code {
  const content = list(items);
  return [number, ...unsigned(content.length), ...content];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(ascii: string): Code {
  return [...unsigned(ascii.length), ...Array.from(ascii, (letter) => letter.charCodeAt(0))];
}

/** Seven bits to a byte, the lowest first, the highest bit of a byte telling that more follow. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
