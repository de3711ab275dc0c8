import type { Report } from '#shared/reports/report';
import type { Day, Instant } from '#shared/time/day';

/** An empty report `x` of one day without columns, with the given fields replaced. */
export function aReport(asked: Partial<Report> = {}): Report {
  const day = '2026-09-16' as Day;
  return {
    id: 'x',
    title: '',
    subject: 'own',
    by: null,
    finding: '',
    range: { first: day, last: day },
    columns: [],
    rows: [],
    totals: [],
    parts: [],
    denominators: [],
    notes: [],
    digests: [],
    asOf: 0 as Instant,
    simulated: false,
    ...asked,
  };
}
