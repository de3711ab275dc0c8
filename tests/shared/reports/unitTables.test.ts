import { describe, expect, test } from 'vitest';
import type { TotalsCell } from '#shared/analysis/totals';
import { recordId, type RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { Report } from '#shared/reports/report';
import { unitChecksReport } from '#shared/reports/unitChecksReport';
import { unitDutiesReport, type DutyMember } from '#shared/reports/unitDutiesReport';
import { unitReviewReport, type ReviewMember } from '#shared/reports/unitReviewReport';
import type { UnitMember } from '#shared/reports/unitRecords';
import type { Day } from '#shared/time/day';
import { addDays, eachDay } from '#shared/time/days';
import { aRecordsInput, daysOfQuarter, namedRows } from '../../helpers/aRecordsInput';
import { anAssignment } from '../../helpers/anAssignment';
import { aCell, dutyCell } from '../../helpers/anOfficerDay';
import { aCount } from '../../helpers/recordBuilders';

const today = '2026-09-16' as Day;
const scope = { unitName: 'Unit 2', isNamed: true };

const member = (
  alias: string,
  docket: Docket,
  cellsOf: (day: Day) => readonly TotalsCell[],
  firstLogged = '2026-06-22',
): UnitMember => ({
  officer: recordId(alias.toLowerCase()), alias, docket,
  input: aRecordsInput({ scope: alias, days: daysOfQuarter(cellsOf), firstLogged: firstLogged as Day }),
});
const partOf = (report: Report, id: string) => namedRows(report.parts.find((part) => part.id === id) ?? report);

describe('the checks of a unit', () => {
  const checkIn = (check: 'done' | 'skipped', docket: Docket, units = 1) =>
    aCell({ kind: 'check-in', outcome: 'kept', check, minutes: 20 * units, units, docket });
  /** A check takes 10 minutes on each workday, so that its interval has no width. */
  const measured = (cells: readonly TotalsCell[]) => [...cells, aCell({ kind: 'record-check', units: 3, minutes: 30 })];
  const alder = member('Alder', 'non-detained', () =>
    measured([checkIn('done', 'non-detained', 2), checkIn('skipped', 'non-detained')]));
  const never = (day: Day) => (day === today ? [checkIn('done', 'detained')] : []);

  test('begin with the period of the unit’s first use, by whichever officer', () => {
    const birch = member('Birch', 'detained', () => [], '2026-08-03');
    expect(unitChecksReport({ ...scope, members: [birch, alder], by: 'month' }).range).toEqual({
      first: '2026-06-01', last: today,
    });
  });

  test('have minutes if only officers who skipped none are not measured', () => {
    const birch = member('Birch', 'detained', never);
    const { all, rest, dockets } = unitChecksReport({ ...scope, members: [alder, birch], by: 'month' });
    // Alder skipped one on each of 63 workdays, at 10 minutes.
    expect([all.backlog?.minutes, dockets.map(({ backlog }) => backlog?.minutes)]).toEqual([630, [630, 0]]);
    expect(rest).toBe('Left behind: 630 minutes (630 to 630).');
  });

  test('have no second sentence in the finding if none was skipped, and use the singular for one', () => {
    const birch = member('Birch', 'detained', never);
    const report = unitChecksReport({ ...scope, members: [birch], by: 'month' });
    expect(report.finding).toBe(
      '1 of 1 record check due in the unit was made, 100.0%; 0 were skipped for lack of time.',
    );
    const cedar = member('Cedar', 'detained', (day) => (day === today ? [checkIn('skipped', 'detained')] : []));
    expect(unitChecksReport({ ...scope, members: [birch, cedar], by: 'month' }).lead).toBe(
      '1 of 2 record checks due in the unit were made, 50.0%; 1 was skipped for lack of time.',
    );
  });

  test('are listed by period and by officer, in hours, and have a denominator', () => {
    const report = unitChecksReport({ ...scope, members: [alder], by: 'month' });
    expect(partOf(report, 'by period').map((row) => [
      row['first_day'], row['last_day'], row['running'], row['period_done'], row['period_backlog_hours'],
    ])).toEqual([
      ['2026-06-01', '2026-06-30', false, 14, 70 / 60], ['2026-07-01', '2026-07-31', false, 46, 230 / 60],
      ['2026-08-01', '2026-08-31', false, 42, 210 / 60], ['2026-09-01', '2026-09-30', true, 24, 2],
    ]);
    expect(partOf(report, 'by officer')).toMatchObject([{ officer: 'Alder', officer_docket: 'non-detained' }]);
    expect(report.denominators).toMatchObject([{ counted: 126, value: 189 }]);
    expect(report.totals.slice(0, 6)).toEqual(['Unit 2', null, 1, 126, 63, 189]);
  });
});

describe('the duties of a unit', () => {
  const dutyMember = (alias: string, minutes: number, from: string, duties = ['court-run']): DutyMember => ({
    ...member(alias, 'detained', () => [aCell({ minutes: 480 - minutes }), dutyCell('court-run', minutes)], from),
    assignments: duties.map((duty, at) =>
      anAssignment({ id: `${alias}-${at}`, duty, officer: recordId(alias.toLowerCase()), from: '2026-06-21' })),
  });

  test('are those of the whole weeks of any officer, from the first of them to the last', () => {
    const report = unitDutiesReport({
      ...scope, members: [dutyMember('Alder', 60, '2026-06-22'), dutyMember('Birch', 60, '2026-08-23')],
    });
    expect(report.range).toEqual({ first: '2026-06-21', last: '2026-09-12' });
    expect(report.all.weeks).toBe(15);
  });

  test('have the mean officer’s week, the share of the minutes worked, and each officer', () => {
    // A week of 5 days: 300 of 2,400 minutes, 5 of 40 hours.
    const report = unitDutiesReport({ ...scope, members: [dutyMember('Alder', 60, '2026-06-22')] });
    expect(report.finding).toBe(
      'Duties took 5.0 of 40.0 hours an officer works a week; 4.0 were expected. That is 12.5% of 28,800 minutes '
        + 'worked in 12 whole weeks of officers, Jun 21 to Sep 12, 2026.',
    );
    const sums = { whole_weeks: 12, expected_hours_a_week: 4, actual_hours_a_week: 5, duty_minutes: 3600 };
    expect(namedRows(report)[0]).toMatchObject({
      ...sums, docket: 'detained', officers: 1, worked_minutes: 28_800, share_of_worked: 0.125,
    });
    expect(partOf(report, 'by officer')[0]).toMatchObject({ officer: 'Alder', officer_share_of_worked: 0.125 });
    expect(partOf(report, 'assignments')[0]).toMatchObject({
      officer: 'Alder', duty: 'court-run', label: 'Court run', state: 'now', from: '2026-06-21', to: null,
      assigned_expected_hours: 4, assigned_actual_hours: 5, assigned_whole_weeks: 12, assigned_share: 0.125,
    });
    expect(report.denominators).toMatchObject([{ counted: 3600, value: 28_800 }]);
  });

  test('say that none were expected if no assignment says how many', () => {
    const none = { ...dutyMember('Alder', 60, '2026-06-22'), assignments: [] };
    expect(unitDutiesReport({ ...scope, members: [none] }).lead).toBe(
      'Duties took 5.0 of 40.0 hours an officer works a week; none were expected.',
    );
  });

  test('are in the order of their minutes, and of their names if these are equal', () => {
    const report = unitDutiesReport({
      ...scope, members: [dutyMember('Alder', 60, '2026-06-22', ['training-lead', 'congress', 'court-run'])],
    });
    expect(report.duties.map(({ label, minutes }) => [label, minutes])).toEqual([
      ['Court run', 3600], ['Inquiry from Congress', 0], [report.duties[2]?.label, 0],
    ]);
    expect(report.officers[0]?.now).toHaveLength(3);
  });

  test('of officers without a whole week have only today and no figures', () => {
    const idle = { ...member('Alder', 'detained', () => [], '2026-09-14'), assignments: [] };
    const report = unitDutiesReport({ ...scope, members: [idle] });
    expect([report.range, report.totals.slice(3)]).toEqual([
      { first: today, last: today }, [0, null, null, 0, 0, null],
    ]);
  });
});

describe('the reviews of a unit', () => {
  const reviewer = (alias: string, docket: Docket, wishes: Partial<ReviewMember['input']> = {}): ReviewMember => {
    // Odd days take 22 minutes for two reviews, even ones 18, so that the interval has a width.
    const { input, ...rest } = member(alias, docket, (day) => [
      aCell({ kind: 'docket-review', units: 2, minutes: Number(day.slice(-2)) % 2 === 0 ? 18 : 22, docket }),
    ]);
    const [officer, all] = [recordId(alias.toLowerCase()), recordId('all')];
    return {
      ...rest,
      input: {
        ...input, officer, counts: [{ ...aCount('2026-09-01', 400), officer, docket }],
        intervals: [intervalOf(docket, all)], classes: [], workdays: eachDay(addDays(today, 1), addDays(today, 400)),
        clearBy: addDays(today, 100), ...wishes,
      },
    };
  };
  const intervalOf = (docket: Docket, caseClass: RecordId) => ({
    owner: 'local', docket, caseClass, days: 80, from: '2020-01-01' as Day, source: 'written policy',
  } as const);

  test('have the hours of the backlog with their interval, the same in each table', () => {
    const report = unitReviewReport({ ...scope, members: [reviewer('Alder', 'detained')] });
    const minutes = report.all.minutes;
    if (minutes?.margin.is !== 'interval') throw new Error('The sample has an interval.');
    expect(minutes.value).toBeCloseTo(284 * (report.officers[0]?.report.minutes?.value ?? 0), 9);
    const [row] = namedRows(report);
    expect(row).toMatchObject({
      docket: 'detained', officers: 1, cases: 400, reviewed: 116, share_in_time: 0.29, backlog: 284,
      backlog_hours: minutes.value / 60, backlog_hours_low: minutes.margin.low / 60,
      backlog_hours_high: minutes.margin.high / 60,
    });
    expect(partOf(report, 'by officer')[0]).toMatchObject({
      officer: 'Alder', officer_backlog_hours: minutes.value / 60, officer_pace: 2,
      officer_needed: (284 + 500) / 100, officer_clear_by: addDays(today, 100),
    });
    expect(report.denominators).toMatchObject([{ counted: 116, value: 400 }]);
  });

  test('add the paces of all officers up, day by day', () => {
    const report = unitReviewReport({ ...scope, members: [reviewer('Alder', 'detained'), reviewer('Birch', 'mixed')] });
    const row = partOf(report, 'pace').find((one) => one['clear_by'] === addDays(today, 100));
    // Each has 284 due and 500 that come due; two a workday in 100 days leave 584.
    expect(row).toEqual({
      scope: 'Unit 2', clear_by: addDays(today, 100), come_due: 1000, to_review: 1568, needed_a_workday: 15.68,
      present_pace: 4, left: 1168,
    });
    expect(report.range).toEqual({ first: '2026-06-21', last: today });
  });

  test('are unknown in minutes if an officer with a backlog is not measured, but not if nothing is due', () => {
    const idle = (cases: number) =>
      reviewer('Birch', 'mixed', {
        days: daysOfQuarter(() => []),
        counts: [aCount('2026-09-01', cases, { officer: recordId('birch'), docket: 'mixed' })],
      });
    const minutesWith = (cases: number) =>
      unitReviewReport({ ...scope, members: [reviewer('Alder', 'detained'), idle(cases)] });
    expect([minutesWith(10).all.minutes, minutesWith(10).rest]).toEqual([
      null, 'The time they take has not been measured for every officer.',
    ]);
    expect(minutesWith(0).all.minutes).not.toBeNull();
  });

  test('without a review interval have no backlog, and say so', () => {
    const report = unitReviewReport({ ...scope, members: [reviewer('Alder', 'detained', { intervals: [] })] });
    expect([report.lead, report.totals.slice(3, 7)]).toEqual([
      'No class of cases has a review interval yet, so there is no backlog.', [0, 0, null, 0],
    ]);
  });

  test('are those of all officers who counted, even if one of them did not', () => {
    const none = reviewer('Birch', 'mixed', { counts: [] });
    const report = unitReviewReport({ ...scope, members: [none, reviewer('Alder', 'detained')] });
    expect(report.lead).toBe('116 of 400 cases of the unit were reviewed within their interval, 29.0%; 284 are due.');
    expect(report.dockets.map(({ docket, officers, sums }) => [docket, officers, sums.cases])).toEqual([
      ['detained', 1, 400], ['mixed', 1, 0],
    ]);
  });
});
