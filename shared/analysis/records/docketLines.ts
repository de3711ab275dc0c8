import type { RecordId } from '#shared/base/ids';
import { allCases, type CaseClass } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { Docket } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Day, Month } from '#shared/time/day';
import { monthOf } from '#shared/time/days';
import { addMonths } from '#shared/time/months';
import { casesCountedOn, compareUnit, countedDays, type CasesOnDay, type CountedScope } from './docketSize';

/** The cases of one month: its last count and the day of that count; null if there is none. */
export type MonthCell = { readonly day: Day; readonly cases: number } | null;

/**
 * One line of the docket table over some months. `class` and `all` are an officer's own; `unit` is the unit's figure,
 * `officers` what its officers counted on the same days, `difference` officers less unit. `officers` and `difference`
 * have no cell if an officer's count is missing. `count` is how many officers or classes the line covers.
 */
export type DocketLine = {
  readonly is: 'class' | 'all' | 'unit' | 'officers' | 'difference';
  readonly docket: Docket;
  readonly caseClass: RecordId | null;
  readonly label: string;
  readonly count: number;
  readonly cells: readonly MonthCell[];
  readonly source: Pick<DocketCount, 'source' | 'entered'> | null;
};

/** A number of months ending with that of the latest count, or of a given day if there is none. */
export function countedMonths(counts: readonly DocketCount[], today: Day, months: number): Month[] {
  const last = counts.reduce<Day | null>((one, { day }) => (one === null || day > one ? day : one), null);
  const latest = last ?? today;
  return Array.from({ length: months }, (_, index) => addMonths(monthOf(latest), index - months + 1));
}

/** The lines of one officer: for each docket the classes that were counted, and all of them. */
export function ownLines(
  counts: readonly DocketCount[],
  officer: RecordId,
  classes: readonly Recorded<CaseClass>[],
  months: readonly Month[],
): DocketLine[] {
  return dockets.flatMap((docket) => {
    const scope = { officer, docket };
    const own = counts.filter((count) => count.officer === officer && count.docket === docket);
    if (own.length === 0) return [];
    const shown = inMonths(own, months);
    const ofMonths = months.map((month) => lastOf(shown, scope, month));
    const counted = classes.filter(({ id }) => id !== allCases && own.some(({ caseClass }) => caseClass === id));
    const source = sourceOf(own);
    return [
      ...counted.map(({ id, label }): DocketLine => ({
        is: 'class', docket, caseClass: id, label, count: 1, cells: ofMonths.map((cell) => classCell(cell, id)),
        source: sourceOf(own.filter(({ caseClass }) => caseClass === id)),
      })),
      {
        is: 'all', docket, caseClass: null, label: 'All classes', count: counted.length,
        cells: ofMonths.map(allCell), source: counted.length > 0 && hasNoTotal(own) ? null : source,
      },
    ];
  });
}

/**
 * The lines of a unit: for each docket its own figure and what these officers counted on the same days. The two are
 * compared and never added.
 */
export function unitLines(
  counts: readonly DocketCount[],
  officersOf: (docket: Docket) => readonly RecordId[],
  months: readonly Month[],
): DocketLine[] {
  return dockets.flatMap((docket) => {
    const scope = { officer: null, docket };
    const own = counts.filter((count) => count.officer === null && count.docket === docket);
    if (own.length === 0) return [];
    const shown = inMonths(counts, months);
    const ofMonths = months.map((month) => lastOf(shown, scope, month));
    const officers = officersOf(docket);
    const compared = ofMonths.map((cell) => (cell === null ? null : compareUnit(shown, officers, docket, cell.day)));
    const line = { docket, caseClass: null, count: officers.length };
    const unit: DocketLine = {
      ...line, is: 'unit', label: 'Whole unit', cells: ofMonths.map(allCell), source: sourceOf(own),
    };
    if (compared.every((one) => one === null)) return [unit];
    return [
      unit,
      {
        ...line, is: 'officers', label: 'Officers added up', source: null,
        cells: compared.map((one) =>
          one === null || one.difference === null ? null : { day: one.day, cases: one.officers },
        ),
      },
      {
        ...line, is: 'difference', label: 'Difference', source: null,
        cells: compared.map((one) =>
          one === null || one.difference === null ? null : { day: one.day, cases: one.difference },
        ),
      },
    ];
  });
}

/**
 * The change from the first to the last cell with a count, in cases and as a share of the first; null without two
 * counts.
 */
export function changeOf(
  cells: readonly MonthCell[],
): { readonly from: Day; readonly cases: number; readonly share: number | null } | null {
  const present = cells.filter((cell) => cell !== null);
  const [first, last] = [present.at(0), present.at(-1)];
  if (first === undefined || last === undefined || present.length < 2) return null;
  const cases = last.cases - first.cases;
  return { from: first.day, cases, share: first.cases === 0 ? null : cases / first.cases };
}

/** The order in which dockets are listed. Cases that are not separated come last and are in neither caseload. */
const dockets: readonly Docket[] = ['non-detained', 'detained', 'mixed'];

/** The counts by month, for consecutive months, since the table looks them up often. */
function inMonths(counts: readonly DocketCount[], months: readonly Month[]): readonly DocketCount[] {
  const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
  return counts.filter(({ day }) => first <= monthOf(day) && monthOf(day) <= last);
}

function lastOf(counts: readonly DocketCount[], scope: CountedScope, month: Month): CasesOnDay | null {
  const day = countedDays(counts, scope).findLast((one) => monthOf(one) === month);
  return day === undefined ? null : casesCountedOn(counts, scope, day);
}

function classCell(cell: CasesOnDay | null, caseClass: RecordId): MonthCell {
  const cases = cell?.classes.get(caseClass);
  return cell === null || cases === undefined ? null : { day: cell.day, cases };
}

function allCell(cell: CasesOnDay | null): MonthCell {
  return cell === null ? null : { day: cell.day, cases: cell.cases };
}

/** The last count; of two on the same day, the later one in the list. */
function sourceOf(counts: readonly DocketCount[]): DocketLine['source'] {
  return counts.reduce<DocketCount | null>((last, one) => (last === null || one.day >= last.day ? one : last), null);
}

function hasNoTotal(counts: readonly DocketCount[]): boolean {
  return counts.every(({ caseClass }) => caseClass !== allCases);
}
