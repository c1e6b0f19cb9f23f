import type { Writable } from 'node:stream';

/** A piece of this many characters costs little more to write than a row, and little memory. */
const CHUNK = 65_536;

/** The lines of a text that arrives in pieces. */
export async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let unfinished = '';
  for await (const piece of pieces) {
    const [head = '', ...tails] = piece.split('\n');
    unfinished += head;
    for (const tail of tails) {
      yield unfinished;
      unfinished = tail;
    }
  }
  if (unfinished !== '') yield unfinished;
}

/** The same text in fewer, larger pieces. */
export function* chunks(pieces: Iterable<string>, size = CHUNK): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < size) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/**
 * Writes pieces as fast as they are taken, no faster, and leaves `output` open. A reader that has seen enough, as
 * `head` has, closes the pipe: then the source is asked for no more, and that is no failure.
 */
export async function pour(pieces: Iterable<string> | AsyncIterable<string>, output: Writable): Promise<void> {
  // Every write reports its own failure; the event would end the process.
  output.on('error', () => {});
  try {
    for await (const piece of pieces) await written(piece, output);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

function written(piece: string, output: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
