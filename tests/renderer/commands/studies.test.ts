import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import type { FrozenDays, WeightSet } from '#shared/records/weightSet';
import type { Day } from '#shared/time/day';
import { undo } from '#renderer/commands/history';
import { deleteStandard, saveStandard, saveYearPlan } from '#renderer/commands/standards';
import { closeStudy, deleteStudy, editStudy, reopenStudy, startStudy } from '#renderer/commands/studies';
import { deleteWeights, freezeWeights, importWeights, typeWeights } from '#renderer/commands/weights';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';

const terms = {
  unit: null,
  name: 'Summer',
  first: '2026-08-03' as Day,
  last: '2026-08-28' as Day,
  goal: 10,
  officers: [machineOfficer],
};

const kind = recordId('phone');
const weight = { kind, label: 'Phone call', minutes: 7.9, units: 40, officers: 1, variance: 0.2, df: null };
const measuredFrom: FrozenDays = {
  officers: [machineOfficer],
  days: ['2026-08-03' as Day],
  kinds: [kind],
  shared: [],
  minutes: [316],
  units: [40],
  administration: [0],
  sharedDuties: [0],
  singleDuties: [0],
  outside: [0],
  expected: [480],
  logged: [true],
};

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
});

test('a study starts with the kinds of its first day frozen, and runs', async () => {
  const study = await started();
  expect([study.closedOn, study.exclusions, study.reopened]).toEqual([null, [], []]);
  expect(study.kinds.find((one) => one.kind === kind)).toEqual({
    kind,
    label: 'Phone call',
    unitNoun: 'call',
    group: 'case work',
  });
  const again = await startStudy(services, { ...terms, name: 'summer ' });
  expect(again.ok ? null : again.error.field).toBe('name');
});

test('a running study can be changed; bad input is refused at its field and changes nothing', async () => {
  const { id } = await started();
  expect(await editStudy(services, { id, name: 'Fall', goal: 5 })).toMatchObject({ ok: true });
  const refused = await editStudy(services, { id, last: '2026-08-01' as Day });
  expect([refused.ok ? null : refused.error.field, (await theStudy()).name]).toEqual(['last', 'Fall']);
  const exclusion = {
    officer: recordId('nobody'),
    kind: null,
    first: terms.first,
    last: terms.first,
    units: null,
    minutes: null,
    reason: 'other',
  } as const;
  expect(await editStudy(services, { id, exclusions: [exclusion] })).toMatchObject({ error: { field: 'officer' } });
});

test('closing freezes the weights under the name of the study in one step, which one undo takes back', async () => {
  const { id } = await started();
  const done = await closeStudy(services, { id, closedOn: terms.last, weights: [weight], measuredFrom });
  expect(done.ok).toBe(true);
  expect((await theStudy()).closedOn).toBe(terms.last);
  expect(await theSets()).toMatchObject([
    { name: 'Summer', origin: 'measured', study: id, weights: [weight], measuredFrom },
  ]);
  expect(await editStudy(services, { id, name: 'Fall' })).toMatchObject({ error: { code: 'closed' } });
  expect(await closeStudy(services, { id, closedOn: terms.last, weights: [weight], measuredFrom })).toMatchObject({
    error: { code: 'closed' },
  });
  await undo(services);
  expect([(await theStudy()).closedOn, await theSets()]).toEqual([null, []]);
});

test('a study is not closed before its first day or without any weight', async () => {
  const { id } = await started();
  const early = await closeStudy(services, { id, closedOn: '2026-08-02' as Day, weights: [weight], measuredFrom });
  const empty = await closeStudy(services, { id, closedOn: terms.last, weights: [], measuredFrom });
  expect([early.ok ? null : early.error.field, empty.ok ? null : empty.error.code]).toEqual(['closedOn', 'no-weights']);
});

test('a study that is opened again says when and why, and closing it again replaces its set', async () => {
  const { id } = await started();
  expect(await reopenStudy(services, { id, on: terms.last, reason: 'other' })).toMatchObject({
    error: { code: 'open' },
  });
  await closeStudy(services, { id, closedOn: terms.last, weights: [weight], measuredFrom });
  expect((await reopenStudy(services, { id, on: '2026-09-01' as Day, reason: 'system down' })).ok).toBe(true);
  expect((await theStudy()).reopened).toEqual([{ on: '2026-09-01', reason: 'system down' }]);
  await closeStudy(services, { id, closedOn: terms.last, weights: [{ ...weight, minutes: 8 }], measuredFrom });
  expect((await theSets()).map(({ weights }) => weights[0]?.minutes)).toEqual([8]);
});

