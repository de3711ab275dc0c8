import { groupBy } from '#shared/base/groupBy';
import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import { docketNames } from './checksReport';
import type { RecordsInput } from './recordsInput';
import type { ReportColumn } from './report';

/** One officer of a unit, on today's docket, with what the reports on their records are made from. */
export type UnitMember = {
  readonly officer: RecordId;
  readonly alias: string;
  readonly docket: Docket;
  readonly input: RecordsInput;
};

/** What the report on a unit's records needs in addition to its officers. They are named in it only if `isNamed`. */
export type UnitScope = { readonly unitName: string; readonly isNamed: boolean };

/** The order in which a unit's dockets are listed. */
export const docketOrder: readonly Docket[] = ['non-detained', 'detained', 'mixed'];

/** The lines of a unit by docket, without dockets that have none. */
export function byDocket<Line extends { readonly docket: Docket }>(
  lines: readonly Line[],
): { readonly docket: Docket; readonly lines: readonly Line[] }[] {
  const groups = groupBy(lines, ({ docket }) => docket);
  return docketOrder.flatMap((docket) => {
    const ofDocket = groups.get(docket);
    return ofDocket === undefined ? [] : [{ docket, lines: ofDocket }];
  });
}

/** How many different officers some lines cover. */
export function officersOf(lines: readonly { readonly officer: RecordId }[]): number {
  return new Set(lines.map(({ officer }) => officer)).size;
}

/** The sums of some lines of a unit by docket, each named after its docket, with the number of officers it covers. */
export function sumByDocket<Line extends { readonly docket: Docket; readonly officer: RecordId }, Sum>(
  lines: readonly Line[],
  sum: (label: string, lines: readonly Line[]) => Sum,
): readonly (Sum & { readonly docket: Docket; readonly officers: number })[] {
  return byDocket(lines).map(({ docket, lines: own }) => ({
    ...sum(docketNames[docket], own), docket, officers: officersOf(own),
  }));
}

/** The columns with which each row of a unit's report begins. */
export const unitColumns: readonly ReportColumn[] = [
  { id: 'scope', label: 'Whose work', type: 'text' },
  { id: 'docket', label: 'Docket', type: 'text' },
  { id: 'officers', label: 'Officers', type: 'count' },
];

/** The columns with which each row by officer begins. */
export const officerColumns: readonly ReportColumn[] = [
  { id: 'officer', label: 'Officer', type: 'text' },
  { id: 'officer_docket', label: 'Docket', type: 'text' },
];

/** What a unit's report says about its officers. */
export function unitNotes({ isNamed }: UnitScope): string[] {
  return [
    'Officers are those who belong to the unit today. What they logged for another unit is left out.',
    isNamed ? 'Officers are named because the supervisor asked for it.' : 'Officers are not named.',
  ];
}
