import type { OfficerDay } from '#shared/analysis/records/officerDays';
import type { TotalsCell } from '#shared/analysis/totals';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';

/** The fields of a total that a test sets. */
export type CellWishes = Partial<Omit<TotalsCell, 'kind' | 'duty'>> & {
  readonly kind?: string;
  readonly duty?: string | null;
};

/** The totals of 30 minutes and one phone call, with the given fields replaced. */
export function aCell({ kind = 'phone', duty = null, ...rest }: CellWishes = {}): TotalsCell {
  return {
    day: '2026-09-16' as Day,
    unit: 'Unit 2' as RecordId,
    docket: 'non-detained',
    kind: kind as RecordId,
    duty: duty as RecordId | null,
    country: null,
    outcome: null,
    check: null,
    origin: 'line',
    outside: false,
    minutes: 30,
    units: 1,
    entries: 1,
    ...rest,
  };
}

/** The totals of minutes of a duty. */
export function dutyCell(duty: string, minutes: number): TotalsCell {
  return aCell({ kind: 'duty', duty, minutes, units: 0 });
}

/** A logged day of eight hours with these totals; nothing is scheduled on Saturdays and Sundays. */
export function anOfficerDay(
  day: string,
  cells: readonly TotalsCell[] = [],
  wishes: Partial<OfficerDay> = {},
): OfficerDay {
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const minutes = isWeekend ? 0 : 480;
  return {
    day: day as Day,
    scheduled: minutes,
    expected: minutes,
    isLogged: !isWeekend,
    cells: cells.map((cell) => ({ ...cell, day: day as Day })),
    ...wishes,
  };
}
