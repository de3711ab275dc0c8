import { workByDay } from '#shared/analysis/loggedDays';
import { cellsOf, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { TotalsCell } from '#shared/analysis/totals';
import type { DayRange } from '#shared/analysis/workload';
import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { Officer } from '#shared/records/officer';
import type { Exclusion, StudyKind } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { membershipOn } from '#shared/rules/membershipOn';
import { isLoggedDay } from '#shared/rules/participation';
import { roleOfGroup, weightedKinds } from '#shared/rules/staffing/studyKinds';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween, eachDay } from '#shared/time/days';
import type { StudyTable } from './studyTable';

/**
 * What the officer-days of a study are gathered from: the totals, closings and expectations of its officers in `range`.
 * Work counts if it was logged for `unit`; null counts all of it. `kinds` are the frozen definitions of the study.
 */
export type StudyInput = {
  readonly range: DayRange;
  readonly unit: RecordId | null;
  readonly officers: readonly Recorded<Officer>[];
  readonly kinds: readonly StudyKind[];
  readonly exclusions: readonly Exclusion[];
  readonly months: readonly MonthColumns[];
  readonly closings: readonly DayClosing[];
  readonly expectations: readonly ExpectationRecords[];
};

/**
 * The officer-days of a study in the form that estimates need, and what the minutes other than case work were:
 * administration and the duties that most officers did, named in `sharedDuties` (together the table's support), and
 * `outside`, such as training. Minutes; each list has one number for each officer-day.
 */
export type GatheredStudy = {
  readonly table: StudyTable;
  readonly administration: Float64Array;
  readonly shared: Float64Array;
  readonly outside: Float64Array;
  readonly sharedDuties: readonly RecordId[];
};

/**
 * Gathers the officer-days of a study from totals (method.md 1 and 2). What it excludes is left out of every column.
 */
export function gatherStudy(input: StudyInput): GatheredStudy {
  const officers = input.officers.map(({ id }) => id).toSorted(compareText);
  const days = eachDay(input.range.first, input.range.last);
  const frame: Frame = { officers, days: days.length, first: input.range.first };
  const work = columnsOf(input, frame);
  const { expected, logged } = daysOf(input, frame);
  const [shared, single] = [column(frame), column(frame)];
  const sharedDuties = [...work.duties].filter(([, cells]) => isShared(cells, frame)).map(([duty]) => duty);
  for (const [duty, cells] of work.duties) addAll(sharedDuties.includes(duty) ? shared : single, cells);
  const support = work.administration.slice();
  addAll(support, shared);
  const table = { officers, days, expected, logged, support, duties: single, kinds: work.kinds };
  return {
    table,
    administration: work.administration,
    shared,
    outside: work.outside,
    sharedDuties: sharedDuties.toSorted(compareText),
  };
}

type Frame = { readonly officers: readonly RecordId[]; readonly days: number; readonly first: DayRange['first'] };

type Columns = {
  readonly kinds: StudyTable['kinds'];
  readonly administration: Float64Array;
  readonly outside: Float64Array;
  readonly duties: ReadonlyMap<RecordId, Float64Array>;
};

function column({ officers, days }: Frame): Float64Array {
  return new Float64Array(officers.length * days);
}

function addAll(sums: Float64Array, cells: Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (cells[at] ?? 0);
}

/** A duty is shared if more than half of the officers did it; otherwise it is a duty of single officers. */
function isShared(cells: Float64Array, { officers, days }: Frame): boolean {
  const did = officers.filter((_, officer) =>
    cells.subarray(officer * days, (officer + 1) * days).some((one) => one > 0),
  );
  return did.length * 2 > officers.length;
}

/** Sums the cells of all months into the columns. A kind that is not in the study counts as outside it. */
function columnsOf(input: StudyInput, frame: Frame): Columns {
  const weighted = weightedKinds(input.kinds)
    .map(({ kind }) => kind)
    .toSorted(compareText);
  const kinds = weighted.map((kind) => ({ kind, minutes: column(frame), units: column(frame) }));
  const byKind = new Map(kinds.map((one) => [one.kind, one]));
  const support = supportKinds(input.kinds);
  const [administration, outside] = [column(frame), column(frame)];
  const duties = new Map<RecordId, Float64Array>();
  const targetOf = (cell: TotalsCell): Float64Array => {
    if (cell.duty !== null) return dutyColumn(duties, cell.duty, frame);
    return byKind.get(cell.kind)?.minutes ?? (support.has(cell.kind) ? administration : outside);
  };
  for (const month of input.months) {
    const officer = frame.officers.indexOf(month.officer);
    if (officer < 0) continue;
    for (const cell of cellsOf(month)) {
      const day = daysBetween(frame.first, cell.day);
      if (day < 0 || day >= frame.days || !isCounted(cell, month.officer, input)) continue;
      const at = officer * frame.days + day;
      add(targetOf(cell), at, cell.minutes);
      if (cell.duty === null) add(byKind.get(cell.kind)?.units, at, cell.units);
    }
  }
  for (const part of input.exclusions.filter(isPart)) takePart(part, byKind, frame);
  return { kinds, administration, outside, duties };
}

