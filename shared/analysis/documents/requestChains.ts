import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';

/** The records of one request in order: the first writer's, and those that continue it after each handover. */
export type RequestChain = readonly [Recorded<DocumentRequest>, ...Recorded<DocumentRequest>[]];

/**
 * Puts records that continue one another together, so that a handover makes no second request. A record that continues
 * one which is not here begins a chain of its own, as does the first of a circle. Chains are in the order of the ids of
 * their first records.
 */
export function requestChains(requests: readonly Recorded<DocumentRequest>[]): RequestChain[] {
  const inOrder = requests.toSorted((one, other) => compareText(one.id, other.id));
  const isHere = new Set<RecordId>(inOrder.map(({ id }) => id));
  const followers = followersOf(inOrder);
  const taken = new Set<RecordId>();
  const firsts = inOrder.filter(({ continues }) => continues === null || !isHere.has(continues));
  return [...firsts, ...inOrder].flatMap((first) => {
    const chain = taken.has(first.id) ? [] : collect(first, followers, taken);
    return isChain(chain) ? [chain] : [];
  }).toSorted(([one], [other]) => compareText(one.id, other.id));
}

/** The records that continue each record. */
type Followers = ReadonlyMap<RecordId, readonly Recorded<DocumentRequest>[]>;

function followersOf(requests: readonly Recorded<DocumentRequest>[]): Followers {
  const followers = new Map<RecordId, Recorded<DocumentRequest>[]>();
  for (const request of requests) {
    if (request.continues === null) continue;
    followers.set(request.continues, [...(followers.get(request.continues) ?? []), request]);
  }
  return followers;
}

/** The record and all that continue it, each once. */
function collect(
  first: Recorded<DocumentRequest>,
  followers: Followers,
  taken: Set<RecordId>,
): Recorded<DocumentRequest>[] {
  const chain: Recorded<DocumentRequest>[] = [];
  for (const pending = [first]; pending.length > 0;) {
    const next = pending.shift();
    if (next === undefined || taken.has(next.id)) continue;
    taken.add(next.id);
    chain.push(next);
    pending.push(...(followers.get(next.id) ?? []));
  }
  return chain;
}

function isChain(records: readonly Recorded<DocumentRequest>[]): records is RequestChain {
  return records.length > 0;
}
