import { workloadOf, type WorkloadOptions } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { workloadReport, type WorkloadReport } from '#shared/reports/workloadReport';
import { workloadTable } from '#shared/reports/workloadTable';
import type { Instant, Month } from '#shared/time/day';
import { addDays, monthOf } from '#shared/time/days';
import { addMonths } from '#shared/time/months';
import { payPeriodOf } from '#shared/time/workCalendar';
import { dayOf } from '#shared/time/zones';
import { overlaid } from '#renderer/queries/overlaid';
import { readSettings } from '#renderer/queries/readSettings';
import { readTotals } from '#renderer/queries/readTotals';
import type { DaybookDatabase } from '#renderer/storage/database';
import { makeReader } from '#renderer/storage/reader';

/** The report of ten years by month with its table, and of how many totals and closings, and how long the reading and the whole took, in milliseconds. */
export type TenYearReport = { readonly report: WorkloadReport; readonly records: number; readonly reading: number; readonly milliseconds: number };

const years = 10;

/** Reads what the Workload screen reads for ten years of the viewer, and makes the report and the table of it; as there, the totals are summed while the closings are still being read. */
export async function tenYearReport(database: DaybookDatabase, now: Instant): Promise<TenYearReport> {
  const reader = makeReader(database);
  const settings = await readSettings(reader);
  const viewer = settings.viewer === null ? null : await reader.get('officer', settings.viewer);
  if (viewer === null) throw new Error('The folder has no officer.');
  const officer: RecordId = viewer.id;
  const today = dayOf(now, viewer.zone);
  const first = addDays(today, -Math.round(years * 365.25));

  const started = performance.now();
  const schedulesRead = reader.ofOfficer('schedule', officer);
  const summed = Promise.all([readTotals(database, [officer], monthsBetween(monthOf(first), monthOf(today))), schedulesRead]).then(([months, schedules]) => {
    const payAnchor = schedules[0]?.anchor ?? payPeriodOf(today, today);
    const options: WorkloadOptions = { range: { first, last: today }, by: 'month', calendar: { weekStart: settings.weekStart, payAnchor }, unit: null, docket: null };
    return { months, options, workload: workloadOf(months, options) };
  });
  const [{ months, options, workload }, closings, schedules, absences, kinds, duties] = await Promise.all([
    summed,
    reader.ofDays('closing', officer, first, today),
    schedulesRead,
    reader.ofOfficer('absence', officer),
    reader.all('kind'),
    reader.all('duty'),
  ]);
  const read = performance.now();
  const report = workloadReport({
    scope: viewer.alias,
    options,
    months,
    names: { kinds: overlaid(starterKinds, kinds), duties: overlaid(starterDuties, duties) },
    officers: [{ officer, schedules, absences }],
    closings,
    today,
    asOf: now,
    simulated: true,
  }, workload);
  workloadTable(report, []);
  return { report, records: months.length + closings.length, reading: read - started, milliseconds: performance.now() - started };
}

function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
