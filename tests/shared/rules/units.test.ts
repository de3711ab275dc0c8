import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { unitName, unitNamed, unitOf } from '#shared/rules/units';

const units = [
  { id: recordId('unit-1'), owner: 'local', name: 'Unit 1' },
  { id: recordId('unit-2'), owner: 'local', name: 'Unit 2' },
] as const;

test('a unit is found by its id, and one without a record has its id as its name', () => {
  expect([unitName(units, recordId('unit-2')), unitName(units, recordId('unit-9'))]).toEqual(['Unit 2', 'unit-9']);
  expect(unitOf([], recordId('unit-9'))).toEqual({ id: 'unit-9', owner: 'local', name: 'unit-9' });
});

test.each([
  ['Unit 2', 'unit-2'],
  ['  unit   2 ', 'unit-2'],
  ['UNIT\u00a02', 'unit-2'],
  ['Unit2', null],
  ['Unit 3', null],
  ['', null],
])('the typed name “%s” means %s', (name, id) => {
  expect(unitNamed(units, name)?.id ?? null).toBe(id);
});
