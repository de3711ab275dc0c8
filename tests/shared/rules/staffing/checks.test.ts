import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import { starterKinds } from '#shared/records/starterKinds';
import type { Exclusion } from '#shared/records/study';
import { checkStandard, type StandardTerms } from '#shared/rules/staffing/checkStandard';
import { checkExclusion, checkStudy, type StudyTerms } from '#shared/rules/staffing/checkStudy';
import { checkWeights } from '#shared/rules/staffing/checkWeights';
import { checkYearPlan } from '#shared/rules/staffing/checkYearPlan';
import { freezeKinds, weightedKinds } from '#shared/rules/staffing/studyKinds';
import type { Day } from '#shared/time/day';

const unit = 'Unit 2' as RecordId;
const alder = 'alder' as RecordId;

/** The field at which a check fails; `fine` if it does not. */
function fieldOf(checked: Result<unknown>): string {
  return checked.ok ? 'fine' : (checked.error.field ?? 'no field');
}

describe('a study', () => {
  const study: StudyTerms = {
    unit,
    name: ' Summer 2026 ',
    first: '2026-07-20' as Day,
    last: '2026-08-28' as Day,
    goal: 10,
    officers: [alder, alder],
  };

  test('is accepted with its name trimmed and each officer once', () => {
    expect(checkStudy(study, [])).toEqual({ ok: true, value: { ...study, name: 'Summer 2026', officers: [alder] } });
  });

  test.each<[string, Partial<StudyTerms>, string]>([
    ['no name', { name: '  ' }, 'name'],
    ['60 characters', { name: 'a'.repeat(60) }, 'fine'],
    ['61 characters', { name: 'a'.repeat(61) }, 'name'],
    ['a name that is there', { name: 'spring' }, 'name'],
    ['one day', { last: '2026-07-20' as Day }, 'fine'],
    ['the last day before the first', { last: '2026-07-19' as Day }, 'last'],
    ['366 days', { last: '2027-07-20' as Day }, 'fine'],
    ['367 days', { last: '2027-07-21' as Day }, 'last'],
    ['a year mistyped', { first: '1926-07-20' as Day }, 'first'],
    ['another year mistyped', { last: '2126-07-20' as Day }, 'last'],
    ['the first day of 2000', { first: '2000-01-01' as Day, last: '2000-01-01' as Day }, 'fine'],
    ['the day before it', { first: '1999-12-31' as Day, last: '2000-01-01' as Day }, 'first'],
    ['the last day of 2099', { first: '2099-12-31' as Day, last: '2099-12-31' as Day }, 'fine'],
    ['the day after it', { first: '2099-12-31' as Day, last: '2100-01-01' as Day }, 'last'],
    ['nobody', { officers: [] }, 'officers'],
    ['a goal of 1', { goal: 1 }, 'fine'],
    ['a goal of 0', { goal: 0 }, 'goal'],
    ['a goal of 50', { goal: 50 }, 'fine'],
    ['a goal of 51', { goal: 51 }, 'goal'],
    ['a goal of 7.5', { goal: 7.5 }, 'goal'],
    ['no goal', { goal: Number.NaN }, 'goal'],
  ])('with %s', (_, change, field) => {
    expect(fieldOf(checkStudy({ ...study, ...change }, [{ unit, name: 'Spring' }]))).toBe(field);
  });

  test('of another unit may have the same name', () => {
    expect(fieldOf(checkStudy(study, [{ unit: 'Unit 5' as RecordId, name: 'Summer 2026' }]))).toBe('fine');
  });

  const kinds = freezeKinds(starterKinds, study.first);
  const whole: Exclusion = {
    officer: null,
    kind: null,
    first: study.first,
    last: study.first,
    units: null,
    minutes: null,
    reason: 'other',
  };

  test.each<[string, Partial<Exclusion>, string]>([
    ['a whole day', {}, 'fine'],
    ['the whole study', { last: study.last }, 'fine'],
    ['a day before it', { first: '2026-07-19' as Day }, 'first'],
    ['a day after it', { last: '2026-08-29' as Day }, 'last'],
    ['its last day', { first: study.last, last: study.last }, 'fine'],
    ['the day after its last', { first: '2026-08-29' as Day, last: '2026-08-29' as Day }, 'first'],
    ['days in the wrong order', { first: '2026-07-22' as Day, last: '2026-07-21' as Day }, 'last'],
    ['somebody who is not enrolled', { officer: 'birch' as RecordId }, 'officer'],
    ['a kind that it does not have', { kind: 'none' as RecordId }, 'kind'],
    ['units of nobody', { units: 1, kind: 'phone' as RecordId }, 'officer'],
    ['units of no kind', { units: 1, officer: alder }, 'kind'],
    ['units of one officer, kind and day', { units: 1, officer: alder, kind: 'phone' as RecordId }, 'fine'],
    ['minutes of a day of everybody', { minutes: 120 }, 'fine'],
    ['minutes of a day of one officer', { minutes: 120, officer: alder }, 'fine'],
    ['minutes of more than a day of everybody', { minutes: 120, last: study.last }, 'last'],
    ['no minutes of a day', { minutes: 0 }, 'minutes'],
    ['one minute', { minutes: 1 }, 'fine'],
    ['all but one minute of a day', { minutes: 1439 }, 'fine'],
    ['as many minutes as a day has', { minutes: 1440 }, 'minutes'],
    ['minutes of two days', { minutes: 9, officer: alder, kind: 'phone' as RecordId, last: study.last }, 'last'],
  ])('leaves out %s', (_, change, field) => {
    const checked = checkExclusion({ ...whole, ...change }, { ...study, officers: [alder], kinds });
    expect(fieldOf(checked)).toBe(field);
  });

  test('gives weights to case and document work that counts units, and nothing else', () => {
    const weighted = weightedKinds(kinds).map(({ kind }) => kind);
    expect(weighted).toContain('followup');
    expect(
      weighted.filter((kind) => ['duty', 'training', 'detail', 'meeting', 'admin', 'travel'].includes(kind)),
    ).toEqual([]);
  });
});

