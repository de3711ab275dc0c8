/** The characters that a spreadsheet reads as the start of a formula, from OWASP's page on CSV injection. */
const startsFormula = /^[=+\-@\t\r]/;

/** Puts an apostrophe in front of text that a spreadsheet would run as a formula. */
export function withFormulaGuard(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** Removes the apostrophe in front of a formula when a file is read back. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text;
}
