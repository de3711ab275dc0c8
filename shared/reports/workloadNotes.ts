import type { WorkloadOptions } from '#shared/analysis/workload';
import { shortDayName, weekdayNames } from '#shared/time/dateNames';
import { holidaysObserved } from '#shared/time/federalHolidays';
import type { Period } from '#shared/time/periods';
import type { WorkloadInput } from './workloadFigures';

/**
 * What a reader must know about the periods: when they begin, which are partial, which have a federal holiday, and
 * whose work was left out.
 */
export function workloadNotes(
  periods: readonly Period[],
  { options, unitName }: Pick<WorkloadInput, 'options' | 'unitName'>,
): string[] {
  return [
    beginNote(options),
    partialNote(periods, options.by),
    holidayNote(periods, options),
    filterNote(unitName, options.docket),
    'An entry past midnight has its minutes on both days and its units on the day it starts.',
    'A running timer is counted once it stops.',
  ].filter((note) => note !== '');
}

function beginNote({ by, calendar }: WorkloadOptions): string {
  if (by === 'week') return `A week begins on ${weekdayNames[calendar.weekStart]}.`;
  if (by === 'payPeriod') return 'A pay period has fourteen days and begins on a Sunday.';
  if (by !== 'fiscalYear') return '';
  return 'A fiscal year runs from October to September and is named for the year it ends in.';
}

function partialNote(periods: readonly Period[], by: WorkloadOptions['by']): string {
  const partial = periods.filter((period) => period.partial);
  if (partial.length === 0) return '';
  return `Partial ${unitWords[by]}: ${partial.map(({ label }) => label).join('; ')}.`;
}

const unitWords = {
  day: 'days', week: 'weeks', payPeriod: 'pay periods', month: 'months', quarter: 'quarters',
  fiscalYear: 'fiscal years',
};

/** If more periods than this have a holiday, they are not worth naming one by one. */
const mostHolidayPeriods = 6;

/** Only weeks and pay periods are compared closely enough for a holiday to matter. */
function holidayNote(periods: readonly Period[], { by, range }: WorkloadOptions): string {
  if (by !== 'week' && by !== 'payPeriod') return '';
  const holidays = holidaysObserved(range.first, range.last);
  const withHoliday = periods.filter(({ first, last }) =>
    holidays.some(({ observed }) => observed >= first && observed <= last),
  );
  if (withHoliday.length === 0 || withHoliday.length > mostHolidayPeriods) return '';
  const names = withHoliday.map(({ first }) => shortDayName(first)).join(', ');
  return `A federal holiday falls in the ${unitWords[by]} from ${names}.`;
}

function filterNote(unitName: string | null, docket: string | null): string {
  if (unitName === null && docket === null) return '';
  const unit = unitName ?? 'all units';
  if (docket === null) return `Only work logged for ${unit}.`;
  if (docket === 'mixed') return `Only work logged for ${unit} by officers of both dockets who said neither.`;
  return `Only work logged for ${unit} and the ${docket} docket.`;
}
