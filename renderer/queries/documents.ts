import { useEffect, useState } from 'react';
import {
  bandCounts, inFollowUpOrder, openCounts, type BandCount, type OpenCounts,
} from '#shared/analysis/documents/ledger';
import { requestFigures, type RequestContext, type RequestFigures } from '#shared/analysis/documents/requestFigures';
import type { RecordId } from '#shared/base/ids';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { followUpRules } from '#shared/rules/documents/countryState';
import { expectedDay } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';
import type { WeekStart } from '#shared/time/workCalendar';
import type { Sealer } from '#renderer/services/ports';
import { useServices } from '#renderer/services/useServices';
import type { Store } from '#renderer/storage/store';
import { type Query, useQuery } from './liveQuery';

/**
 * The requests of an officer with what the ledger shows of each, and of all of them, in the order of their follow-ups,
 * and what that was computed from.
 */
export type OwnRequests = {
  readonly rows: readonly RequestFigures[];
  readonly counts: OpenCounts;
  readonly bands: readonly BandCount[];
  readonly countries: readonly string[];
  readonly context: RequestContext;
};

type LedgerDay = { readonly today: Day; readonly weekStart: WeekStart };

/** The query behind useOwnRequests. The rail and the ledger share it, so that the ledger has its rows at once. */
export const ownRequestsQuery = (officer: RecordId, { today, weekStart }: LedgerDay): Query<OwnRequests> => ({
  key: `own requests|${officer}|${today}|${weekStart}`,
  run: async ({ store }) => {
    const context = await readContext(store, officer, { today, weekStart });
    const own = [...context.byId.values()].filter((request) => request.officer === officer);
    const rows = inFollowUpOrder(own.map((request) => requestFigures(request, context)));
    const countries = [...new Set(rows.map(({ request }) => request.country))].toSorted();
    return { rows, counts: openCounts(rows), bands: bandCounts(rows), countries, context };
  },
});

/** The requests of an officer as the ledger shows them on a day. */
export function useOwnRequests(officer: RecordId, day: LedgerDay): OwnRequests | undefined {
  return useQuery(ownRequestsQuery(officer, day));
}

/** Reads what the figures of an officer's requests are computed from. */
async function readContext(
  { database, reader }: Pick<Store, 'database' | 'reader'>,
  officer: RecordId,
  day: LedgerDay,
): Promise<RequestContext> {
  const [requests, totals, policies, schedules, absences, workedHolidays] = await Promise.all([
    reader.all('documentRequest'), database.requestTotals.toArray(), reader.all('country'),
    reader.ofOfficer('schedule', officer), reader.ofOfficer('absence', officer),
    reader.ofOfficer('workedHoliday', officer),
  ]);
  const expectation = { officer, schedules, absences, workedHolidays, firstDay: null };
  const rules = remembered((country: string) => followUpRules(policies, country));
  return {
    byId: new Map(requests.map((request) => [request.id, request])),
    totals: new Map(totals.map((one) => [one.request, one])),
    ruleOn: (country, on) => rules(country)(on),
    isExpected: remembered((on: Day) => expectedDay(expectation, on).expected > 0),
    ...day,
  };
}

/** A function that computes each value once: thousands of requests ask about the same days and countries. */
function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** The unsealed reference of each request that has one; `locked` if no key here opens it. */
export type References = ReadonlyMap<RecordId, string>;

/** Texts that were unsealed before, in memory only. */
const opened = new WeakMap<Sealer, Map<string, string>>();

/** The rows of a ledger, or a part of them. */
type Rows = readonly Pick<RequestFigures, 'request'>[];

/** The references of rows that are all opened. */
const openedOf = new WeakMap<Rows, { readonly sealer: Sealer; readonly references: References }>();

/** The references of requests, unsealed: known ones at once, the others as soon as all of them are unsealed. */
export function useReferences(rows: Rows | undefined): References {
  const { sealer } = useServices();
  const [found, setFound] = useState(() => knownReferences(sealer, rows));
  useEffect(() => {
    let isWanted = true;
    const show = () => isWanted && setFound((before) => sameOr(before, knownReferences(sealer, rows)));
    void openReferences(sealer, rows ?? []).then(show);
    return () => {
      isWanted = false;
    };
  }, [sealer, rows]);
  return found;
}

const noReferences: References = new Map();

function knownReferences(sealer: Sealer, rows: Rows = []): References {
  const all = openedOf.get(rows);
  if (all?.sealer === sealer) return all.references;
  const known = opened.get(sealer);
  if (known === undefined) return noReferences;
  const pairs = sealedOnes(rows).map((request) => [request.id, known.get(keyOf(request))] as const);
  return new Map(pairs.filter((pair): pair is readonly [RecordId, string] => pair[1] !== undefined));
}

/** The earlier references if the later ones are the same, so that nothing is drawn again. */
function sameOr(before: References, after: References): References {
  const isSame = before.size === after.size && [...after].every(([id, text]) => before.get(id) === text);
  return isSame ? before : after;
}

async function openReferences(sealer: Sealer, rows: Rows): Promise<void> {
  if (openedOf.get(rows)?.sealer === sealer) return;
  const known = opened.get(sealer) ?? new Map<string, string>();
  opened.set(sealer, known);
  const unknown = sealedOnes(rows).filter((request) => !known.has(keyOf(request)));
  await Promise.all(unknown.map(async (request) => {
    const text = await sealer.open(request.id, request.reference);
    known.set(keyOf(request), typeof text === 'string' ? text : 'locked');
  }));
  openedOf.set(rows, { sealer, references: knownReferences(sealer, rows) });
}

type Referenced = Recorded<DocumentRequest> & { readonly reference: NonNullable<DocumentRequest['reference']> };

function sealedOnes(rows: Rows): readonly Referenced[] {
  return rows
    .map(({ request }) => request)
    .filter((request): request is Referenced => request.reference !== null);
}

function keyOf({ id, reference: { nonce, text } }: Referenced): string {
  return `${id}|${nonce}|${text}`;
}
