import type { RecordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { WorkloadInput } from '#shared/reports/workloadFigures';
import { workloadReport, type WorkloadReport } from '#shared/reports/workloadReport';
import { officerDayAt } from '#shared/rules/zoneOn';
import type { Instant, Month } from '#shared/time/day';
import { addDays, monthOf } from '#shared/time/days';
import { addMonths } from '#shared/time/months';
import { payPeriodOf } from '#shared/time/workCalendar';
import { withStarters } from '#shared/rules/withStarters';
import { readExpectation } from '#renderer/queries/schedule';
import { readSettings } from '#renderer/queries/settings';
import { readTotals } from '#renderer/queries/totals';
import type { DaybookDatabase } from '#renderer/storage/database';
import { makeReader } from '#renderer/storage/reader';

/**
 * The monthly report of ten years with its table, the number of totals and closings, and the milliseconds that the
 * reading and the whole took.
 */
export type TenYearReport = {
  readonly report: WorkloadReport;
  readonly records: number;
  readonly reading: number;
  readonly milliseconds: number;
};

const years = 10;

/**
 * Reads what the Workload screen reads for ten years of the viewer, and makes its report and table. As on the screen,
 * closings are requested first, and totals are summed year by year as they arrive.
 */
export async function tenYearReport(database: DaybookDatabase, now: Instant): Promise<TenYearReport> {
  const reader = makeReader(database);
  const settings = await readSettings(reader);
  const viewer = settings.viewer === null ? null : await reader.get('officer', settings.viewer);
  if (viewer === null) throw new Error('The folder has no officer.');
  const officer: RecordId = viewer.id;
  const today = officerDayAt(viewer, now);
  const first = addDays(today, -Math.round(years * 365.25));

  const started = performance.now();
  const closingsRead = reader.ofDays('closing', officer, first, today);
  const standing = Promise.all([
    reader.all('kind'),
    reader.all('duty'),
    readExpectation({ database, reader }, officer),
  ]);
  const totals = readTotals(database, [officer], monthsBetween(monthOf(first), monthOf(today)));
  const begun = Promise.all([standing, totals]).then(([[kinds, duties, expectation], months]) => {
    const payAnchor = expectation.schedules[0]?.anchor ?? payPeriodOf(today, today);
    return {
      scope: viewer.alias,
      unitName: null,
      options: {
        range: { first, last: today },
        by: 'month',
        calendar: { weekStart: settings.weekStart, payAnchor },
        unit: null,
        docket: null,
      },
      months,
      names: { kinds: withStarters(starterKinds, kinds), duties: withStarters(starterDuties, duties) },
      officers: [expectation],
      today,
      simulated: true,
    } satisfies Partial<WorkloadInput>;
  });
  const [input, closings] = await Promise.all([begun, closingsRead]);
  const read = performance.now();
  const report = workloadReport({ ...input, closings, asOf: now });
  return {
    report,
    records: input.months.length + closings.length,
    reading: read - started,
    milliseconds: performance.now() - started,
  };
}

function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
