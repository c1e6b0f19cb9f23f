// What is fetched in one piece when a formula is to be read.
export { readFormula } from './reader.ts';
export { survey } from './survey.ts';
