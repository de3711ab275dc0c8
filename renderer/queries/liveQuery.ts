import { liveQuery } from 'dexie';
import { useSyncExternalStore } from 'react';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';

/** A query of the database. `key` names everything it depends on: two queries with the same key are the same query. */
export type Query<Result> = { readonly key: string; readonly run: (services: Services) => Promise<Result> };

/** The latest result of a query, or why it failed; empty while it runs for the first time. */
export type QueryState<Result> = { readonly result?: Result; readonly error?: unknown };

/** A query that runs again whenever what it read changes, as long as it has subscribers. */
export type LiveQuery<Result> = {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly state: () => QueryState<Result>;
};

/**
 * Returns the result of a query and runs it again when what it read changes; undefined until the first result. A query
 * that fails throws in the component that uses it.
 */
export function useQuery<Result>(query: Query<Result>): Result | undefined {
  const live = findLiveQuery(useServices(), query);
  const { result, error } = useSyncExternalStore(live.subscribe, live.state);
  if (error !== undefined) throw error instanceof Error ? error : new Error('A query of the database failed.');
  return result;
}

/** The queries in use, by key. */
const inUse = new WeakMap<Services, Map<string, LiveQuery<unknown>>>();

/**
 * Components that use the same query share one. A component that joins later gets its latest result at once. The query
 * is dropped when the last one unsubscribes, so that no stale result is shown later.
 */
function findLiveQuery<Result>(services: Services, { key, run }: Query<Result>): LiveQuery<Result> {
  const queries = inUse.get(services) ?? new Map<string, LiveQuery<unknown>>();
  inUse.set(services, queries);
  const existing = queries.get(key) as LiveQuery<Result> | undefined;
  if (existing !== undefined) return existing;
  const created = makeLiveQuery(async () => await run(services), {
    onStart: (query) => void queries.set(key, query),
    onStop: () => void queries.delete(key),
  });
  queries.set(key, created);
  return created;
}

type Lifetime<Result> = { readonly onStart: (query: LiveQuery<Result>) => void; readonly onStop: () => void };

function makeLiveQuery<Result>(run: () => Promise<Result>, { onStart, onStop }: Lifetime<Result>): LiveQuery<Result> {
  const listeners = new Set<() => void>();
  let state: QueryState<Result> = {};
  let stop: () => void = () => undefined;
  const publish = (next: QueryState<Result>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const start = () => {
    const isNew = (result: Result) => !('result' in state) || state.result !== result;
    const subscription = liveQuery(run).subscribe({
      next: (result) => isNew(result) && publish({ result }),
      error: (error: unknown) => publish({ error }),
    });
    return () => subscription.unsubscribe();
  };
  const query: LiveQuery<Result> = {
    state: () => state,
    subscribe: (onChange) => {
      listeners.add(onChange);
      if (listeners.size === 1) {
        onStart(query);
        stop = start();
      }
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        stop();
        onStop();
      };
    },
  };
  return query;
}
