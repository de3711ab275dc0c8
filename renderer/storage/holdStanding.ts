import type { RecordId } from '#shared/base/ids';
import type { Change, RecordContents, RecordType } from '#shared/records/recordTypes';
import type { Recorded } from '#shared/records/version';
import type { Reader } from './reader';

/** Types of which a folder has few records, which seldom change and which nearly every command asks for. */
const standingTypes = ['officer', 'schedule', 'absence', 'kind', 'duty'] as const;
type StandingType = (typeof standingTypes)[number];

/** A reader for commands, and how it is told what was written. */
export type HeldReader = {
  readonly reader: Reader;
  readonly forget: (changes: readonly Change[]) => void;
  readonly forgetAll: () => void;
};

type HeldRecords = { readonly [Type in StandingType]?: Promise<Recorded<RecordContents[Type]>[]> };

/**
 * A reader that keeps the standing records once they were read, so that Enter need not wait for them. Only what the one
 * store writes can change them; it says so here after each change set. The write itself compares with the database.
 */
export function holdStanding(reader: Reader): HeldReader {
  let held: HeldRecords = {};
  const forgetAll = () => {
    held = {};
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
    },
    forget: (changes) => {
      if (changes.some(({ type }) => isStanding(type))) forgetAll();
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