/** Case work that counts no units has no weight. Like administration, it is time that everybody's cases need. */
function supportKinds(kinds: readonly StudyKind[]): ReadonlySet<RecordId> {
  const isSupport = ({ group, unitNoun }: StudyKind) =>
    roleOfGroup(group) === 'support' || (roleOfGroup(group) === 'case' && unitNoun === null);
  return new Set(kinds.filter(isSupport).map(({ kind }) => kind));
}

function dutyColumn(duties: Map<RecordId, Float64Array>, duty: RecordId, frame: Frame): Float64Array {
  const cells = duties.get(duty) ?? column(frame);
  duties.set(duty, cells);
  return cells;
}

function add(cells: Float64Array | undefined, at: number, value: number): void {
  if (cells !== undefined) cells[at] = (cells[at] ?? 0) + value;
}

function isCounted(cell: TotalsCell, officer: RecordId, { unit, exclusions }: StudyInput): boolean {
  if (unit !== null && cell.unit !== unit) return false;
  return !isExcluded(exclusions, { officer, day: cell.day, kind: cell.kind });
}

/** Whether all work of an officer, day and kind is left out, and not only a part of it. */
export function isExcluded(
  exclusions: readonly Exclusion[],
  { officer, day, kind }: { readonly officer: RecordId; readonly day: Day; readonly kind: RecordId },
): boolean {
  return exclusions.some((one) => !isPart(one) && covers(one, officer, day) && isOfKind(one, kind));
}

function isOfKind({ kind }: Exclusion, of: RecordId): boolean {
  return kind === null || kind === of;
}

function covers({ officer, first, last }: Exclusion, who: RecordId, day: DayRange['first']): boolean {
  return (officer === null || officer === who) && first <= day && day <= last;
}

/** Whether only some units or minutes of a day are left out, such as those of a duplicate entry, or some hours. */
function isPart({ units, minutes }: Exclusion): boolean {
  return units !== null || minutes !== null;
}

/** Takes units and minutes off one officer-day, never below 0. */
function takePart(
  { officer, kind, first, units, minutes }: Exclusion,
  byKind: ReadonlyMap<RecordId, { readonly minutes: Float64Array; readonly units: Float64Array }>,
  frame: Frame,
): void {
  const cells = kind === null ? undefined : byKind.get(kind);
  const row = officer === null ? -1 : frame.officers.indexOf(officer);
  const day = daysBetween(frame.first, first);
  if (cells === undefined || row < 0 || day < 0 || day >= frame.days) return;
  const at = row * frame.days + day;
  cells.units[at] = Math.max(0, (cells.units[at] ?? 0) - (units ?? 0));
  cells.minutes[at] = Math.max(0, (cells.minutes[at] ?? 0) - (minutes ?? 0));
}

/**
 * What was expected on each officer-day, and whether it is a logged day. Nothing is expected on days outside the unit.
 */
function daysOf(input: StudyInput, frame: Frame): { readonly expected: Float64Array; readonly logged: Float64Array } {
  const [expected, logged] = [column(frame), column(frame)];
  const trainingKinds = new Set(input.kinds.filter(({ group }) => group === 'training').map(({ kind }) => kind));
  frame.officers.forEach((officer, row) => {
    const officers = input.expectations.filter((one) => one.officer === officer);
    const person = input.officers.find(({ id }) => id === officer);
    workByDay(input.range, { months: input.months, closings: input.closings, officers, trainingKinds }).forEach(
      ([day], index) => {
        const date = addDays(input.range.first, index);
        const isLeftOut = input.exclusions.some(
          (one) => one.kind === null && !isPart(one) && covers(one, officer, date),
        );
        if (day === undefined || isLeftOut || !isMember(person, input.unit, date)) return;
        const left = Math.max(0, day.expected - minutesLeftOut(input.exclusions, officer, date));
        expected[row * frame.days + index] = left;
        logged[row * frame.days + index] = isLoggedDay({ ...day, expected: left }) ? 1 : 0;
      },
    );
  });
  return { expected, logged };
}

/** The minutes of a day in which nothing is expected, such as two hours when the building was closed. */
function minutesLeftOut(exclusions: readonly Exclusion[], officer: RecordId, day: Day): number {
  const parts = exclusions.filter((one) => one.kind === null && isPart(one) && covers(one, officer, day));
  return parts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

function isMember(person: Officer | undefined, unit: RecordId | null, day: DayRange['first']): boolean {
  return unit === null || (person !== undefined && membershipOn(person, day)?.unit === unit);
}
