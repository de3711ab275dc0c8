import { useEffect, useState } from 'react';
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

/** The requests of an officer with what the ledger shows of each, and what that was computed from. */
export type OwnRequests = { readonly rows: readonly RequestFigures[]; readonly context: RequestContext };

type LedgerDay = { readonly today: Day; readonly weekStart: WeekStart };

/** The query behind useOwnRequests. The rail and the ledger share it, so that the ledger has its rows at once. */
export const ownRequestsQuery = (officer: RecordId, { today, weekStart }: LedgerDay): Query<OwnRequests> => ({
  key: `own requests|${officer}|${today}|${weekStart}`,
  run: async ({ store }) => {
    const context = await readContext(store, officer, { today, weekStart });
    const own = [...context.byId.values()].filter((request) => request.officer === officer);
    return { rows: own.map((request) => requestFigures(request, context)), context };
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

/** The opened reference of each request that has one; `locked` where no key here opens it. */
export type References = ReadonlyMap<RecordId, string>;

/** Texts that were opened before, in memory only. */
const opened = new WeakMap<Sealer, Map<string, string>>();

/** The references of requests, opened: those known before at once, the others as soon as they are all opened. */
export function useReferences(requests: readonly Recorded<DocumentRequest>[] | undefined): References {
  const { sealer } = useServices();
  const [found, setFound] = useState<{ readonly of: typeof requests; readonly references: References }>();
  useEffect(() => {
    let isWanted = true;
    void openReferences(sealer, requests ?? []).then(
      (references) => isWanted && setFound({ of: requests, references }),
    );
    return () => {
      isWanted = false;
    };
  }, [sealer, requests]);
  return found?.references ?? noReferences;
}

const noReferences: References = new Map();

async function openReferences(sealer: Sealer, requests: readonly Recorded<DocumentRequest>[]): Promise<References> {
  const known = opened.get(sealer) ?? new Map<string, string>();
  opened.set(sealer, known);
  const pairs = await Promise.all(requests.map(async ({ id, reference }) => {
    if (reference === null) return null;
    const key = `${id}|${reference.nonce}|${reference.text}`;
    const text = known.get(key) ?? (await openText(sealer, id, reference));
    known.set(key, text);
    return [id, text] as const;
  }));
  return new Map(pairs.filter((pair) => pair !== null));
}

async function openText(
  sealer: Sealer,
  id: RecordId,
  reference: NonNullable<DocumentRequest['reference']>,
): Promise<string> {
  const text = await sealer.open(id, reference);
  return typeof text === 'string' ? text : 'locked';
}
