import { describe, expect, test } from 'vitest';
import { fullTimeOf, officerTimeOf, type PlannedYear } from '#shared/analysis/staffing/workingTime';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { anAbsence } from '../../../helpers/anAbsence';
import { anExpectation } from '../../../helpers/anExpectation';
import { aSchedule, dayShift } from '../../../helpers/aSchedule';
import { anOfficer } from '../../../helpers/recordBuilders';

const range = (first: string, last: string) => ({ first: first as Day, last: last as Day });
const plan: PlannedYear = { minutesPerDay: 480, leaveDays: 20, trainingDays: 6 };

describe('a full-time officer', () => {
  // 2026 has 261 days from Monday to Friday and 11 holidays observed; 261 − 11 − 20 − 6 = 224 days of 480 minutes.
  test('has the days from Monday to Friday, less holidays, leave and training', () => {
    expect(fullTimeOf(range('2026-01-01', '2026-12-31'), plan)).toEqual({
      ...plan, workdays: 261, holidays: 11, days: 224, minutes: 107_520,
    });
  });

  test.each([
    ['2026-03-06', '2026-03-06', 1],
    ['2026-03-07', '2026-03-08', 0],
    ['2026-03-08', '2026-03-09', 1],
    ['2026-03-02', '2026-03-08', 5],
  ])('from %s to %s has %i workdays', (first, last, workdays) => {
    expect(fullTimeOf(range(first, last), plan).workdays).toBe(workdays);
  });

  test('has no less than no day', () => {
    expect(fullTimeOf(range('2026-03-02', '2026-03-06'), plan)).toMatchObject({ workdays: 5, days: 0, minutes: 0 });
  });
});

describe('an officer of the schedule', () => {
  const alder = recordId('alder');
  /** Monday to Friday without a holiday: 2,400 minutes, of which leave and training take 1.5 × 480 = 720. */
  const week = range('2026-03-02', '2026-03-06');
  const someOff: PlannedYear = { minutesPerDay: 480, leaveDays: 1, trainingDays: 0.5 };

  function timeOf(
    wishes: { asked?: Partial<ExpectationRecords>; days?: typeof week; year?: PlannedYear; unit?: string | null } = {},
  ) {
    const { asked = {}, days = week, year = someOff, unit = null } = wishes;
    const records = anExpectation({ officer: alder, schedules: [aSchedule({ officer: alder })], ...asked });
    const later = { from: '2026-03-05' as Day, unit: recordId('unit-3'), docket: 'detained', fieldOffice: '' } as const;
    const officer = anOfficer({ memberships: [...anOfficer().memberships, later] });
    const scope = { unit: unit === null ? null : recordId(unit), fullTime: fullTimeOf(days, year) };
    const { minutes, detail } = officerTimeOf(days, officer, records, scope);
    return [minutes, detail];
  }

  test('has what leave and training leave, in proportion to the schedule', () => {
    expect(timeOf()).toEqual([1680, 0]);
    // Four days: 1,920 of 2,400 minutes, less 0.8 × 720.
    const fourDays = aSchedule({ officer: alder }).days.map((hours, index) => (index % 7 === 5 ? [] : hours));
    expect(timeOf({ asked: { schedules: [aSchedule({ officer: alder, days: fourDays })] } })).toEqual([1344, 0]);
  });

  test('has a detail taken off, and other absences not', () => {
    const day = { officer: alder, first: '2026-03-04' as Day, last: '2026-03-04' as Day };
    expect(timeOf({ asked: { absences: [anAbsence({ ...day, reason: 'detail' })] } })).toEqual([1200, 480]);
    expect(timeOf({ asked: { absences: [anAbsence({ ...day, reason: 'leave' })] } })).toEqual([1680, 0]);
  });

  test('counts only the days of membership', () => {
    // Monday to Wednesday: 1,440 − 0.6 × 720; Thursday and Friday: 960 − 0.4 × 720.
    expect([timeOf({ unit: 'unit-2' }), timeOf({ unit: 'unit-3' })]).toEqual([[1008, 0], [672, 0]]);
  });

  test.each(['2026-03-02', '2026-03-03', '2026-03-06'])('with a schedule from %s on counts in full', (from) => {
    const schedule = aSchedule({ officer: alder, from: from as Day, anchor: '2026-03-01' as Day });
    expect(timeOf({ asked: { schedules: [schedule] } })).toEqual([1680, 0]);
  });

  test('keeps all of it in a range without full-time workdays, and is never below zero', () => {
    const onSaturdays = aSchedule().days.map((_, at) => (at % 7 === 6 ? dayShift : []));
    const saturdays = aSchedule({ officer: alder, days: onSaturdays });
    const weekend = { days: range('2026-03-07', '2026-03-08'), asked: { schedules: [saturdays] } };
    expect(timeOf(weekend)).toEqual([480, 0]);
    expect(timeOf({ year: { ...someOff, leaveDays: 6 } })).toEqual([0, 0]);
  });
});
