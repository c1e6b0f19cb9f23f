/** Something that the user can mend, told in one line: what was wrong, and what would be right. */
export class Mistake extends Error {}
