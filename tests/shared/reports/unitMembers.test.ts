import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Docket, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { countedMembers, unitMembers } from '#shared/reports/unitMembers';
import type { Day } from '#shared/time/day';

const range = { first: '2026-09-01' as Day, last: '2026-09-30' as Day };

function anOfficer(
  alias: string,
  ...memberships: readonly (readonly [from: string, unit: string, docket?: Docket])[]
): Recorded<Officer> {
  return {
    id: alias as RecordId,
    role: 'officer',
    alias,
    zones: [],
    start: null,
    memberships: memberships.map(([from, unit, docket = 'detained']) => ({
      from: from as Day,
      unit: unit as RecordId,
      docket,
      fieldOffice: 'Atlanta',
    })),
  };
}

const officers = [
  anOfficer('stays', ['2026-01-01', 'Unit 2']),
  anOfficer('comes within', ['2026-01-01', 'Unit 3'], ['2026-09-30', 'Unit 2']),
  anOfficer('leaves within', ['2026-01-01', 'Unit 2'], ['2026-09-02', 'Unit 3']),
  anOfficer('left before', ['2026-01-01', 'Unit 2'], ['2026-09-01', 'Unit 3']),
  anOfficer('comes later', ['2026-01-01', 'Unit 3'], ['2026-10-01', 'Unit 2']),
  anOfficer('set up later, logged before', ['2026-12-01', 'Unit 2', 'mixed']),
];

test('members belonged to the unit on at least one day of the range, or before their first membership', () => {
  expect(unitMembers(officers, 'Unit 2' as RecordId, null, range).map(({ alias }) => alias)).toEqual([
    'stays',
    'comes within',
    'leaves within',
    'set up later, logged before',
  ]);
});

test('with a docket, members also belonged to that docket there, or to both', () => {
  const aliasesOf = (docket: Docket) =>
    unitMembers(officers, 'Unit 2' as RecordId, docket, range).map(({ alias }) => alias);
  expect([aliasesOf('mixed'), aliasesOf('non-detained'), aliasesOf('detained').includes('set up later, logged before')])
    .toEqual([['set up later, logged before'], ['set up later, logged before'], true]);
});

test('the hours of supervisors are left out unless requested or there is nobody else', () => {
  const supervisor = { ...anOfficer('leads'), role: 'supervisor' as const };
  const [officer] = officers;
  if (officer === undefined) throw new Error('There is no officer.');
  expect([
    countedMembers([officer, supervisor], 'officers'),
    countedMembers([officer, supervisor], 'everyone'),
    countedMembers([supervisor], 'officers'),
    countedMembers([], 'officers'),
  ]).toEqual([[officer], [officer, supervisor], [supervisor], []]);
});