describe('a standard', () => {
  const standard: StandardTerms = {
    unit,
    set: ' Set 1 ',
    docket: 'detained',
    caseClass: 'all' as RecordId,
    kind: 'phone' as RecordId,
    required: 1.5,
    source: 'written policy',
    dated: '2026-08-03' as Day,
  };

  test.each<[string, Partial<StandardTerms>, string]>([
    ['a set, a number and a source', {}, 'fine'],
    ['no set', { set: ' ' }, 'set'],
    ['a name of a set with 60 characters', { set: 'a'.repeat(60) }, 'fine'],
    ['a long name of a set', { set: 'a'.repeat(61) }, 'set'],
    ['nothing required', { required: 0 }, 'fine'],
    ['less than nothing', { required: -1 }, 'required'],
    ['no number', { required: Number.NaN }, 'required'],
    ['2,000 units', { required: 2000 }, 'fine'],
    ['2,001 units', { required: 2001 }, 'required'],
    ['no source', { source: 'none' }, 'source'],
    ['a source that requires nothing', { required: null }, 'required'],
    ['neither', { required: null, source: 'none' }, 'fine'],
    ['a year mistyped', { dated: '0026-08-03' as Day }, 'dated'],
    ['the last day of 1949', { dated: '1949-12-31' as Day }, 'dated'],
    ['the first day of 1950', { dated: '1950-01-01' as Day }, 'fine'],
    ['the last day of 2099', { dated: '2099-12-31' as Day }, 'fine'],
    ['the first day of 2100', { dated: '2100-01-01' as Day }, 'dated'],
    ['the same kind of another set', { set: 'Set 2' }, 'fine'],
  ])('with %s', (_, change, field) => {
    expect(fieldOf(checkStandard({ ...standard, ...change }, []))).toBe(field);
  });

  test.each<[string, Partial<StandardTerms>, string]>([
    ['the same', { required: 9 }, 'kind'],
    ['the same with another spelling', { set: 'SET 1' }, 'kind'],
    ['one of another unit', { unit: 'Unit 5' as RecordId }, 'fine'],
    ['one of another set', { set: 'Set 2' }, 'fine'],
    ['one of another docket', { docket: 'non-detained' }, 'fine'],
    ['one of another class', { caseClass: 'appeal' as RecordId }, 'fine'],
    ['one of another kind', { kind: 'fax' as RecordId }, 'fine'],
  ])('occurs once in a set for a docket, class and kind: beside %s', (_, other, field) => {
    expect(fieldOf(checkStandard(standard, [{ ...standard, set: 'set 1', ...other }]))).toBe(field);
  });
});

