/** The colours in which the verdict names the run under study and what it is measured against. */
export interface VerdictColours {
  readonly study: string;
  readonly baseline: string;
}
