import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { readValues, valuesOf, type DutyValues } from '#renderer/features/records/tabs/duties/dutyValues';
import { anAssignment } from '../../../../../helpers/anAssignment';

const alder = 'alder' as RecordId;
const today = '2026-09-16' as Day;
const values = valuesOf({ before: null, defaults: { duty: 'court-run' } }, today);
const read = (defaults: Partial<DutyValues>) => readValues({ ...values, ...defaults }, alder);

test('a changed assignment reads as it was, and an untouched reference is left out, so that its seal stays', () => {
  const planned = { weekdays: [1, 4], hours: { start: 480, end: 600 } };
  const before = anAssignment({ to: '2026-09-25', planned, expected: { of: 'percent of hours', amount: 10 } });
  const { id: _id, reference: _reference, ...content } = before;
  expect(readValues(valuesOf({ before, defaults: {} }, today), alder)).toEqual(content);
});

test('hours a week become whole minutes', () => {
  expect(read({ amount: 1.5 })).toMatchObject({ expected: { of: 'minutes a week', amount: 90 } });
  expect(read({ amount: 10, of: 'percent' })).toMatchObject({ expected: { of: 'percent of hours', amount: 10 } });
});

test('a missing value is null, and never made up', () => {
  expect(read({})).toEqual({
    officer: 'alder', duty: 'court-run', from: today, to: null, expected: null, how: null, assignedOn: null,
    office: '', planned: null,
  });
});

test.each<[string, Partial<DutyValues>, string]>([
  ['no duty', { duty: '' }, 'duty'],
  ['no first day', { from: null }, 'from'],
  ['a weekday without hours', { isPlanned: true, weekdays: [1] }, 'hours'],
])('%s is a problem at its field', (_, defaults, field) => {
  expect(read(defaults)).toMatchObject({ field });
});
