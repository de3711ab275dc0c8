import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { FollowUpRule } from '#shared/records/countryPolicy';
import { expectedDay } from '#shared/rules/expectedDay';
import {
  daysLate,
  followUpGroup,
  nextExpectedDay,
  nextFollowUp,
  type FollowUpFacts,
} from '#shared/rules/documents/followUps';
import type { Day } from '#shared/time/day';
import { anAbsence } from '../../../helpers/anAbsence';
import { anExpectation } from '../../../helpers/anExpectation';
import { aSchedule } from '../../../helpers/aSchedule';

const aRule = (firstAfterDays: number, everyDays: number, escalateAfterContacts = 8): FollowUpRule =>
  ({ firstAfterDays, everyDays, escalateAfterContacts });
const officer = recordId('officer-1');
const always = () => true;

/** Monday to Friday without federal holidays and the week of leave from June 8 to 12, 2026. */
const workdays = anExpectation({
  officer,
  schedules: [aSchedule({ from: '2023-01-01' as Day, anchor: '2023-01-01' as Day })],
  absences: [anAbsence({ first: '2026-06-08' as Day, last: '2026-06-12' as Day })],
});
const onWorkdays = (day: Day) => expectedDay(workdays, day).expected > 0;

const days = (...texts: readonly string[]) => texts as readonly Day[];
const submitted = (...texts: readonly string[]) => days(...texts).map((on) => ({ step: 'submitted', on }));

function follow(asked: Partial<FollowUpFacts>) {
  return nextFollowUp({
    isClosed: false, steps: [], contacts: [], putOff: null, ruleOn: () => aRule(21, 14), isExpected: onWorkdays,
    ...asked,
  });
}

/** Rule 21 then 14 on workdays, unless the row says otherwise. The unmoved date, then the one it moves to. */
test.each([
  ['three weeks after the submission', '2026-08-26', [], aRule(21, 14), '2026-09-16', '2026-09-16'],
  ['over a month end of 31 days', '2026-07-20', [], aRule(14, 14), '2026-08-03', '2026-08-03'],
  ['over a month end of 30 days', '2026-09-21', [], aRule(14, 14), '2026-10-05', '2026-10-05'],
  ['over the end of February', '2026-02-17', [], aRule(14, 14), '2026-03-03', '2026-03-03'],
  ['on the last day of a month', '2026-08-10', [], aRule(21, 14), '2026-08-31', '2026-08-31'],
  ['over a year end', '2026-12-15', [], aRule(30, 14), '2027-01-14', '2027-01-14'],
  ['onto a leap day', '2024-02-15', [], aRule(14, 14), '2024-02-29', '2024-02-29'],
  ['over a leap day', '2024-02-15', [], aRule(15, 14), '2024-03-01', '2024-03-01'],
  ['submitted on a leap day', '2024-02-29', [], aRule(364, 14), '2025-02-27', '2025-02-27'],
  ['a leap day after a contact', '2024-01-10', ['2024-02-01'], aRule(21, 28), '2024-02-29', '2024-02-29'],
  ['on a Saturday, moved to Monday', '2026-08-29', [], aRule(21, 14), '2026-09-19', '2026-09-21'],
  ['on a Sunday, moved to Monday', '2026-08-30', [], aRule(21, 14), '2026-09-20', '2026-09-21'],
  ['on a Friday, not moved', '2026-08-28', [], aRule(21, 14), '2026-09-18', '2026-09-18'],
  ['on Labor Day, moved to Tuesday', '2026-08-17', [], aRule(21, 14), '2026-09-07', '2026-09-08'],
  ['on the Saturday before Labor Day, moved over both', '2026-08-15', [], aRule(21, 14), '2026-09-05', '2026-09-08'],
  ['on Independence Day as it is observed', '2026-06-12', [], aRule(21, 14), '2026-07-03', '2026-07-06'],
  ['on Christmas Day before a weekend', '2026-12-04', [], aRule(21, 14), '2026-12-25', '2026-12-28'],
  ["on New Year's Day", '2026-12-11', [], aRule(21, 14), '2027-01-01', '2027-01-04'],
  ['in a week of leave, moved to the Monday after', '2026-05-20', [], aRule(21, 14), '2026-06-10', '2026-06-15'],
  ['from the last contact on', '2026-06-01', ['2026-07-01', '2026-08-05'], aRule(21, 14), '2026-08-19', '2026-08-19'],
  ['contacts out of order', '2026-06-01', ['2026-08-05', '2026-07-01'], aRule(21, 14), '2026-08-19', '2026-08-19'],
  ['a contact on the day of the submission is part of it', '2026-08-26', ['2026-08-26'], aRule(21, 14),
    '2026-09-16', '2026-09-16'],
  ['a contact the day after it', '2026-08-26', ['2026-08-27'], aRule(21, 14), '2026-09-10', '2026-09-10'],
  ['a contact before it', '2026-08-26', ['2026-08-20'], aRule(21, 14), '2026-09-16', '2026-09-16'],
  ['every day', '2026-09-10', ['2026-09-11'], aRule(1, 1), '2026-09-12', '2026-09-14'],
] as const)('%s', (_, on, contacts, rule, unmoved, due) => {
  const next = follow({ steps: submitted(on), contacts: days(...contacts), ruleOn: () => rule });
  expect([next.unmoved, next.due]).toEqual([unmoved, due]);
});

