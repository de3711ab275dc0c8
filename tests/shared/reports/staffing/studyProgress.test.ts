import { describe, expect, test } from 'vitest';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import { recordId } from '#shared/base/ids';
import { studyProgress, type ProgressInput, type StudyProgress } from '#shared/reports/staffing/studyProgress';
import type { Day } from '#shared/time/day';
import { aStudyTable, type Rows } from '../../../helpers/aStudyTable';

const phone = recordId('phone');
const study = { first: '2026-09-01' as Day, last: '2026-09-11' as Day, goal: 10, closedOn: null };

const progressOf = (table: StudyTable, asked: Partial<ProgressInput['study']> = {}): StudyProgress =>
  studyProgress({
    table, study: { ...study, ...asked }, label: (kind) => `The ${kind}`, yearly: new Map([[phone, 1000]]),
    year: { availableMinutes: 100_000, dutyMinutes: 0, staff: 6 },
  });

/** Six officers on ten days, whose minutes per unit differ by officer and by day. */
const minutes: Rows = Array.from({ length: 6 }, (_, officer) =>
  Array.from({ length: 10 }, (__, day) => 60 + officer * 2 + ((day * 7) % 5)));
const units: Rows = minutes.map((row) => row.map(() => 6));
const sure = aStudyTable({ kinds: { phone: { minutes, units } } });

describe('what closing a study on a day would give', () => {
  // From Tuesday, September 1: two officers are expected on the 1st, one on the 3rd, nobody on the 2nd.
  const table = aStudyTable({
    kinds: { phone: { minutes: [[60, 0, 60], [60, 0, 0]], units: [[6, 0, 6], [6, 0, 0]] } },
    expected: [[480, 0, 480], [480, 0, 0]],
  });

  test('counts the workdays to come from Monday to Friday, without federal holidays', () => {
    // 3 officer-days on 2 workdays are 1.5 a day. To September 11 come 5 workdays (the 7th is Labor Day): 3 + 7.5. Four
    // weeks later, on October 9, there are 20 more.
    expect(progressOf(table).consequences).toEqual([
      { on: '2026-09-03', isPlanned: false, officerDays: 3, kindsWithin: 0, needMargin: null },
      { on: '2026-09-11', isPlanned: true, officerDays: 11, kindsWithin: 0, needMargin: null },
      { on: '2026-10-09', isPlanned: false, officerDays: 41, kindsWithin: 0, needMargin: null },
    ]);
  });

  test('is the current state if the planned end has passed', () => {
    const [now, planned] = progressOf(table, { last: '2026-09-03' as Day }).consequences;
    expect([now?.officerDays, planned?.officerDays]).toEqual([3, 3]);
  });

  test('is empty for a closed study', () => {
    expect(progressOf(table, { closedOn: '2026-09-04' as Day }).consequences).toEqual([]);
  });

  test('begins with the first day of the study if there is no officer-day yet', () => {
    const none = progressOf(aStudyTable({ kinds: {} }));
    expect(none.consequences.map(({ on, officerDays }) => [on, officerDays])).toEqual([
      ['2026-09-01', 0], ['2026-09-11', 0], ['2026-10-09', 0],
    ]);
    expect([none.kinds, none.countable, none.within]).toEqual([[], 0, 0]);
  });

  test('has a half-width of the need that shrinks with the days, in officers', () => {
    const margins = progressOf(sure).consequences.map(({ needMargin }) => needMargin ?? NaN);
    expect(margins.every((margin) => margin > 0 && margin < 0.05)).toBe(true);
    expect(margins).toEqual(margins.toSorted((one, other) => other - one));
    expect(new Set(margins).size).toBe(3);
  });
});

describe('how precise the weights are', () => {
  const now = progressOf(sure).kinds[0]?.now ?? NaN;

  test('kinds without units are left out; those without an interval come last and predict nothing', () => {
    const nothing = minutes.map((row) => row.map(() => 0));
    const few = units.map((row, officer) => row.map(() => (officer < 2 ? 1 : 0)));
    const table = aStudyTable({
      kinds: { few: { minutes, units: few }, none: { minutes: nothing, units: nothing }, phone: { minutes, units } },
    });
    const { kinds, countable } = progressOf(table);
    expect(kinds.map(({ label, now: width, atEnd, plan }) => [label, width, atEnd === null, plan])).toEqual([
      ['The phone', now, false, { isReached: true, reachedOn: null, moreOfficers: 0 }],
      ['The few', null, true, null],
    ]);
    expect(countable).toBe(1);
  });

  test.each([
    ['well within', 2, { within: 1, withinAtEnd: 1, isReached: true }],
    ['a little beyond', 0.99, { within: 0, withinAtEnd: 1, isReached: false }],
    ['far beyond', 0.01, { within: 0, withinAtEnd: 0, isReached: false }],
  ])('a goal that is %s the current half-width is counted, now and at the end', (_, part, expected) => {
    const progress = progressOf(sure, { goal: now * 100 * part, last: '2026-12-31' as Day });
    const [kind] = progress.kinds;
    const { within, withinAtEnd } = progress;
    expect({ within, withinAtEnd, isReached: kind?.plan?.isReached }).toEqual(expected);
    expect(progress.consequences.map(({ kindsWithin }) => kindsWithin)).toEqual([within, withinAtEnd, withinAtEnd]);
  });

  test('a slightly narrower goal is reached on a future workday, and a much narrower one never', () => {
    const planOf = (part: number) => progressOf(sure, { goal: now * 100 * part }).kinds[0]?.plan;
    // The table ends on Thursday, September 10.
    expect(planOf(0.999)).toEqual({ isReached: false, reachedOn: '2026-09-11', moreOfficers: 0 });
    expect(planOf(0.001)).toEqual({ isReached: false, reachedOn: null, moreOfficers: null });
  });
});
