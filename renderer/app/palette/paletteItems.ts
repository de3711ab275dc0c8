import type { PaletteGroupId } from '#renderer/state/paletteView';
import type { FoundRow, PaletteFinding } from './paletteRows';

/** What the arrow keys stop at: a row, or the row behind which the rest of a group is. */
export type PaletteItem = { readonly key: string; readonly row: FoundRow | null; readonly group: PaletteGroupId };

/** Everything the arrow keys stop at, from the top. */
export function itemsOf({ groups }: PaletteFinding): readonly PaletteItem[] {
  return groups.flatMap(({ key, rows, rest }) => [
    ...rows.map((row) => ({ key: row.key, row, group: row.group })),
    ...(rest === 0 ? [] : [moreItem(key)]),
  ]);
}

/** The row behind which the rest of a group is. */
export function moreItem(group: string): PaletteItem {
  return { key: `rest-${group}`, row: null, group: group as PaletteGroupId };
}
