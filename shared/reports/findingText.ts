/** The finding of a report as one text: its main clause, then the rest after a space if there is any. */
export function findingText(lead: string, rest: string): string {
  return [lead, rest].filter((text) => text !== '').join(' ');
}
