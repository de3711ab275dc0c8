import type { RecordContents, RecordType } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';
import type { Recorded } from '#shared/records/version';
import { pick } from './someValues';
import type { World } from './world';

/** One of the records of a type; null if there are none. */
export async function one<Type extends RecordType>(
  world: World,
  type: Type,
): Promise<Recorded<RecordContents[Type]> | null> {
  return pick(world, await world.services().store.reader.all(type)) ?? null;
}

/** An input made from one of the records that fit; null if there are none. */
export async function withOne<Type extends RecordType, Input>(
  world: World,
  type: Type,
  ask: (record: Recorded<RecordContents[Type]>) => Input | Promise<Input>,
  fits: (record: Recorded<RecordContents[Type]>) => boolean = () => true,
): Promise<Input | null> {
  const records = await world.services().store.reader.all(type);
  const record = pick(world, records.filter(fits));
  return record === undefined ? null : await ask(record);
}

/** The stacks in which a timer runs. */
export async function running(world: World): Promise<TimerStack[]> {
  const stacks = await world.services().store.reader.allTimers();
  return stacks.filter((stack) => stack.running !== null);
}

/** An input made from one of these stacks; null if there are none. */
export async function withTimer<Input>(world: World, ask: (stack: TimerStack) => Input | null): Promise<Input | null> {
  const stack = pick(world, await running(world));
  return stack === undefined ? null : ask(stack);
}