describe('the interval counts from the unmoved date', () => {
  // Saturday, September 19, moves to Monday, September 21.
  const afterContact = (contact: string) =>
    follow({ steps: submitted('2026-08-29'), contacts: days(contact), ruleOn: () => aRule(21, 30) });

  test.each([
    ['the day before the unmoved date', '2026-09-18', '2026-09-18', '2026-10-18'],
    ['on the unmoved date', '2026-09-19', '2026-09-19', '2026-10-19'],
    ['between both', '2026-09-20', '2026-09-19', '2026-10-19'],
    ['on the moved date', '2026-09-21', '2026-09-19', '2026-10-19'],
    ['late, the day after', '2026-09-22', '2026-09-22', '2026-10-22'],
  ])('where the contact was made %s', (_, contact, from, unmoved) => {
    const next = afterContact(contact);
    expect([next.countsFrom, next.unmoved]).toEqual([from, unmoved]);
  });

  test('so a chain of moved dates does not drift', () => {
    // Every 7 days from Saturday on: September 19, 26, October 3 and 10; each moves to Monday, the last to Tuesday,
    // since Monday, October 12, is Columbus Day.
    const contacts = days('2026-09-21', '2026-09-28', '2026-10-05');
    const next = follow({ steps: submitted('2026-08-29'), contacts, ruleOn: () => aRule(21, 7) });
    expect([next.unmoved, next.due]).toEqual(['2026-10-10', '2026-10-13']);
  });
});

describe('a rule that changes in the meantime', () => {
  const ruleOn = (day: Day) => (day < '2026-09-01' ? aRule(21, 14, 2) : aRule(45, 30, 1));
  test.each([
    ['applies from the next contact on, not to the date that is due', [], '2026-09-14', '2026-08-24'],
    ['applies to the interval of a contact on its first day', ['2026-09-01'], '2026-10-01', '2026-09-01'],
    ['does not apply to the interval of a contact the day before', ['2026-08-31'], '2026-09-14', '2026-08-31'],
  ] as const)('%s', (_, contacts, unmoved, from) => {
    const next = follow({ steps: submitted('2026-08-24'), contacts: days(...contacts), ruleOn, isExpected: always });
    expect([next.unmoved, next.countsFrom]).toEqual([unmoved, from]);
  });

  test('decides about escalation by the rule of the last contact', () => {
    const shouldEscalate = (contact: string) =>
      follow({ steps: submitted('2026-08-24'), contacts: days(contact), ruleOn }).shouldEscalate;
    expect([shouldEscalate('2026-08-31'), shouldEscalate('2026-09-01')]).toEqual([false, true]);
  });
});

describe('a follow-up that the officer put off', () => {
  const putOff = { to: '2026-09-24' as Day, on: '2026-09-16' as Day };
  const steps = submitted('2026-08-20');

  test('is due on that date, and also keeps the date by the rule', () => {
    const { due, unmoved, byRule } = follow({ steps, putOff });
    expect({ due, unmoved, byRule }).toEqual({ due: '2026-09-24', unmoved: '2026-09-24', byRule: '2026-09-10' });
  });

  test('moves to the next expected day, too', () => {
    const { due, unmoved } = follow({ steps, putOff: { ...putOff, to: '2026-09-26' as Day } });
    expect([unmoved, due]).toEqual(['2026-09-26', '2026-09-28']);
  });

  test.each([
    ['before it was put off', '2026-09-15', '2026-09-24'],
    ['on the day it was put off', '2026-09-16', '2026-09-24'],
    ['the day after', '2026-09-17', '2026-10-01'],
    ['on the chosen date', '2026-09-24', '2026-10-08'],
  ])('with a contact %s', (_, contact, due) => {
    expect(follow({ steps, contacts: days(contact), putOff }).due).toBe(due);
  });

  test('counts from the chosen date if that moved and the contact was made on the moved one', () => {
    const next = follow({ steps, contacts: days('2026-09-28'), putOff: { ...putOff, to: '2026-09-26' as Day } });
    expect([next.countsFrom, next.unmoved]).toEqual(['2026-09-26', '2026-10-10']);
  });

  test('ends with the second contact just as with the first', () => {
    expect(follow({ steps, contacts: days('2026-09-17', '2026-09-18'), putOff }).due).toBe('2026-10-02');
  });

  test('ends with a new submission', () => {
    expect(follow({ steps: submitted('2026-08-20', '2026-09-17'), putOff }).due).toBe('2026-10-08');
  });

  test('is due even before the submission', () => {
    expect(follow({ putOff }).due).toBe('2026-09-24');
  });
});

