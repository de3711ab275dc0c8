import { groupBy } from '#shared/base/groupBy';
import { recordId } from '#shared/base/ids';
import { compareText } from '#shared/base/compareText';
import type { TotalsCell } from '#shared/analysis/totals';
import type { Docket } from '#shared/records/officer';
import type { Period } from '#shared/time/periods';
import type { OfficerDay } from './officerDays';

/**
 * The record checks of some kept check-ins, counted in check-ins: done, skipped for lack of time, not required, and not
 * said.
 */
export type CheckCounts = {
  readonly done: number;
  readonly skipped: number;
  readonly notRequired: number;
  readonly notSaid: number;
};

/** The counts with the rate: done / (done + skipped), null if none was due. */
export type CheckRate = CheckCounts & { readonly due: number; readonly rate: number | null };

/** The checks of each period, of each docket that has any check-ins, and the total. */
export type RecordChecks = {
  readonly periods: readonly { readonly period: Period; readonly checks: CheckRate }[];
  readonly dockets: readonly { readonly docket: Docket; readonly checks: CheckRate }[];
  readonly all: CheckRate;
};

/**
 * Counts the record checks of the days by period and docket. One is due at each kept check-in unless it was not
 * required; checks not required or not said are in neither part of the rate. Check-ins done for a duty count, too.
 */
export function recordChecks(days: readonly OfficerDay[], periods: readonly Period[]): RecordChecks {
  const inPeriod = ({ first, last }: Period) => days.filter(({ day }) => first <= day && day <= last);
  const cells = days.flatMap((day) => day.cells).filter(isKeptCheckIn);
  const byDocket = [...groupBy(cells, ({ docket }) => docket)].toSorted(([one], [other]) => compareText(other, one));
  return {
    periods: periods.map((period) => ({ period, checks: countChecks(inPeriod(period).flatMap((day) => day.cells)) })),
    dockets: byDocket.map(([docket, ofDocket]) => ({ docket, checks: countChecks(ofDocket) })),
    all: countChecks(cells),
  };
}

/** The kind of check-in at which a record check is due. */
export const checkInKind = recordId('check-in');

/** Counts the checks among some totals. */
export function countChecks(cells: readonly TotalsCell[]): CheckRate {
  const checkIns = cells.filter(isKeptCheckIn);
  const unitsOf = (check: TotalsCell['check']) =>
    checkIns.reduce((sum, cell) => (cell.check === check ? sum + cell.units : sum), 0);
  const [done, skipped] = [unitsOf('done'), unitsOf('skipped')];
  const due = done + skipped;
  return {
    done,
    skipped,
    notRequired: unitsOf('not required'),
    notSaid: unitsOf(null),
    due,
    rate: due === 0 ? null : done / due,
  };
}

/** A check-in logged without an appointment has no outcome, and took place. */
function isKeptCheckIn({ kind, outcome }: TotalsCell): boolean {
  return kind === checkInKind && (outcome === null || outcome === 'kept');
}
