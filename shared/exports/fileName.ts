import type { Report } from '#shared/reports/report';
import type { PeriodUnit } from '#shared/time/periods';

/**
 * The suggested file name of a report: which report, whose work, its days, its periods, and whether it is simulated.
 */
export function exportFileName(report: Report, extension: string): string {
  const { id, subject, range: { first, last }, by, simulated } = report;
  const days = first === last ? first : `${first}-to-${last}`;
  const cut = by === null ? [] : ['by', unitWords[by]];
  return `${['daybook', id, subject, days, ...cut, ...(simulated ? ['simulated'] : [])].join('-')}.${extension}`;
}

const unitWords: Readonly<Record<PeriodUnit, string>> = {
  day: 'day', week: 'week', payPeriod: 'pay-period', month: 'month', quarter: 'quarter', fiscalYear: 'fiscal-year',
};
