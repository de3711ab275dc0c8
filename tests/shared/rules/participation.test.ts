import { describe, expect, test } from 'vitest';
import { isLoggedDay, loggedShare, participationOf, type DayOfWork } from '#shared/rules/participation';

describe('a logged day', () => {
  const aDay = (asked: Partial<DayOfWork>): DayOfWork => ({
    expected: 480,
    trainingAbsence: 0,
    logged: 0,
    loggedTraining: 0,
    closed: false,
    ...asked,
  });

  test('is closed, or reaches 90 % of the expected minutes', () => {
    expect([aDay({ logged: 431 }), aDay({ logged: 432 }), aDay({ closed: true })].map(isLoggedDay)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('does not exist if nothing was expected', () => {
    expect(isLoggedDay(aDay({ expected: 0, closed: true, logged: 60 }))).toBe(false);
  });

  test('does not count training twice that a training absence took off', () => {
    expect(isLoggedDay(aDay({ expected: 240, trainingAbsence: 240, logged: 240, loggedTraining: 240 }))).toBe(false);
    expect(isLoggedDay(aDay({ expected: 240, trainingAbsence: 240, logged: 480, loggedTraining: 240 }))).toBe(true);
  });

  test('has the expected days as the denominator of participation', () => {
    expect(participationOf([aDay({ closed: true }), aDay({}), aDay({ expected: 0, closed: true })])).toEqual({
      loggedDays: 1,
      expectedDays: 2,
      rate: 0.5,
    });
    expect(participationOf([])).toEqual({ loggedDays: 0, expectedDays: 0, rate: null });
  });
});

const aDay = (asked: Partial<DayOfWork>): DayOfWork => ({
  expected: 480,
  trainingAbsence: 0,
  logged: 0,
  loggedTraining: 0,
  closed: false,
  ...asked,
});

test('a logged day needs 90 % of its expected minutes', () => expect(loggedShare).toBe(0.9));

test.each([
  ['one short', { logged: 431 }, false],
  ['enough', { logged: 432 }, true],
  ['one more', { logged: 433 }, true],
  ['a closed day', { closed: true }, true],
  ['a closed day off', { expected: 0, closed: true }, false],
  ['a day off', { expected: 0 }, false],
  ['one expected minute', { expected: 1, logged: 1 }, true],
  ['one expected minute, none logged', { expected: 1 }, false],
  ['training that was taken off', { expected: 240, trainingAbsence: 240, logged: 455, loggedTraining: 240 }, false],
  ['one more beside it', { expected: 240, trainingAbsence: 240, logged: 456, loggedTraining: 240 }, true],
  [
    'more training than was taken off',
    { expected: 240, trainingAbsence: 200, logged: 415, loggedTraining: 240 },
    false,
  ],
  ['and one more', { expected: 240, trainingAbsence: 200, logged: 416, loggedTraining: 240 }, true],
  [
    'less training than was taken off',
    { expected: 240, trainingAbsence: 240, logged: 315, loggedTraining: 100 },
    false,
  ],
  ['less of it and one more', { expected: 240, trainingAbsence: 240, logged: 316, loggedTraining: 100 }, true],
])('%s: %j is logged: %s', (_, asked, expected) => {
  expect(isLoggedDay(aDay(asked))).toBe(expected);
});

test('participation counts expected days, and how many of them were logged', () => {
  const days = [
    aDay({ expected: 1 }),
    aDay({ expected: 0, closed: true }),
    aDay({ closed: true }),
    aDay({ logged: 432 }),
  ];
  expect(participationOf(days)).toEqual({ loggedDays: 2, expectedDays: 3, rate: 2 / 3 });
  expect(participationOf([aDay({})])).toEqual({ loggedDays: 0, expectedDays: 1, rate: 0 });
});
