import { recordId } from '#shared/base/ids';
import type { RecordContents, RecordType } from '#shared/records/all';
import { starterKinds } from '#shared/records/starterKinds';
import type { Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import type { FrozenDays, FrozenWeight } from '#shared/records/weightSet';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { SaveStandardInput, SaveYearPlanInput } from '#renderer/commands/standards';
import type { CloseStudyInput, EditStudyInput, ReopenStudyInput, StartStudyInput } from '#renderer/commands/studies';
import type { FreezeWeightsInput, TypeWeightsInput } from '#renderer/commands/weights';
import type { World } from './world';

/** A random input for each command of studies, standards, weights and plans of the year, as `drawInput` has them. */
export const drawStaffing = {
  startStudy: async (world: World): Promise<StartStudyInput | null> => {
    const officers = (await world.services().store.reader.all('officer')).map(({ id }) => id);
    if (officers.length === 0) return null;
    return { unit: null, name: someName(world), ...someDays(world), goal: 1 + world.generator.below(20), officers };
  },
  editStudy: async (world: World): Promise<EditStudyInput | null> =>
    await withOne(world, 'study', (study) => editOf(world, study), isOpen),
  closeStudy: async (world: World): Promise<CloseStudyInput | null> =>
    await withOne(world, 'study', ({ id, last }) => ({ id, closedOn: last, ...someMeasured(world) }), isOpen),
  reopenStudy: async (world: World): Promise<ReopenStudyInput | null> =>
    await withOne(
      world,
      'study',
      ({ id, last }) => ({ id, on: last, reason: 'system down' }),
      (one) => !isOpen(one),
    ),
  saveStandard: async (world: World): Promise<SaveStandardInput | null> => {
    const before = await withOne(world, 'standard', ({ id, set, kind }) => ({ id, set, kind }));
    const same =
      before !== null && world.generator.below(2) === 0 ? before : { set: someName(world), kind: kindOf(world) };
    const where = `text ${world.generator.below(1000)}`;
    return {
      unit: null,
      docket: 'detained',
      caseClass: recordId('all'),
      required: world.generator.below(20),
      where,
      source: 'unit decision',
      dated: '2026-08-03' as Day,
      ...same,
    };
  },
  saveYearPlan: async ({ generator }: World): Promise<SaveYearPlanInput> =>
    await Promise.resolve({
      unit: null,
      from: addDays('2026-01-01' as Day, generator.below(5)),
      minutesPerDay: 480,
      leaveDays: generator.below(30),
      trainingDays: generator.below(9),
      posts: [{ name: 'Counter', hours: 2080 }],
    }),
  freezeWeights: async (world: World): Promise<FreezeWeightsInput> =>
    await Promise.resolve({ ...someSet(world), study: null, ...someMeasured(world) }),
  typeWeights: async (world: World): Promise<TypeWeightsInput> => await Promise.resolve(someTyped(world)),
  importWeights: async (world: World): Promise<TypeWeightsInput> => await Promise.resolve(someTyped(world)),
};

function editOf(world: World, { id, officers, first }: Recorded<Study>): EditStudyInput {
  const exclusion = {
    officer: officers[0] ?? null,
    kind: null,
    first,
    last: first,
    units: null,
    minutes: null,
    reason: 'system down',
  } as const;
  return world.generator.below(2) === 0 ? { id, name: someName(world) } : { id, exclusions: [exclusion] };
}

function isOpen({ closedOn }: Study): boolean {
  return closedOn === null;
}

function someMeasured({ generator }: World): { readonly weights: FrozenWeight[]; readonly measuredFrom: FrozenDays } {
  const minutes = 10 + generator.below(90) + generator.fraction();
  const kind = recordId('phone');
  return {
    weights: [{ kind, label: 'Phone call', minutes, units: 40, officers: 1, variance: generator.fraction(), df: null }],
    measuredFrom: {
      officers: [recordId('someone')],
      days: ['2026-09-01' as Day],
      kinds: [kind],
      shared: [],
      minutes: [40],
      units: [4],
      administration: [9],
      sharedDuties: [0],
      singleDuties: [0],
      outside: [0],
      expected: [480],
      logged: [true],
    },
  };
}

function someSet(world: World) {
  return { unit: null, name: someName(world), dated: '2026-09-16' as Day };
}

function someTyped(world: World): TypeWeightsInput {
  const minutes = 1 + world.generator.below(200);
  return { ...someSet(world), weights: [{ kind: recordId('check-in'), label: 'Check-in', minutes }] };
}

function someName({ generator }: World): string {
  return `Name ${generator.below(1_000_000)}`;
}

function someDays({ generator }: World): { readonly first: Day; readonly last: Day } {
  const first = addDays('2026-09-01' as Day, generator.below(60));
  return { first, last: addDays(first, generator.below(40)) };
}

function kindOf({ generator }: World) {
  return starterKinds[generator.below(starterKinds.length)]?.id ?? recordId('phone');
}

async function withOne<Type extends RecordType, Input>(
  world: World,
  type: Type,
  ask: (record: Recorded<RecordContents[Type]>) => Input,
  fits: (record: Recorded<RecordContents[Type]>) => boolean = () => true,
): Promise<Input | null> {
  const records = (await world.services().store.reader.all(type)).filter(fits);
  const record = records[world.generator.below(records.length)];
  return record === undefined ? null : ask(record);
}
