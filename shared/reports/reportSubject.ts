/**
 * Whose work a report is about, as part of its file name: `own-alder`, `unit-2-detained`. One's own work never has the
 * same name as a unit's, and neither do two people or two dockets.
 */
export function reportSubject(scope: string, isUnit: boolean): string {
  const words = scope.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = isUnit ? 'unit' : 'own';
  return [...(words[0] === first ? [] : [first]), ...words].join('-').slice(0, 80);
}
