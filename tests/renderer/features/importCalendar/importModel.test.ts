import { expect, test } from 'vitest';
import { firstRules } from '#shared/imports/calendar/firstRules';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day } from '#shared/time/day';
import { targetKey, targetOptions } from '#renderer/domain-ui/importTargets';

const day = '2026-09-16' as Day;
const names = { kinds: starterKinds, duties: starterDuties };

test('an event becomes one of the duties and never a duty without a name', () => {
  const ofDuty = targetOptions(names, day).filter(
    ({ target }) => target.becomes === 'appointment' && target.kind === 'duty',
  );
  expect(ofDuty.map(({ label, target }) => [label, target.becomes === 'appointment' ? target.duty : null])).toEqual(
    starterDuties.map(({ id, terms }) => [`Duty: ${terms[0]?.label}`, id]),
  );
  const keys = targetOptions(names, day).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a retired duty is not offered, and no initial rule uses it', () => {
  const [court, ...others] = starterDuties.map((duty) =>
    duty.id === 'court-run' ? { ...duty, retiredFrom: day } : duty,
  );
  const duties = court === undefined ? [] : [...others, court];
  expect(
    targetOptions({ kinds: starterKinds, duties }, day).filter(({ label }) => label === 'Duty: Court run'),
  ).toEqual([]);
  expect(firstRules(['Court run to Newark'], { kinds: starterKinds, duties }, day)).toEqual([]);
});

test('the word of a duty in a title chooses that duty', () => {
  const rules = firstRules(['Court run to Newark', 'Unit meeting'], names, day);
  expect(rules.map(({ word, target }) => [word, targetKey(target)])).toEqual([
    ['court run', 'kind duty court-run'],
    ['court', 'kind duty court-run'],
    ['meeting', 'kind meeting '],
  ]);
});
