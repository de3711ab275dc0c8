import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { checkAssignment } from '#shared/rules/duties/checkAssignment';
import { anAssignment, type AssignmentWishes } from '../../../helpers/anAssignment';

const id = 'one' as RecordId;
const fieldOf = (wishes: AssignmentWishes, others: Parameters<typeof checkAssignment>[1] = []) => {
  const checked = checkAssignment(anAssignment(wishes), others, id);
  return checked.ok ? null : checked.error.field;
};
const hours = (start: number, end: number, weekdays: readonly number[] = [1]) => ({
  planned: { weekdays, hours: { start, end } },
});

test.each<[string, AssignmentWishes, string | null]>([
  ['the last day before the first', { to: '2026-08-02' }, 'to'],
  ['both on one day', { to: '2026-08-03' }, null],
  ['101 percent', { expected: { of: 'percent of hours', amount: 101 } }, 'amount'],
  ['100 percent', { expected: { of: 'percent of hours', amount: 100 } }, null],
  ['more hours than a week has', { expected: { of: 'minutes a week', amount: 10_081 } }, 'amount'],
  ['as many as a week has', { expected: { of: 'minutes a week', amount: 10_080 } }, null],
  ['none at all', { expected: { of: 'minutes a week', amount: 0 } }, 'amount'],
  ['no amount', { expected: null }, null],
  ['hours without a weekday', hours(480, 540, []), 'weekdays'],
  ['hours that end as they begin', hours(480, 480), 'hours'],
  ['hours of one minute', hours(480, 481), null],
  ['an office of 61 letters', { office: 'x'.repeat(61) }, 'office'],
  ['an office of 60 letters', { office: 'x'.repeat(60) }, null],
])('%s', (_, wishes, field) => {
  expect(fieldOf(wishes)).toBe(field);
});

test('one duty cannot begin twice on a day, but two of its assignments may overlap', () => {
  expect(fieldOf({}, [anAssignment({ id: 'two' })])).toBe('from');
  expect(fieldOf({}, [anAssignment({ id: 'two', from: '2026-08-04' })])).toBe(null);
  expect(fieldOf({}, [anAssignment({ id: 'two', duty: 'congress' })])).toBe(null);
  expect(fieldOf({}, [anAssignment()])).toBe(null);
});
