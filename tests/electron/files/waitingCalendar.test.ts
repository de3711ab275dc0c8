import { expect, test } from 'vitest';
import { waitingCalendar } from '../../../electron/files/waitingCalendar';

test('the calendar from the command line waits without an announcement and is taken once', () => {
  const announced: string[] = [];
  const waiting = waitingCalendar('/a/week.ics', (name) => announced.push(name));
  expect([waiting.name(), waiting.take(), waiting.name(), waiting.take(), announced]).toEqual([
    'week.ics', '/a/week.ics', null, null, [],
  ]);
});

test('a later calendar is announced and replaces one that nobody took', () => {
  const announced: string[] = [];
  const waiting = waitingCalendar('/a/week.ics', (name) => announced.push(name));
  const put = [waiting.put('/b/month.ics'), waiting.put(null)];
  expect([put, announced, waiting.take(), waiting.take()]).toEqual([
    [true, false], ['month.ics'], '/b/month.ics', null,
  ]);
});
