import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { firstRules, otherwiseAtFirst } from '#shared/imports/calendar/firstRules';
import type { DatedInstance } from '#shared/imports/calendar/instanceDays';
import type { ImportPlan } from '#shared/imports/calendar/importPlan';
import type { ImportTarget } from '#shared/records/importRule';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day } from '#shared/time/day';
import { targetKey, targetOptions } from '#renderer/domain-ui/importTargets';
import { countsOf, isInBreak, itemKey, withChosen } from '#renderer/features/importCalendar/importModel';
import { anInstance } from '../../../helpers/anInstance';
import { clockOn } from '../../../helpers/clockOn';
import { planAtOnce } from '../../../helpers/planAtOnce';

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
    ['court', 'kind duty court-run'],
    ['meeting', 'kind meeting '],
  ]);
});

test.each([
  ['Lunch', ['lunch']], ['Lunch with the consulate', ['consulate', 'lunch']], ['Check in 4', ['check in']],
  ['Check-in 4', ['check-in']], ['Staff mtg', ['mtg', 'staff']], ['Out of office', ['out of office']],
  ['Annual leave', ['leave']], ['Believe it', []], ['Docket', ['docket']],
])('a new calendar begins with the usual words of its titles: %s', (title, words) => {
  expect(firstRules([title], names, day).map(({ word }) => word).filter((word) => words.includes(word))).toEqual(words);
  if (words.length === 0) expect(firstRules([title], names, day)).toEqual([]);
});

test.each([
  ['the whole break', '12:00', '12:30', true], ['a part of it', '12:10', '12:20', true],
  ['before it', '11:30', '12:00', false], ['over its start', '11:59', '12:30', false],
  ['over its end', '12:00', '12:31', false], ['after it', '12:30', '13:00', false],
])('a lunch is in the break of the schedule: %s', (_, from, to, isIn) => {
  const [start, end] = [clockOn(day, from), clockOn(day, to)];
  const [item] = planOf([anInstance({ start, end })]).items;
  const hours = () => [{ start: 480, end: 720 }, { start: 750, end: 990 }];
  expect(item !== undefined && isInBreak(item, hours)).toBe(isIn);
  expect(item !== undefined && isInBreak(item, () => [{ start: 480, end: 990 }])).toBe(false);
});

test('free days are imported only if they are chosen, and only as time off', () => {
  const wall = Date.UTC(2026, 8, 16);
  const free = anInstance({ uid: 'free', free: true, allDay: true, wall, endWall: wall + 86_400_000 });
  const asLeave = planOf([free, anInstance()], { becomes: 'absence', reason: 'leave' });
  const chosen = new Set(asLeave.items.map(itemKey));
  expect(countsOf(asLeave)).toMatchObject({ new: 1, free: 1 });
  expect(countsOf(withChosen(asLeave, chosen))).toMatchObject({ new: 2, free: 0 });
  expect(countsOf(withChosen(asLeave, new Set()))).toMatchObject({ new: 1, free: 1 });
  expect(countsOf(withChosen(planOf([free]), chosen))).toMatchObject({ new: 0, free: 1 });
});

function planOf(instances: readonly DatedInstance[], otherwise: ImportTarget = otherwiseAtFirst): ImportPlan {
  const digests = new Map(instances.map(({ uid }) => [uid, uid]));
  return planAtOnce({
    instances, digests, existing: [], absences: [], calendar: recordId('calendar'), rules: [], otherwise,
  });
}