test('a deleted study leaves its weights, and undo brings it back', async () => {
  const { id } = await started();
  await closeStudy(services, { id, closedOn: terms.last, weights: [weight], measuredFrom });
  expect((await deleteStudy(services, { id })).ok).toBe(true);
  expect([await services.store.reader.all('study'), (await theSets()).length]).toEqual([[], 1]);
  await undo(services);
  expect((await theStudy()).id).toBe(id);
});

test('a standard is set once; the place where it is written is sealed, and stays if it is left out', async () => {
  const standard = {
    unit: null,
    set: 'Set 1',
    docket: 'detained',
    caseClass: recordId('all'),
    kind,
    required: 1.5,
    source: 'unit decision',
    dated: '2026-08-03' as Day,
  } as const;
  expect((await saveStandard(services, { ...standard, where: 'minutes 14' })).ok).toBe(true);
  expect(await saveStandard(services, standard)).toMatchObject({ error: { field: 'kind' } });
  const [first] = await services.store.reader.all('standard');
  const id = first?.id ?? recordId('none');
  await saveStandard(services, { ...standard, id, required: 2 });
  const [second] = await services.store.reader.all('standard');
  expect([second?.required, JSON.stringify(second).includes('minutes 14')]).toEqual([2, false]);
  expect(
    second?.where === undefined || second.where === null ? null : await services.sealer.open(id, second.where),
  ).toBe('minutes 14');
  expect((await deleteStandard(services, { id })).ok).toBe(true);
  expect(await services.store.reader.all('standard')).toEqual([]);
});

test('a plan of the year replaces the one of the same unit and day', async () => {
  const plan = { unit: null, from: '2026-01-01' as Day, minutesPerDay: 480, leaveDays: 24, trainingDays: 6, posts: [] };
  await saveYearPlan(services, plan);
  await saveYearPlan(services, { ...plan, leaveDays: 20 });
  await saveYearPlan(services, { ...plan, from: '2027-01-01' as Day });
  const plans = await services.store.reader.all('yearPlan');
  expect(plans.map(({ from, leaveDays }) => `${from} ${leaveDays}`).toSorted()).toEqual([
    '2026-01-01 20',
    '2027-01-01 24',
  ]);
});

test('typed, imported and frozen sets say where they come from; each name is used once', async () => {
  const set = { unit: null, dated: '2026-09-01' as Day, weights: [{ kind, label: 'Phone call', minutes: 7.9 }] };
  expect((await typeWeights(services, { ...set, name: 'Statewide' })).ok).toBe(true);
  expect((await importWeights(services, { ...set, name: 'Handbook' })).ok).toBe(true);
  expect(await importWeights(services, { ...set, name: 'statewide' })).toMatchObject({ error: { field: 'name' } });
  expect(await typeWeights(services, { ...set, name: 'Empty', weights: [] })).toMatchObject({
    error: { code: 'no-weights' },
  });
  const frozen = { ...set, name: 'So far', study: null, weights: [weight], measuredFrom };
  expect((await freezeWeights(services, frozen)).ok).toBe(true);
  const sets = await theSets();
  expect(sets.map(({ name, origin }) => `${name} ${origin}`).toSorted()).toEqual([
    'Handbook imported',
    'So far measured',
    'Statewide typed',
  ]);
  await deleteWeights(services, { id: sets[0]?.id ?? recordId('none') });
  expect(await theSets()).toHaveLength(2);
});

async function started(): Promise<Recorded<Study>> {
  const done = await startStudy(services, terms);
  if (!done.ok) throw new Error(done.error.message);
  return await theStudy();
}

async function theStudy(): Promise<Recorded<Study>> {
  const [study] = await services.store.reader.all('study');
  if (study === undefined) throw new Error('There is no study.');
  return study;
}

async function theSets(): Promise<Recorded<WeightSet>[]> {
  return await services.store.reader.all('weights');
}
