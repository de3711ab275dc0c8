import type { DayRange, WorkloadOptions } from '#shared/analysis/workload';
import { shortDayName, weekdayNames } from '#shared/time/dateNames';
import { holidaysObserved } from '#shared/time/federalHolidays';
import type { Period } from '#shared/time/periods';

/** What a reader must know of the periods: where they begin, which are cut off, which hold a federal holiday. */
export function workloadNotes(
  periods: readonly Period[],
  by: WorkloadOptions['by'],
  range: DayRange,
  { calendar, unit, docket }: Pick<WorkloadOptions, 'calendar' | 'unit' | 'docket'>,
): string[] {
  return [
    beginNote(by, calendar),
    partialNote(periods, by),
    holidayNote(periods, by, range),
    filterNote(unit, docket),
    'An entry over midnight has its minutes on both days and its units on the day on which it starts.',
  ].filter((note) => note !== '');
}

function beginNote(by: WorkloadOptions['by'], calendar: WorkloadOptions['calendar']): string {
  if (by === 'week') return `A week begins on ${weekdayNames[calendar.weekStart]}.`;
  if (by === 'payPeriod') return 'A pay period has fourteen days and begins on a Sunday.';
  return by === 'fiscalYear' ? 'A fiscal year runs from October to September and is named by its end.' : '';
}

function partialNote(periods: readonly Period[], by: WorkloadOptions['by']): string {
  const partial = periods.filter((period) => period.partial);
  if (partial.length === 0) return '';
  return `Partial ${unitWords[by]}: ${partial.map(({ label }) => label).join('; ')}.`;
}

const unitWords = { day: 'days', week: 'weeks', payPeriod: 'pay periods', month: 'months', fiscalYear: 'fiscal years' };

/** Only weeks and pay periods are compared by eye closely enough for a holiday to matter. */
function holidayNote(periods: readonly Period[], by: WorkloadOptions['by'], range: DayRange): string {
  if (by !== 'week' && by !== 'payPeriod') return '';
  const holidays = holidaysObserved(range.first, range.last);
  const held = periods.filter(({ first, last }) => holidays.some(({ observed }) => observed >= first && observed <= last));
  if (held.length === 0 || held.length > 6) return '';
  const names = held.map(({ first }) => shortDayName(first)).join(', ');
  return `A federal holiday falls in the ${unitWords[by]} from ${names}.`;
}

function filterNote(unit: string | null, docket: string | null): string {
  if (unit === null && docket === null) return '';
  return `Only work logged for ${[unit ?? 'all units', ...(docket === null ? [] : [`the ${docket} docket`])].join(' and ')}.`;
}
