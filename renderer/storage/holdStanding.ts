import type { RecordId } from '#shared/base/ids';
import type { Change, RecordContents, RecordType } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';
import type { Recorded } from '#shared/records/version';
import type { Reader } from './reader';

/** Types of which a folder has few records, which seldom change and which nearly every command asks for. */
const standingTypes = ['officer', 'schedule', 'absence', 'kind', 'duty'] as const;
type StandingType = (typeof standingTypes)[number];

/** A reader for commands, and how it is told what was written. */
export type HeldReader = {
  readonly reader: Reader;
  readonly forget: (changes: readonly Change[]) => void;
  readonly forgetTimers: () => void;
  readonly keepTimers: (written: readonly TimerStack[]) => void;
  readonly forgetAll: () => void;
};

type HeldRecords = { readonly [Type in StandingType]?: Promise<Recorded<RecordContents[Type]>[]> };

/**
 * A reader that keeps the standing records and the timers once they were read, so that neither Enter nor the tick of each
 * minute need wait for them. Only what the one store writes can change them; it says so here after each write. A change
 * set itself compares its records with the database.
 */
export function holdStanding(reader: Reader): HeldReader {
  let held: HeldRecords = {};
  let timers: Promise<TimerStack[]> | null = null;
  const forgetTimers = () => {
    timers = null;
  };
  const forgetAll = () => {
    held = {};
    forgetTimers();
  };
  const allTimers = async (): Promise<TimerStack[]> => {
    const asked = timers ?? reader.allTimers();
    timers = asked;
    asked.catch(forgetTimers);
    return [...(await asked)];
  };
  const allOf = async <Type extends StandingType>(type: Type): Promise<Recorded<RecordContents[Type]>[]> => {
    const asked = held[type] ?? reader.all(type);
    held = { ...held, [type]: asked };
    // A reading that failed is not kept: the next command asks again.
    asked.catch(forgetAll);
    return await asked;
  };
  return {
    reader: {
      ...reader,
      get: async (type, id) => (isStanding(type) ? findIn(await allOf(type), id) : await reader.get(type, id)),
      all: async (type) => (isStanding(type) ? [...(await allOf(type))] : await reader.all(type)),
      ofOfficer: async (type, officer) => {
        if (!isStanding(type)) return await reader.ofOfficer(type, officer);
        const all = await allOf(type);
        return all.filter((one) => one.officer === officer);
      },
      timers: async (officer) => (await allTimers()).find((stack) => stack.officer === officer) ?? null,
      allTimers,
    },
    forget: (changes) => {
      if (changes.some(({ type }) => isStanding(type))) held = {};
    },
    forgetTimers,
    keepTimers: (written) => {
      timers = Promise.resolve([...written]);
    },
    forgetAll,
  };
}

function isStanding(type: RecordType): type is StandingType {
  return (standingTypes as readonly RecordType[]).includes(type);
}

function findIn<Content>(records: readonly Recorded<Content>[], id: RecordId): Recorded<Content> | null {
  return records.find((record) => record.id === id) ?? null;
}
