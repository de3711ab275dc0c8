import { failWith, succeed, type Result } from '#shared/base/result';
import type { Instant } from '#shared/time/day';
import { asProblem, isStorageFailure } from './copies';
import type { DaybookDatabase } from './database';
import { observe, type Observable } from './observable';
import type { StorePorts } from './ports';
import type { Writer } from './writer';

/**
 * What the last full comparison of both copies found, and when: up to which number, how many lines and records were
 * looked at, and in words what differs between the copies and what is wrong with the journal's files.
 */
export type Verified = {
  readonly at: Instant;
  readonly number: number;
  readonly lines: number;
  readonly records: number;
  readonly differences: readonly string[];
  readonly damaged: readonly string[];
  readonly torn: readonly string[];
};

/** Whether a comparison is being made, and what the last one found; null before the first. */
export type VerifyState = { readonly isRunning: boolean; readonly last: Verified | null };

/** Makes full comparisons of both copies, one at a time. */
export type Verifier = {
  /** Fails with `not-level` while a copy lags behind, and with `verifying` while another comparison is being made. */
  readonly verify: () => Promise<Result<Verified>>;
  readonly state: Observable<VerifyState>;
};

/** What the last comparison found, also one that the program made when it ran before. */
export async function readVerified(database: DaybookDatabase): Promise<Verified | null> {
  const kept = await database.meta.get('verified');
  return kept?.key === 'verified' ? withoutKey(kept) : null;
}

/** Makes the verifier of a store. `atRest` runs something between two change sets; `last` is what `readVerified` gave. */
export function makeVerifier(
  database: DaybookDatabase,
  ports: StorePorts,
  writer: Pick<Writer, 'head' | 'saveState'>,
  atRest: <Value>(work: () => Promise<Value>) => Promise<Value>,
  last: Verified | null,
): Verifier {
  const state = observe<VerifyState>({ isRunning: false, last });

  const compare = async (): Promise<Result<Verified>> => {
    const number = await atRest(async () => await Promise.resolve(writer.saveState.get().mode === 'both' ? writer.head() : null));
    if (number === null) return failWith('not-level', 'One copy has to catch up first. Nothing was compared.');
    const files = await ports.journal.verify();
    // Needed once a day at most, so that no start loads it.
    const { compareCopies } = await import('./compareCopies');
    const compared = await compareCopies(database, ports.journal, number);
    if (!compared.ok) return compared;
    const { damaged, torn } = files;
    const verified: Verified = { at: ports.now(), number, ...compared.value, damaged, torn };
    await atRest(async () => await database.meta.put({ key: 'verified', ...verified }));
    return succeed(verified);
  };

  return {
    state,
    verify: async () => {
      if (state.get().isRunning) return failWith('verifying', 'Both copies are being compared already.');
      state.set({ ...state.get(), isRunning: true });
      const found = await compare().catch(asFailure);
      state.set({ isRunning: false, last: found.ok ? found.value : state.get().last });
      return found;
    },
  };
}

/** A failure of a copy is a result; a bug goes on. */
function asFailure(error: unknown): Result<never> {
  if (!isStorageFailure(error)) throw error;
  return { ok: false, error: asProblem(error) };
}

function withoutKey({ key: _key, ...verified }: Verified & { readonly key: 'verified' }): Verified {
  return verified;
}
