import { test } from 'vitest';
import { countedMonths, ownLines } from '#shared/analysis/records/docketLines';
import type { OfficerDay } from '#shared/analysis/records/officerDays';
import { recordId } from '#shared/base/ids';
import { starterClasses } from '#shared/records/caseClass';
import { checksReport } from '#shared/reports/checksReport';
import { dutiesReport } from '#shared/reports/dutiesReport';
import { guidanceReport } from '#shared/reports/guidanceReport';
import { reviewReport } from '#shared/reports/reviewReport';
import type { Day } from '#shared/time/day';
import { addDays, eachDay } from '#shared/time/days';
import { aRecordsInput } from '../helpers/aRecordsInput';
import { anAssignment } from '../helpers/anAssignment';
import { aCell, anOfficerDay, dutyCell } from '../helpers/anOfficerDay';
import { aCount, aGuidance } from '../helpers/recordBuilders';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { ratiosOf, spreadOf } from './statistics';

const repeats = repeatsOf(41);
const today = '2026-09-16' as Day;

/** The days that a tab reads: 54 whole weeks and the present one, however many years are logged. */
const read = { first: addDays(today, -3 - 7 * 54), last: addDays(today, 3) };

/** The records of a folder with so many days logged. */
type Folder = ReturnType<typeof folderOf>;

test('the figures of each tab of Records take less than a noticeable task, even for ten years', () => {
  const [quarter, years] = [folderOf(92), folderOf(3653)];
  tell(
    'recordsTabs',
    Object.entries(tabs).flatMap(([name, make]) => {
      const times = { quarter: [] as number[], years: [] as number[] };
      for (let turn = -5; turn < repeats; turn += 1) {
        const pair = [timeOf(() => make(years)), timeOf(() => make(quarter))] as const;
        if (turn < 0) continue;
        times.years.push(pair[0]);
        times.quarter.push(pair[1]);
      }
      const remark = 'Processor time of figures and report, in Node. The tabs read a year, however many there are.';
      return [
        {
          what: `${name}, figures of ten years`, against: 'those of a quarter', unit: '×', target: null,
          found: spreadOf(ratiosOf(times.years, times.quarter)), remark,
        },
        {
          what: `${name}, figures of ten years`, against: 'a task too short to notice', unit: 'ms', target: 50,
          isGuard: true, found: spreadOf(times.years), remark,
        },
      ];
    }),
  );
});

const tabs: Readonly<Record<string, (folder: Folder) => unknown>> = {
  'Collateral duties': ({ input, assignments }) => dutiesReport({ ...input, assignments }),
  'Record checks': ({ input }) => checksReport(input, 'payPeriod'),
  'Docket review': ({ input, counts }) =>
    reviewReport({
      ...input,
      officer: recordId('alder'),
      counts,
      intervals: [{
        owner: 'local', docket: 'non-detained', caseClass: recordId('all'), days: 365, from: '2016-10-01' as Day,
        source: 'written policy',
      }],
      classes: [],
      workdays: eachDay(addDays(today, 1), addDays(today, 400)),
      clearBy: addDays(today, 91),
    }),
  Guidance: ({ input, guidance }) => guidanceReport({ ...input, guidance, day: today }),
  'Docket size': ({ counts }) =>
    ownLines(counts, recordId('alder'), starterClasses, countedMonths(counts, today, 6)),
};

function folderOf(days: number) {
  const first = addDays(today, -days);
  const months = Math.ceil(days / 30);
  return {
    input: aRecordsInput({ days: eachDay(read.first, read.last).map((day) => dayOf(day, first)), firstLogged: first }),
    assignments: Array.from({ length: Math.ceil(days / 90) }, (_, index) =>
      anAssignment({
        id: `duty-${index}`,
        from: addDays(today, -90 * (index + 1)),
        to: index === 0 ? null : addDays(today, -90 * index),
      }),
    ),
    counts: Array.from({ length: months }, (_, index) => aCount(addDays(today, -30 * index), 640)),
    guidance: Array.from({ length: months }, (_, index) => aGuidance(index + 1, addDays(today, -30 * index))),
  };
}

/** A day of work: check-ins with their checks, calls, docket review and a duty; nothing before the first logged one. */
function dayOf(day: Day, first: Day): OfficerDay {
  if (day < first || day > today) return anOfficerDay(day, [], { isLogged: false });
  return anOfficerDay(day, [
    aCell({ kind: 'check-in', outcome: 'kept', check: 'done', minutes: 90, units: 3 }),
    aCell({ kind: 'check-in', outcome: 'kept', check: 'skipped', minutes: 25, units: 1 }),
    aCell({ kind: 'record-check', minutes: 30, units: 2 }),
    aCell({ minutes: 45, units: 4 }),
    aCell({ kind: 'docket-review', minutes: 60, units: 6 }),
    dutyCell('court-run', 40),
  ]);
}

/** Milliseconds of processor time, so that other load on the machine does not count. */
function timeOf(make: () => unknown): number {
  const before = process.cpuUsage();
  make();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
