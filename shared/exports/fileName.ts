import type { Report } from '#shared/reports/report';

/** The name that is suggested for a report's file: what it is, of whom, its days and, for simulated data, that word. */
export function exportFileName(report: Pick<Report, 'id' | 'subject' | 'range' | 'simulated'>, by: string, extension: 'csv' | 'json'): string {
  const { first, last } = report.range;
  const days = first === last ? first : `${first}-to-${last}`;
  return `daybook-${report.id}-${report.subject}-${days}-by-${periodWords[by] ?? by}${report.simulated ? '-simulated' : ''}.${extension}`;
}

const periodWords: Readonly<Record<string, string>> = { payPeriod: 'pay-period', fiscalYear: 'fiscal-year' };
