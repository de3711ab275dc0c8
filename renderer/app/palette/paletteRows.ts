import type { PaletteGroupId } from '#renderer/state/paletteView';
import type { WorkGroup } from '#shared/records/activityKind';
import type { IconName } from '#renderer/ui/Icon';
import { piecesOf, placeIn, wordsOf, type Piece } from './matchText';

/** The headings while nothing is typed, from the top. */
export const paletteSections = ['On this screen', 'Go to', 'Everywhere', 'Help', 'Simulated unit'] as const;

/** A heading while nothing is typed. */
export type PaletteSection = (typeof paletteSections)[number];

/** What the palette can find: one line of it. */
export type PaletteRow = {
  readonly key: string;
  readonly group: PaletteGroupId;
  /** The heading it has while nothing is typed; null if it is not listed then. */
  readonly section: PaletteSection | null;
  readonly icon: IconName | { readonly kind: string; readonly group: WorkGroup };
  /** The gray text before the label, such as a time. */
  readonly lead: string | null;
  readonly label: string;
  /** The gray text after the label, such as a note. */
  readonly detail: string | null;
  /** Hidden words that also find it. */
  readonly words: string;
  /** The text at the right. */
  readonly beside: string | null;
  readonly keys: readonly string[];
  readonly canRun: boolean;
  readonly run: () => void;
};

/** A row that a query found, with its texts split by what matched. */
export type FoundRow = PaletteRow & { readonly labelPieces: readonly Piece[]; readonly detailPieces: readonly Piece[] };

/** A row that has every word, and how well: the smaller, the better. */
type Ranked = { readonly row: PaletteRow; readonly distance: number };

/** The rows under one heading, and how many more the group has. */
export type PaletteGroup = {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly FoundRow[];
  readonly rest: number;
};

/** What the palette shows, and how many rows each group has. */
export type PaletteFinding = {
  readonly groups: readonly PaletteGroup[];
  readonly found: number;
  readonly counts: readonly { readonly group: PaletteGroupId; readonly count: number }[];
};

/** What the user filters by, and the groups shown in full. */
export type PaletteFilter = { readonly group: PaletteGroupId | null; readonly open: readonly PaletteGroupId[] };

/** The headings of the groups, in this order if a query matches them equally well. */
export const paletteGroupNames: Readonly<Record<PaletteGroupId, string>> = {
  command: 'Commands',
  place: 'Places',
  request: 'Requests',
  entry: 'Entries',
  appointment: 'Appointments',
  duty: 'Duties',
  training: 'Training',
  guidance: 'Guidance',
  goal: 'Goals',
  activity: 'Activities',
  setting: 'Settings',
  help: 'Help',
  viewer: 'Simulated unit',
};

/** How many rows of a group are shown beside other groups, and how many at most. */
const rowsBeside = 4;
const mostRows = 200;

/**
 * Finds the rows that contain every word of the query: the group with the best match first, at most four rows of each.
 * Without a query it lists the commands by their sections; with a filter, all rows of that group. `totals` says how
 * many a group has if only the first of them are among the rows.
 */
export function findRows(
  rows: readonly PaletteRow[],
  query: string,
  filter: PaletteFilter,
  totals: ReadonlyMap<string, number> = new Map(),
): PaletteFinding {
  const words = wordsOf(query);
  const ranked = rows.flatMap((row) => rank(row, words)).toSorted((one, other) => one.distance - other.distance);
  const counts = groupIds
    .map((group) => ({ group, of: ranked.filter(({ row }) => row.group === group) }))
    .filter(({ of }) => of.length > 0)
    .map(({ group, of }) => ({ group, count: Math.max(of.length, totals.get(group) ?? 0) }));
  if (words.length > 0 || filter.group !== null) return { ...groupsOf(ranked, words, filter, counts), counts };
  const listed = ranked.filter(({ row }) => row.section !== null);
  return { groups: sectionsOf(listed), found: listed.length, counts };
}

const groupIds = Object.keys(paletteGroupNames) as PaletteGroupId[];

/** The groups in the order of their best rows; the sort keeps the order of the ids if they are equal. */
function groupsOf(
  ranked: readonly Ranked[],
  words: readonly string[],
  { group: only, open }: PaletteFilter,
  counts: PaletteFinding['counts'],
): Pick<PaletteFinding, 'groups' | 'found'> {
  const groups = counts
    .filter(({ group }) => only === null || group === only)
    .map((counted) => ({ ...counted, of: ranked.filter(({ row }) => row.group === counted.group) }))
    .toSorted((one, other) => nearest(one.of) - nearest(other.of));
  return {
    groups: groups.map(({ group, of, count }) => {
      const rows = of.slice(0, only === group || open.includes(group) ? mostRows : rowsBeside);
      const shown = rows.map(({ row }) => foundRow(row, words));
      return { key: group, name: paletteGroupNames[group], rows: shown, rest: count - shown.length };
    }),
    found: groups.reduce((sum, { count }) => sum + count, 0),
  };
}

function nearest(ranked: readonly Ranked[]): number {
  return ranked[0]?.distance ?? 0;
}

/** The sections in the order of the list, whichever of their commands can run. */
function sectionsOf(listed: readonly Ranked[]): PaletteGroup[] {
  return paletteSections.flatMap((name) => {
    const rows = listed.filter(({ row }) => row.section === name).map(({ row }) => foundRow(row, []));
    return rows.length === 0 ? [] : [{ key: name, name, rows, rest: 0 }];
  });
}

/** The row if it has every word. Rows that cannot run come last. */
function rank(row: PaletteRow, words: readonly string[]): Ranked[] {
  let distance = 0;
  for (const word of words) {
    const ofWord = distanceOf(row, word);
    if (ofWord === null) return [];
    distance = Math.max(distance, ofWord);
  }
  return [{ row, distance: distance + (row.canRun ? 0 : cannotRun) }];
}

/** Only a row that is shown has its texts split. */
function foundRow(row: PaletteRow, words: readonly string[]): FoundRow {
  return {
    ...row,
    labelPieces: piecesOf(row.label, words),
    detailPieces: row.detail === null ? [] : piecesOf(row.detail, words),
  };
}

/** Distances: the label's start, a later word of it, its time, inside a word, the text after it, hidden words. */
function distanceOf({ label, lead, detail, words }: PaletteRow, word: string): number | null {
  const inLabel = placeIn(label, word);
  if (inLabel === 0 || inLabel === 1) return inLabel;
  if (lead !== null && isAtWord(lead, word)) return 2;
  if (inLabel === 2) return 3;
  if (detail !== null && placeIn(detail, word) !== null) return 4;
  return isAtWord(words, word) ? 5 : null;
}

const cannotRun = 6;

function isAtWord(text: string, word: string): boolean {
  const place = placeIn(text, word);
  return place === 0 || place === 1;
}
