import { cellsOf, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { TotalsCell } from '#shared/analysis/totals';
import { compareText } from '#shared/base/compareText';
import { groupBy } from '#shared/base/groupBy';
import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import type { Docket } from '#shared/records/officer';
import { rangeText } from '#shared/reports/figures';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { stepRow, type FigureStory, type Opening, type StepRow } from './figureStory';
import { docketNames, type StoryBase } from './storyBase';

/** The units of a kind counted on a docket in the year: officer by officer, or day by day for one officer. */
export function countedStory(
  base: StoryBase,
  { kind, docket, officer }: { readonly kind: RecordId; readonly docket: Docket; readonly officer: RecordId | null },
): FigureStory {
  const isOfKind = (cell: TotalsCell) => cell.duty === null && cell.kind === kind && cell.docket === docket;
  const logged = loggedIn(base, isOfKind).filter((one) => officer === null || one.officer === officer);
  const rows =
    officer === null
      ? byOfficer(base, logged, (who) => ({ is: 'counted', kind, docket, officer: who }))
      : byDay(logged, (day) => ({ is: 'entries', officer, day, kind }));
  const [units, minutes] = [sumOf(logged.map((one) => one.units)), sumOf(logged.map((one) => one.minutes))];
  const whose = officer === null ? '' : `, ${base.nameOf(officer)}`;
  return {
    title: `${base.input.label(kind)}, ${docketNames[docket]}${whose}`,
    value: units,
    as: 'count',
    equation: `units counted, ${periodText(base)}`,
    steps: [
      {
        title: officer === null ? 'By officer' : 'By day',
        sub: 'units and minutes in the log, duties left out',
        names: officer === null ? 'Officer' : 'Day',
        columns: [
          { head: 'Units', as: 'count' },
          { head: 'Minutes', as: 'count' },
        ],
        rows,
        totals: [units, minutes],
      },
    ],
    note: null,
  };
}

/** The minutes of one officer's single duties counted in the year, day by day. */
export function dutyDaysStory(base: StoryBase, officer: RecordId): FigureStory {
  const shared = new Set(base.input.measured.sharedDuties);
  const isSingle = ({ duty }: TotalsCell) => duty !== null && !shared.has(duty);
  const logged = loggedIn(base, isSingle).filter((one) => one.officer === officer);
  const minutes = sumOf(logged.map((one) => one.minutes));
  const rows = byDay(logged, (day) => ({ is: 'entries', officer, day, kind: null }));
  return {
    title: `Single duties of ${base.nameOf(officer)}`,
    value: minutes,
    as: 'count',
    equation: `minutes counted, ${periodText(base)}`,
    steps: [
      {
        title: 'By day',
        sub: 'minutes in the log',
        names: 'Day',
        columns: [{ head: 'Minutes', as: 'count' }],
        rows: rows.map((row) => ({ ...row, cells: row.cells.slice(1) })),
        totals: [minutes],
      },
    ],
    note: null,
  };
}

/** What one officer logged on one day. */
type Logged = { readonly officer: RecordId; readonly day: Day; readonly units: number; readonly minutes: number };

/** The cells that the year counts, as `gatherYear` counts them. */
function loggedIn({ input: { year }, log }: StoryBase, isCounted: (cell: TotalsCell) => boolean): Logged[] {
  const { first, last } = year.covered ?? year.range;
  const officers = new Set(year.officers.map(({ officer }) => officer));
  const isIn = (cell: TotalsCell) => cell.day >= first && cell.day <= last && isOfUnit(cell, log.unit);
  return log.months
    .filter(({ officer }) => officers.has(officer))
    .flatMap((month: MonthColumns) =>
      [...cellsOf(month)]
        .filter((cell) => isIn(cell) && isCounted(cell))
        .map(({ day, units, minutes }) => ({ officer: month.officer, day, units, minutes })),
    );
}

function isOfUnit(cell: TotalsCell, unit: RecordId | null): boolean {
  return unit === null || cell.unit === unit;
}

function byOfficer({ nameOf }: StoryBase, logged: readonly Logged[], opens: (officer: RecordId) => Opening): StepRow[] {
  const groups = [...groupBy(logged, ({ officer }) => officer)];
  return groups
    .toSorted(([one], [other]) => compareText(nameOf(one), nameOf(other)))
    .map(([officer, own]) => stepRow(officer, nameOf(officer), sumsOf(own), opens(officer)));
}

function byDay(logged: readonly Logged[], opens: (day: Day) => Opening): StepRow[] {
  const groups = [...groupBy(logged, ({ day }) => day)].toSorted(([one], [other]) => compareText(one, other));
  return groups.map(([day, own]) => stepRow(day, shortDayName(day), sumsOf(own), opens(day)));
}

function sumsOf(logged: readonly Logged[]): number[] {
  return [sumOf(logged.map(({ units }) => units)), sumOf(logged.map(({ minutes }) => minutes))];
}

function periodText({ input: { year } }: StoryBase): string {
  return rangeText(year.covered ?? year.range);
}
