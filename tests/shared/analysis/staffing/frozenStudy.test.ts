import { expect, test } from 'vitest';
import { freezeStudy, thawStudy } from '#shared/analysis/staffing/frozenStudy';
import { gatherStudy } from '#shared/analysis/staffing/gatherStudy';
import type { RecordId } from '#shared/base/ids';
import { aStudyInput } from '../../../helpers/aStudy';
import { anEntry } from '../../../helpers/anEntry';

const gathered = gatherStudy(
  aStudyInput([
    anEntry({ officer: 'alder', day: '2026-09-14', kind: 'phone', minutes: 450, units: 30 }),
    anEntry({ officer: 'birch', day: '2026-09-15', kind: 'admin', minutes: 60, units: null }),
  ]),
);

test('officer-days come back from a set as they were frozen, through JSON', () => {
  const thawed = thawStudy(JSON.parse(JSON.stringify(freezeStudy(gathered))) as ReturnType<typeof freezeStudy>);
  expect(thawed).toEqual(gathered);
});

test.each([
  'minutes',
  'units',
  'administration',
  'sharedDuties',
  'singleDuties',
  'outside',
  'expected',
  'logged',
] as const)('lists that do not match are rejected: %s', (name) => {
  const frozen = freezeStudy(gathered);
  expect(thawStudy({ ...frozen, [name]: frozen[name].slice(1) })).toBeNull();
});

test('a kind without its block is rejected', () => {
  const frozen = freezeStudy(gathered);
  expect(thawStudy({ ...frozen, kinds: [...frozen.kinds, 'more' as RecordId] })).toBeNull();
});
