import { expect, test } from 'vitest';
import { calendarArgument } from '../../../electron/start/calendarArgument';

const find = (...typed: readonly string[]) => calendarArgument(['/usr/bin/daybook', ...typed], '/folder');

test.each([
  [['/a/week.ics'], '/a/week.ics'],
  [['week.ics'], '/folder/week.ics'],
  [['../week.ics'], '/week.ics'],
  [['/a/WEEK.ICS'], '/a/WEEK.ICS'],
  [['/a/two words.ics'], '/a/two words.ics'],
  [['/a/ünï.ics'], '/a/ünï.ics'],
  [['file:///a/two%20words.ics'], '/a/two words.ics'],
  [['--sample', '/a/week.ics', '--no-sandbox'], '/a/week.ics'],
  [['/a/one.ics', '/a/two.ics'], '/a/two.ics'],
])('%j opens %s', (typed, file) => {
  expect(find(...typed)).toBe(file);
});

test.each([
  [[]], [['/a/week.txt']], [['/a/week.ics.bak']], [['ics']], [['--user-data-dir=/a/data.ics']], [['-x.ics']],
  [['file://host%/week.ics']],
])('%j opens nothing', (typed) => {
  expect(find(...typed)).toBeNull();
});

test('the program itself is not a calendar, whatever its name', () => {
  expect(calendarArgument(['/opt/daybook.ics'], '/folder')).toBeNull();
});
