/**
 * Whose work a report is about, as a part of its file's name: `own-alder`, `unit-2-detained`. Own work never has the
 * same name as a unit's, nor do two people or two dockets.
 */
export function reportSubject(scope: string, isUnit: boolean): string {
  const words = scope.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = isUnit ? 'unit' : 'own';
  return [...(words[0] === first ? [] : [first]), ...words].join('-').slice(0, 80);
}
