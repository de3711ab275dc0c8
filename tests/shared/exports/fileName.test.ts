import { expect, test } from 'vitest';
import { exportFileName } from '#shared/exports/fileName';
import type { Report } from '#shared/reports/report';
import type { Day } from '#shared/time/day';
import { aReport } from '../../helpers/aReport';

const range = { first: '2026-09-16' as Day, last: '2026-09-18' as Day };

test.each<[Partial<Report>, string]>([
  [{}, 'daybook-x-own-2026-09-16.csv'],
  [{ by: 'day' }, 'daybook-x-own-2026-09-16-by-day.csv'],
  [{ by: 'week', range }, 'daybook-x-own-2026-09-16-to-2026-09-18-by-week.csv'],
  [{ by: 'month', id: 'workload', subject: 'unit-2' }, 'daybook-workload-unit-2-2026-09-16-by-month.csv'],
  [{ by: 'payPeriod', simulated: true }, 'daybook-x-own-2026-09-16-by-pay-period-simulated.csv'],
  [{ by: 'fiscalYear' }, 'daybook-x-own-2026-09-16-by-fiscal-year.csv'],
])('a report with %j is saved as %s', (asked, name) => {
  expect(exportFileName(aReport(asked), 'csv')).toBe(name);
});
