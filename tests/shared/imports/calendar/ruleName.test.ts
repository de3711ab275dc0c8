import { expect, it } from 'vitest';
import { parseRule } from '#shared/imports/calendar/recurrenceRule';
import { ruleName } from '#shared/imports/calendar/ruleName';

it.each([
  ['FREQ=WEEKLY', 'Every Wednesday'],
  ['FREQ=WEEKLY;BYDAY=TU', 'Every Tuesday'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday'],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', 'Every 2 weeks on Monday and Wednesday'],
  ['FREQ=DAILY', 'Every day'],
  ['FREQ=DAILY;INTERVAL=3;COUNT=10', 'Every 3 days, 10 times'],
  ['FREQ=MONTHLY', 'Every month on the 16th'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15,-1', 'Every month on the 1st, the 15th and the last day'],
  ['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the 2nd Tuesday'],
  ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1;UNTIL=20261231T000000Z', 'Every month on the last Friday, until Dec 31'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'Every month on the last weekday'],
  ['FREQ=YEARLY', 'Every year on September 16'],
  ['FREQ=WEEKLY;COUNT=1', 'Every Wednesday, 1 time'],
  ['FREQ=WEEKLY;INTERVAL=2', 'Every 2 weeks on Wednesday'],
  ['FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA', 'Every day'],
  ['FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH', 'Every Sunday, Monday, Tuesday, Wednesday and Thursday'],
  ['FREQ=DAILY;BYDAY=TU', 'Every Tuesday'],
  ['FREQ=DAILY;INTERVAL=2;BYDAY=TU', 'Every 2 days'],
  ['FREQ=HOURLY;BYDAY=TU', 'Every hour'],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-2', 'Every 3 months on the 2nd last day'],
  ['FREQ=MONTHLY;BYMONTHDAY=2,3,11', 'Every month on the 2nd, the 3rd and the 11th'],
  ['FREQ=MONTHLY;BYMONTHDAY=12,13,14,21', 'Every month on the 12th, the 13th, the 14th and the 21st'],
  ['FREQ=MONTHLY;BYMONTHDAY=10,20,22', 'Every month on the 10th, the 20th and the 22nd'],
  ['FREQ=MONTHLY;BYDAY=-1FR,MO', 'Every month on the last Friday and each Monday'],
  ['FREQ=YEARLY;BYMONTH=3,11', 'Every year on March and November 16'],
  ['FREQ=YEARLY;BYMONTHDAY=1', 'Every year in September on the 1st'],
  ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'Every year in November on the 4th Thursday'],
])('says %s in plain words', (text, words) => {
  const rule = parseRule(text);
  expect(rule === null ? null : ruleName(rule, Date.UTC(2026, 8, 16, 9))).toBe(words);
});
