import type { Recorded } from '#shared/records/version';
import { foundText, recordSearch, type Describe, type FoundGroup } from '#renderer/services/recordSearch';
import type { Services } from '#renderer/services/services';
import type { PaletteRow } from '../paletteRows';
import { recordRow, type RowTerms } from './recordRows';

/** What a query found: the first rows of each group, and how many each has. */
export type Found = {
  readonly query: string;
  readonly rows: readonly PaletteRow[];
  readonly counts: ReadonlyMap<string, number>;
};

/** What to find: the records with all words of `query`, the officer's or everybody's, from a day on. */
export type RecordQuery = {
  readonly query: string;
  readonly officer: string;
  readonly since: string;
  readonly most: number;
};

/** Brings the index up to date with the records of the data folder. */
export async function refreshRecords(services: Services, terms: RowTerms): Promise<void> {
  await recordSearch(services).refresh(describeBy(terms));
}

/** The rows of the records that a query finds, as the index knows them now. */
export async function findRecords(services: Services, request: RecordQuery, terms: RowTerms): Promise<Found> {
  const groups = await recordSearch(services).find(request);
  const records = groups.flatMap((group) => group.records);
  const rows = await Promise.all(records.map(async (one) => await rowOf(services, one, terms)));
  return {
    query: request.query,
    rows: rows.flatMap((row) => row ?? []),
    counts: new Map(groups.map(({ group, count }) => [group, count])),
  };
}

/** A record is found by every word of its row, including hidden ones. */
function describeBy(terms: RowTerms): Describe {
  return (type, record, text) => {
    const made = recordRow(type, record, text, terms);
    if (made === null) return null;
    const { row, officer, day, order } = made;
    return {
      group: row.group, officer, day, order, text: [row.lead ?? '', row.label, row.detail ?? '', row.words].join(' '),
    };
  };
}

/** The row of a record as it is now; null if it was deleted since. */
async function rowOf(
  services: Services,
  { type, id }: FoundGroup['records'][number],
  terms: RowTerms,
): Promise<PaletteRow | null> {
  const record: Recorded<object> | null = await services.store.reader.get(type, id);
  if (record === null) return null;
  return recordRow(type, record, await foundText(services, type, record), terms)?.row ?? null;
}
