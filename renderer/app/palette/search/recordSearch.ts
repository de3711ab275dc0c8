import type { RecordId } from '#shared/base/ids';
import type { RecordType } from '#shared/records/all';
import type { Sealed } from '#shared/records/sealed';
import type { Recorded } from '#shared/records/version';
import { yieldToEventLoop } from '#renderer/platform/yieldToEventLoop';
import type { Services } from '#renderer/services/services';
import { shownContent, type Row } from '#renderer/storage/rows';
import type { SearchWorker } from '#renderer/workers/openSearch';
import type { SearchAnswer, SearchDocument, SearchQuery } from '#renderer/workers/searchIndex';
import type { PaletteRow } from '../paletteRows';
import { foundField, isFound, recordRow, type RecordRow, type RowTerms } from './recordRows';

/** What a query found: the first rows of each group, and how many each has. */
export type Found = {
  readonly query: string;
  readonly rows: readonly PaletteRow[];
  readonly counts: ReadonlyMap<string, number>;
};

/**
 * The search over the records of this data folder. Its index is in the memory of a worker alone, notes in the clear
 * among it, so it is never written anywhere. `refresh` brings it up to date, in batches between which the page handles
 * other events. `drop` forgets it; the next refresh makes it anew.
 */
export type RecordSearch = {
  readonly refresh: (terms: RowTerms) => Promise<void>;
  readonly find: (query: SearchQuery, terms: RowTerms) => Promise<Found>;
  readonly drop: () => void;
};

const searches = new WeakMap<Services, RecordSearch>();

/** The search of a data folder, which is kept while the program runs. */
export function recordSearch(services: Services): RecordSearch {
  const search = searches.get(services) ?? makeRecordSearch(services);
  searches.set(services, search);
  return search;
}

/** Rows read at once. Few enough that reading them never holds up the page. */
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
  const drop = () => {
    state?.worker.close();
    state = null;
  };
  const readOn = async (terms: RowTerms, of: State) => {
    while (state === of) {
      const rows = await nextRows(services, of.seq);
      if (rows.length === 0 || state !== of) return;
      of.worker.send({ is: 'put', ...(await documentsOf(services, rows, terms)) });
      of.seq = Math.max(...rows.map(({ seq }) => seq));
      await yieldToEventLoop();
    }
  };
  return {
    refresh: async (terms) => {
      const of = present();
      of.reading = of.reading.then(async () => await readOn(terms, of));
      await of.reading;
    },
    find: async (query, terms) => {
      const of = present();
      of.turn += 1;
      const { turn } = of;
      const answer = await new Promise<SearchAnswer>((resolve) => {
        of.waiting.set(turn, resolve);
        of.worker.send({ is: 'find', turn, query });
      });
      return { query: query.query, ...(await rowsOfAnswer(services, answer, terms)) };
    },
    drop,
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

async function documentsOf(services: Services, rows: readonly Row[], terms: RowTerms) {
  const documents: SearchDocument[] = [];
  const removed: string[] = [];
  const known = rows.filter(({ type }) => isFound(type));
  const texts = await Promise.all(known.map(async (row) => await textOf(services, row.type, recordOf(row))));
  known.forEach((row, index) => {
    const record = recordOf(row);
    const made = record === null ? null : recordRow(row.type, record, texts[index] ?? null, terms);
    if (made === null) removed.push(idOf(row.type, row.id));
    else documents.push(documentOf(idOf(row.type, row.id), made));
  });
  return { documents, removed };
}

function documentOf(id: string, { row, officer, day, order }: RecordRow): SearchDocument {
  const text = [row.lead ?? '', row.label, row.detail ?? '', row.words].join(' ');
  return { id, group: row.group, officer, day, order, text };
}

function recordOf(row: Row): Recorded<object> | null {
  const content = shownContent(row);
  return content === null ? null : { ...content, id: row.id };
}

/** The sealed text of a record in the clear; null where it has none or its key is missing. */
async function textOf({ sealer }: Services, type: RecordType, record: Recorded<object> | null): Promise<string | null> {
  const field = foundField(type);
  const sealed = field === null || record === null ? null : (record as unknown as Record<string, Sealed | null>)[field];
  if (sealed === null || sealed === undefined || record === null) return null;
  const text = await sealer.open(record.id, sealed);
  return typeof text === 'string' ? text : null;
}

function idOf(type: RecordType, id: RecordId): string {
  return `${type}|${id}`;
}

async function rowsOfAnswer(
  services: Services,
  answer: SearchAnswer,
  terms: RowTerms,
): Promise<Omit<Found, 'query'>> {
  const ids = answer.groups.flatMap((group) => group.ids);
  const made = await Promise.all(ids.map(async (id) => await rowOfId(services, id, terms)));
  return {
    rows: made.flatMap((one) => (one === null ? [] : [one.row])),
    counts: new Map(answer.groups.map(({ group, count }) => [group, count])),
  };
}

/** The row of a record as it is now; null if it was deleted since. */
async function rowOfId(services: Services, id: string, terms: RowTerms): Promise<RecordRow | null> {
  const at = id.indexOf('|');
  const [type, record] = [id.slice(0, at) as RecordType, id.slice(at + 1) as RecordId];
  const found: Recorded<object> | null = await services.store.reader.get(type, record);
  return found === null ? null : recordRow(type, found, await textOf(services, type, found), terms);
}
