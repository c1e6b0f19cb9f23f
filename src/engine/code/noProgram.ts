/** Thrown where an experiment has something that no program is written for; the message says what, for the reader. */
export class NoProgram extends Error {}
