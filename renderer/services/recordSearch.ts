import type { RecordId } from '#shared/base/ids';
import { definitionOf, type RecordType } from '#shared/records/all';
import type { Sealed } from '#shared/records/sealed';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { yieldToEventLoop } from '#renderer/platform/yieldToEventLoop';
import { shownContent, type Row } from '#renderer/storage/rows';
import type { SearchWorker } from '#renderer/workers/openSearch';
import type { SearchAnswer, SearchDocument, SearchQuery } from '#renderer/workers/searchIndex';
import type { Services } from './services';

/**
 * A record as the search finds it: by every word of `text`. `officer` is whose it is, null for everybody's; `day` is
 * when it was, null for a record that no filter by days leaves out. The greatest `order` comes first in its group.
 */
export type FoundAs = {
  readonly group: string;
  readonly officer: RecordId | null;
  readonly day: Day | null;
  readonly order: number;
  readonly text: string;
};

/** Says how a record is found; null if it is not. `text` is its unsealed text, null if it has none. */
export type Describe = (type: RecordType, record: Recorded<object>, text: string | null) => FoundAs | null;

/** The first records of a group that a query found, and how many it has in all. */
export type FoundGroup = {
  readonly group: string;
  readonly records: readonly { readonly type: RecordType; readonly id: RecordId }[];
  readonly count: number;
};

/**
 * The search over the records of this data folder. Its index exists only in the memory of a worker, including unsealed
 * notes, so it is never written anywhere. `refresh` brings it up to date, in batches between which the page handles
 * other events. `drop` forgets it; the next refresh builds it again.
 */
export type RecordSearch = {
  readonly refresh: (describe: Describe) => Promise<void>;
  readonly find: (query: SearchQuery) => Promise<readonly FoundGroup[]>;
  readonly drop: () => void;
};

const searches = new WeakMap<Services, RecordSearch>();

/** The search of a data folder, one for as long as the program runs. */
export function recordSearch(services: Services): RecordSearch {
  const search = searches.get(services) ?? makeRecordSearch(services);
  searches.set(services, search);
  return search;
}

/** The unsealed text of a record, or that its key is not on this computer; null if it has none. */
export async function foundText(
  { sealer }: Services,
  type: RecordType,
  record: Recorded<object>,
): Promise<string | null> {
  const [field] = definitionOf(type)?.sealed ?? [];
  const fields = record as unknown as Readonly<Record<string, Sealed | null>>;
  const sealed = field === undefined ? null : (fields[field] ?? null);
  if (sealed === null) return null;
  const text = await sealer.open(record.id, sealed);
  return typeof text === 'string' ? text : 'note locked';
}

/** Rows read at once: few enough that reading them never holds up the page. */
const rowsAtOnce = 150;

/** An index and how far it has read: up to and with the change set `seq`. */
type State = {
  readonly worker: SearchWorker;
  readonly waiting: Map<number, (answer: SearchAnswer) => void>;
  seq: number;
  turn: number;
  reading: Promise<void>;
};

function makeRecordSearch(services: Services): RecordSearch {
  let state: State | null = null;
  const present = () => (state ??= openState(services));
  const readOn = async (describe: Describe, of: State) => {
    while (state === of) {
      const rows = await nextRows(services, of.seq);
      const read = await Promise.all(rows.map(async (row) => await readRow(services, row, describe)));
      if (rows.length === 0 || state !== of) return;
      const documents = read.filter((one) => typeof one !== 'string');
      of.worker.send({ is: 'put', documents, removed: read.filter((one) => typeof one === 'string') });
      of.seq = Math.max(...rows.map(({ seq }) => seq));
      await yieldToEventLoop();
    }
  };
  return {
    refresh: async (describe) => {
      const of = present();
      of.reading = of.reading.then(async () => await readOn(describe, of));
      await of.reading;
    },
    find: async (query) => {
      const of = present();
      of.turn += 1;
      const { turn } = of;
      const answered = new Promise<SearchAnswer>((resolve) => of.waiting.set(turn, resolve));
      of.worker.send({ is: 'find', turn, query });
      return (await answered).groups.map(({ group, ids, count }) => ({ group, records: ids.map(recordOfKey), count }));
    },
    drop: () => {
      state?.worker.close();
      state = null;
    },
  };
}

function openState({ openSearch }: Services): State {
  const waiting: State['waiting'] = new Map();
  const worker = openSearch((answer) => {
    waiting.get(answer.turn)?.(answer);
    waiting.delete(answer.turn);
  });
  return { worker, waiting, seq: -1, turn: 0, reading: Promise.resolve() };
}

/** The next rows after a change set: all of each change set, since they are read by its number. */
async function nextRows({ store: { database } }: Services, after: number): Promise<Row[]> {
  const numbers = await database.records.where('seq').above(after).limit(rowsAtOnce).keys();
  const last = numbers.at(-1);
  if (last === undefined) return [];
  return await database.records.where('seq').between(after, last, false, true).toArray();
}

/** What the index gets for a row: the record, or the key of one that is not found or was deleted. */
async function readRow(services: Services, row: Row, describe: Describe): Promise<SearchDocument | string> {
  const key = `${row.type}|${row.id}`;
  const content = shownContent(row);
  if (content === null) return key;
  const record = { ...content, id: row.id };
  const found = describe(row.type, record, await foundText(services, row.type, record));
  return found === null ? key : { ...found, id: key };
}

function recordOfKey(key: string) {
  const at = key.indexOf('|');
  return { type: key.slice(0, at) as RecordType, id: key.slice(at + 1) as RecordId };
}