describe('a plan of the year', () => {
  const plan = {
    unit,
    from: '2026-01-01' as Day,
    minutesPerDay: 480,
    leaveDays: 24,
    trainingDays: 6,
    posts: [{ name: ' Counter ', hours: 2080 }],
  };

  test.each<[string, Partial<typeof plan>, string]>([
    ['eight hours', {}, 'fine'],
    ['59 minutes', { minutesPerDay: 59 }, 'minutesPerDay'],
    ['60 minutes', { minutesPerDay: 60 }, 'fine'],
    ['a whole day', { minutesPerDay: 1440 }, 'fine'],
    ['a day and a minute', { minutesPerDay: 1441 }, 'minutesPerDay'],
    ['half a minute', { minutesPerDay: 480.5 }, 'minutesPerDay'],
    ['half a day of leave', { leaveDays: 24.5 }, 'fine'],
    ['less than no leave', { leaveDays: -1 }, 'leaveDays'],
    ['no leave and no training', { leaveDays: 0, trainingDays: 0 }, 'fine'],
    ['200 days of leave', { leaveDays: 200 }, 'fine'],
    ['201 days of leave', { leaveDays: 201 }, 'leaveDays'],
    ['201 days of training', { trainingDays: 201 }, 'trainingDays'],
    ['no number of training', { trainingDays: Number.NaN }, 'trainingDays'],
    ['a post without a name', { posts: [{ name: ' ', hours: 9 }] }, 'posts'],
    ['a post of 60 characters', { posts: [{ name: 'a'.repeat(60), hours: 9 }] }, 'fine'],
    ['a post of 61 characters', { posts: [{ name: 'a'.repeat(61), hours: 9 }] }, 'posts'],
    ['a post without hours', { posts: [{ name: 'Counter', hours: 0 }] }, 'posts'],
    ['a post of ten people around the clock', { posts: [{ name: 'Counter', hours: 87_840 }] }, 'fine'],
    ['a post of more', { posts: [{ name: 'Counter', hours: 87_841 }] }, 'posts'],
    [
      'a post twice',
      {
        posts: [
          { name: 'Counter', hours: 9 },
          { name: 'counter ', hours: 9 },
        ],
      },
      'posts',
    ],
    ['a year mistyped', { from: '1026-01-01' as Day }, 'from'],
    ['the last day of 1999', { from: '1999-12-31' as Day }, 'from'],
    ['the first day of 2000', { from: '2000-01-01' as Day }, 'fine'],
    ['the last day of 2099', { from: '2099-12-31' as Day }, 'fine'],
    ['the first day of 2100', { from: '2100-01-01' as Day }, 'from'],
  ])('with %s', (_, change, field) => {
    expect(fieldOf(checkYearPlan({ ...plan, ...change }))).toBe(field);
  });
});

describe('a set of weights', () => {
  const set = { unit, name: 'Study', dated: '2024-05-01' as Day };
  const phone = { kind: 'phone' as RecordId, label: 'Phone call', minutes: 7.9 };

  test.each<[string, Partial<typeof set>, readonly (typeof phone)[], string]>([
    ['one weight', {}, [phone], 'fine'],
    ['no name', { name: '' }, [phone], 'name'],
    ['a name that is there', { name: 'OLD' }, [phone], 'name'],
    ['a weight of 0', {}, [{ ...phone, minutes: 0 }], 'weights'],
    ['no number', {}, [{ ...phone, minutes: Number.NaN }], 'weights'],
    ['as many minutes as a leap year', {}, [{ ...phone, minutes: 527_040 }], 'fine'],
    ['more minutes than a year', {}, [{ ...phone, minutes: 527_041 }], 'weights'],
    ['two kinds', {}, [phone, { ...phone, kind: 'fax' as RecordId }], 'fine'],
    ['a name of another unit', { unit: 'Unit 5' as RecordId, name: 'Old' }, [phone], 'fine'],
    ['the last day of 1949', { dated: '1949-12-31' as Day }, [phone], 'dated'],
    ['the first day of 1950', { dated: '1950-01-01' as Day }, [phone], 'fine'],
    ['the last day of 2099', { dated: '2099-12-31' as Day }, [phone], 'fine'],
    ['the first day of 2100', { dated: '2100-01-01' as Day }, [phone], 'dated'],
    ['a kind twice', {}, [phone, phone], 'weights'],
    ['a year mistyped', { dated: '1824-05-01' as Day }, [phone], 'dated'],
  ])('with %s', (_, change, weights, field) => {
    expect(fieldOf(checkWeights({ ...set, ...change, weights }, [{ unit, name: 'Old' }]))).toBe(field);
  });
});
