import { expect, test } from 'vitest';
import { prepareRule } from '#shared/imports/calendar/prepareRule';
import { parseRule } from '#shared/imports/calendar/recurrenceRule';
import { fitsDay, nextDay } from '#shared/imports/calendar/ruleDays';

const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** A rule of an event that began on Wednesday, September 16, 2026. */
function ruleOf(text: string) {
  const rule = parseRule(text);
  if (rule === null) throw new Error(`${text} is no rule`);
  return prepareRule(rule, midnight('2026-09-16'));
}

test.each([
  ['FREQ=DAILY', '2026-09-17', true],
  ['FREQ=DAILY;BYMONTH=9', '2026-09-30', true],
  ['FREQ=DAILY;BYMONTH=9', '2026-10-01', false],
  ['FREQ=DAILY;BYMONTH=9', '2026-08-31', false],
  ['FREQ=DAILY;BYMONTH=1', '2027-01-01', true],
  ['FREQ=WEEKLY', '2026-09-23', true],
  ['FREQ=WEEKLY', '2026-09-22', false],
  ['FREQ=WEEKLY;BYDAY=TU', '2026-09-22', true],
  ['FREQ=WEEKLY;BYDAY=TU', '2026-09-23', false],
  ['FREQ=MONTHLY', '2026-10-16', true],
  ['FREQ=MONTHLY', '2026-10-15', false],
  ['FREQ=MONTHLY;BYMONTHDAY=1', '2026-10-01', true],
  ['FREQ=MONTHLY;BYMONTHDAY=1', '2026-10-31', false],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-10-31', true],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-10-30', false],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-12-31', true],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2028-02-29', true],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2028-02-28', false],
  ['FREQ=MONTHLY;BYMONTHDAY=-31', '2026-10-01', true],
  ['FREQ=MONTHLY;BYDAY=2TU', '2026-09-08', true],
  ['FREQ=MONTHLY;BYDAY=2TU', '2026-09-01', false],
  ['FREQ=MONTHLY;BYDAY=2TU', '2026-09-15', false],
  ['FREQ=MONTHLY;BYDAY=1TU', '2026-09-01', true],
  ['FREQ=MONTHLY;BYDAY=1TU', '2026-09-08', false],
  ['FREQ=MONTHLY;BYDAY=1MO', '2026-09-07', true],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-09-25', true],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-09-18', false],
  ['FREQ=MONTHLY;BYDAY=-1WE', '2026-09-30', true],
  ['FREQ=MONTHLY;BYDAY=-1TH', '2026-09-24', true],
  ['FREQ=MONTHLY;BYDAY=-2FR', '2026-09-18', true],
  ['FREQ=MONTHLY;BYDAY=TU', '2026-09-15', true],
  ['FREQ=MONTHLY;BYDAY=2TU,FR', '2026-09-18', true],
  ['FREQ=DAILY;BYDAY=TU', '2026-09-15', true],
  ['FREQ=YEARLY', '2027-09-16', true],
  ['FREQ=YEARLY', '2027-10-16', false],
  ['FREQ=YEARLY;BYMONTH=11', '2027-11-16', true],
  ['FREQ=YEARLY;BYMONTH=11', '2027-09-16', false],
  ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '2026-11-26', true],
  ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '2026-11-19', false],
  ['FREQ=YEARLY;BYDAY=1MO', '2026-01-05', true],
  ['FREQ=YEARLY;BYDAY=1MO', '2026-02-02', false],
  ['FREQ=YEARLY;BYDAY=20MO', '2026-05-18', true],
  ['FREQ=YEARLY;BYDAY=20MO', '2026-05-11', false],
  ['FREQ=YEARLY;BYDAY=-1TH', '2026-12-31', true],
  ['FREQ=YEARLY;BYDAY=-1TH', '2026-12-24', false],
  ['FREQ=YEARLY;BYYEARDAY=1', '2026-01-01', true],
  ['FREQ=YEARLY;BYYEARDAY=60', '2026-03-01', true],
  ['FREQ=YEARLY;BYYEARDAY=60', '2028-02-29', true],
  ['FREQ=YEARLY;BYYEARDAY=-1', '2026-12-31', true],
  ['FREQ=YEARLY;BYYEARDAY=-1', '2028-12-31', true],
  ['FREQ=YEARLY;BYYEARDAY=366', '2028-12-31', true],
  ['FREQ=YEARLY;BYYEARDAY=-366', '2028-01-01', true],
  ['FREQ=YEARLY;BYYEARDAY=-366', '2026-01-01', false],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '2026-05-11', true],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '2026-05-18', false],
  ['FREQ=YEARLY;BYWEEKNO=20', '2026-05-13', true],
  ['FREQ=YEARLY;BYWEEKNO=20', '2026-05-12', false],
  ['FREQ=YEARLY;BYWEEKNO=20,21', '2026-05-20', true],
  ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=TH', '2026-01-01', true],
  ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=TH', '2026-12-31', false],
  ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH', '2026-12-31', true],
  ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR', '2027-01-01', true],
  ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR', '2027-01-01', true],
  ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO', '2027-12-27', true],
  ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO', '2027-12-20', false],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=SU', '2026-05-17', true],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=SU;WKST=SU', '2026-05-17', true],
  ['FREQ=YEARLY;BYWEEKNO=19;BYDAY=SU;WKST=SU', '2026-05-10', true],
])('%s has %s: %s', (text, day, expected) => {
  expect(fitsDay(ruleOf(text), midnight(day))).toBe(expected);
});

test.each([
  ['FREQ=DAILY', '2026-09-30', '2026-10-01'],
  ['FREQ=DAILY;BYMONTH=9', '2026-09-16', '2026-09-17'],
  ['FREQ=DAILY;BYMONTH=9', '2026-10-02', '2026-11-01'],
  ['FREQ=DAILY;BYMONTH=9', '2026-12-31', '2027-01-01'],
])('after a day of %s, %s, the next to look at is %s', (text, day, next) => {
  expect(nextDay(ruleOf(text), midnight(day))).toBe(midnight(next));
});
