/** The finding of a report in one text: its main clause, and after a space the rest where there is one. */
export function findingText(lead: string, rest: string): string {
  return [lead, rest].filter((text) => text !== '').join(' ');
}
