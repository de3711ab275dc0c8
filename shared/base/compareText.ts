/** Compares two texts by their code units, for sorting: negative, 0 or positive. Days and ids sort as they should. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
