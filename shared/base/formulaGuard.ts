/** What a spreadsheet takes for the start of a formula: the characters on OWASP's list on CSV injection. */
const startsFormula = /^[=+\-@\t\r]/;

/** Puts an apostrophe in front of text that a spreadsheet would run as a formula. */
export function withFormulaGuard(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** Removes the apostrophe in front of a formula, for programs that read a file back. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text;
}
