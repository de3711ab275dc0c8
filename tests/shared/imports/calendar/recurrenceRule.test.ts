import { expect, test } from 'vitest';
import { parseRule, withoutTimes } from '#shared/imports/calendar/recurrenceRule';

const nothing = {
  frequency: 'DAILY', interval: 1, count: null, until: null, weekStart: 1, seconds: [], minutes: [], hours: [],
  weekdays: [], monthDays: [], yearDays: [], weekNumbers: [], months: [], positions: [],
};

test.each([
  ['FREQ=DAILY', {}],
  ['freq=daily; interval=2;', { interval: 2 }],
  ['FREQ=DAILY;COUNT=10;', { count: 10 }],
  ['FREQ=DAILY;UNTIL=20261231', { until: { form: 'date', wall: Date.UTC(2026, 11, 31) } }],
  ['FREQ=DAILY;UNTIL=20261231T170000Z', { until: { form: 'utc', wall: Date.UTC(2026, 11, 31, 17) } }],
  ['FREQ=WEEKLY;WKST=SU', { frequency: 'WEEKLY', weekStart: 0 }],
  ['FREQ=WEEKLY;WKST=SA', { frequency: 'WEEKLY', weekStart: 6 }],
  ['FREQ=WEEKLY;BYDAY=MO,SU', { frequency: 'WEEKLY', weekdays: [{ nth: 0, weekday: 1 }, { nth: 0, weekday: 0 }] }],
  ['FREQ=MONTHLY;BYDAY=2TU,-1FR', {
    frequency: 'MONTHLY', weekdays: [{ nth: 2, weekday: 2 }, { nth: -1, weekday: 5 }],
  }],
  ['FREQ=YEARLY;BYDAY=20MO', { frequency: 'YEARLY', weekdays: [{ nth: 20, weekday: 1 }] }],
  ['FREQ=MONTHLY;BYMONTHDAY=1,-1,1', { frequency: 'MONTHLY', monthDays: [1, -1] }],
  ['FREQ=YEARLY;BYMONTH=3;BYYEARDAY=100', { frequency: 'YEARLY', months: [3], yearDays: [100] }],
  ['FREQ=YEARLY;BYWEEKNO=20', { frequency: 'YEARLY', weekNumbers: [20] }],
  ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', {
    frequency: 'MONTHLY', weekdays: [{ nth: 0, weekday: 5 }], positions: [-1],
  }],
  ['FREQ=DAILY;BYHOUR=9;BYMINUTE=30;BYSECOND=15', { hours: [9], minutes: [30], seconds: [15] }],
])('%s is read', (text, parts) => {
  expect(parseRule(text)).toEqual({ ...nothing, ...parts });
});

test.each(['', 'INTERVAL=2', 'FREQ=OFTEN', 'FREQ=DAILY;UNTIL=later', 'FREQ=DAILY;BYMONTH=13', 'FREQ=DAILY;BYDAY=XX'])(
  '“%s” is no rule',
  (text) => {
    expect(parseRule(text)).toBeNull();
  },
);

test('a whole day has no times of its own', () => {
  const rule = parseRule('FREQ=DAILY;BYHOUR=9;BYMINUTE=30;BYSECOND=15;BYMONTH=3');
  expect(rule === null ? null : withoutTimes(rule)).toEqual({ ...nothing, months: [3] });
});
