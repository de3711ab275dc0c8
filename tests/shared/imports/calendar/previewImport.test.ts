import { expect, test } from 'vitest';
import { previewImport } from '#shared/imports/calendar/previewImport';
import type { Day, ZoneName } from '#shared/time/day';
import { aCalendar, anEvent, readCalendarAtOnce } from '../../../helpers/readCalendarAtOnce';

const options = { zone: 'America/New_York' as ZoneName, today: '2026-09-16' as Day };
const call = (uid: string, start = '20260924T093000') => anEvent(`UID:${uid}`, `DTSTART:${start}`, 'SUMMARY:Check-in');
const reading = (...events: readonly string[]) => readCalendarAtOnce(aCalendar(...events));
const statesOf = (...[now, before]: readonly ReturnType<typeof reading>[]) =>
  previewImport(now!, before ?? null, options).instances.map(({ uid, becomes }) => `${uid} ${becomes}`);

test('in a first import everything is new; in a later download the same stays, and missing events are gone', () => {
  const before = reading(call('a'), call('b', '20260925T093000'));
  expect(statesOf(before)).toEqual(['a new', 'b new']);
  expect(statesOf(before, before)).toEqual(['a same', 'b same']);
  expect(statesOf(reading(call('a', '20260924T110000')), before)).toEqual(['a changed', 'b gone']);
});

test('a file that shares nothing with the one before is another calendar, so nothing is gone', () => {
  expect(statesOf(reading(call('c', '20260928T093000')), reading(call('a'), call('b', '20260925T093000')))).toEqual([
    'c new',
  ]);
});
