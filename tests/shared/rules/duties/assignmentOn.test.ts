import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { assignmentOn } from '#shared/rules/duties/assignmentOn';
import type { Day } from '#shared/time/day';
import { anAssignment } from '../../../helpers/anAssignment';

const court = 'court-run' as RecordId;
const on = (assignments: Parameters<typeof assignmentOn>[0], day: string) =>
  assignmentOn(assignments, court, day as Day)?.id ?? null;

test.each([
  ['the day before its first day', '2026-08-02', null],
  ['its first day', '2026-08-03', 'one'],
  ['its last day', '2026-08-14', 'one'],
  ['the day after its last day', '2026-08-15', null],
])('time on %s belongs to it only within its dates', (_, day, id) => {
  expect(on([anAssignment({ to: '2026-08-14' })], day)).toBe(id);
});

test('an assignment without an end includes every later day', () => {
  expect(on([anAssignment()], '2031-01-01')).toBe('one');
});

test('if two assignments of a duty overlap, time belongs to the one that began last', () => {
  const two = [anAssignment({ to: '2026-08-14' }), anAssignment({ id: 'two', from: '2026-08-12' })];
  expect(['2026-08-11', '2026-08-12', '2026-08-15'].map((day) => on(two, day))).toEqual(['one', 'two', 'two']);
  expect(on(two.toReversed(), '2026-08-12')).toBe('two');
});

test('of two that began on the same day, the later id gets the time, whatever their order', () => {
  const two = [anAssignment({ id: 'b' }), anAssignment({ id: 'a' })];
  expect([on(two, '2026-08-03'), on(two.toReversed(), '2026-08-03')]).toEqual(['b', 'b']);
});

test('another duty does not matter', () => {
  expect(on([anAssignment({ duty: 'congress' })], '2026-08-03')).toBe(null);
});
