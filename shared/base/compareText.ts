/** Compares two strings by code unit, for sorting: negative, 0 or positive. Puts days and ids in their right order. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