describe('nothing is due', () => {
  const none = { due: null, unmoved: null, byRule: null, countsFrom: null, rule: null, shouldEscalate: false };

  test('before the submission', () => {
    const steps = [{ step: 'prepared', on: '2026-08-20' as Day }];
    expect(follow({ steps })).toEqual({ ...none, contactsWithoutAnswer: 0 });
  });

  test('once the request is closed, put off or not', () => {
    const putOff = { to: '2026-09-24' as Day, on: '2026-09-16' as Day };
    const steps = [...submitted('2026-08-20'), { step: 'issued', on: '2026-09-01' as Day }];
    expect(follow({ isClosed: true, steps, putOff, contacts: days('2026-09-03') }))
      .toEqual({ ...none, contactsWithoutAnswer: 1 });
  });
});

test('a contact without a submission begins the interval on its own', () => {
  expect(follow({ contacts: days('2026-09-08') }).due).toBe('2026-09-22');
});

test('a new submission begins with the first interval again', () => {
  const steps = [...submitted('2026-06-01', '2026-08-26'), { step: 'more asked for', on: '2026-07-01' as Day }];
  expect(follow({ steps, contacts: days('2026-06-22', '2026-07-06') }).unmoved).toBe('2026-09-16');
});

/** Rule: escalate after 3 contacts without an answer. */
test.each([
  ['two contacts', ['2026-07-01', '2026-07-15'], [], false, 2],
  ['three contacts', ['2026-07-01', '2026-07-15', '2026-07-29'], [], true, 3],
  ['three contacts, the last on the day of an answer', ['2026-07-01', '2026-07-15', '2026-07-29'],
    [{ step: 'more asked for', on: '2026-07-29' }], false, 0],
  ['three contacts after an interview', ['2026-07-01', '2026-07-15', '2026-07-29'],
    [{ step: 'interview', on: '2026-06-20' }], true, 3],
  ['three contacts, already escalated', ['2026-07-01', '2026-07-15', '2026-07-29'],
    [{ step: 'escalated', on: '2026-07-30' }], false, 3],
  ['escalated before an answer, then three contacts', ['2026-07-01', '2026-07-15', '2026-07-29'],
    [{ step: 'escalated', on: '2026-06-10' }, { step: 'interview', on: '2026-06-20' }], true, 3],
] as const)('%s: escalate %s', (_, contacts, more, shouldEscalate, count) => {
  const steps = [...submitted('2026-06-01'), ...more.map(({ step, on }) => ({ step, on: on as Day }))];
  const next = follow({ steps, contacts: days(...contacts), ruleOn: () => aRule(21, 14, 3) });
  expect([next.shouldEscalate, next.contactsWithoutAnswer]).toEqual([shouldEscalate, count]);
});

test('a date stays if nothing is expected within a year', () => {
  expect(nextExpectedDay('2026-09-19' as Day, () => false)).toBe('2026-09-19');
  expect(nextExpectedDay('2026-09-19' as Day, (day) => day === '2027-09-20')).toBe('2027-09-20');
  expect(nextExpectedDay('2026-09-19' as Day, (day) => day === '2027-09-21')).toBe('2026-09-19');
});

/** Today is Wednesday, September 16, 2026. */
test.each([
  ['2026-09-15', 0, 'overdue', 1],
  ['2026-09-16', 0, 'this week', 0],
  ['2026-09-19', 0, 'this week', 0],
  ['2026-09-20', 0, 'later', 0],
  ['2026-09-20', 1, 'this week', 0],
  ['2026-09-21', 1, 'later', 0],
  ['2026-09-18', 6, 'this week', 0],
  ['2026-09-19', 6, 'later', 0],
  ['2026-09-04', 0, 'overdue', 12],
  [null, 0, 'later', 0],
] as const)('%s with weeks from day %i on is %s, %i days late', (due, weekStart, group, late) => {
  const today = '2026-09-16' as Day;
  const day = due as Day | null;
  expect([followUpGroup(day, today, weekStart), daysLate(day, today)]).toEqual([group, late]);
});
