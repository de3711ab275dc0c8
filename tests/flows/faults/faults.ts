/** What happens at one call of a port; everything after a stop is dropped. */
export type FaultKind =
  | 'fails'
  | 'fails at the commit'
  | 'refuses'
  | 'writes and refuses'
  | 'stops'
  | 'stops, the database finishes'
  | 'writes and stops'
  | 'writes and stops, the database finishes';

/** A call of a port on the path of a command; `isLastOfWrite` where a transaction that writes ends with it. */
export type PortCall = { readonly port: Port; readonly name: string; readonly isLastOfWrite: boolean };

/** The ports that a command goes through. */
export type Port = 'database' | 'journal' | 'keys' | 'clock' | 'random' | 'installation';

/** What can happen at a call of each port. */
export function kindsOf({ port, isLastOfWrite }: PortCall): readonly FaultKind[] {
  if (port === 'database') return isLastOfWrite ? ['fails', 'fails at the commit', 'stops'] : ['fails', 'stops'];
  if (port !== 'journal') return ['fails', 'stops'];
  return [
    'fails', 'refuses', 'writes and refuses', 'stops', 'stops, the database finishes', 'writes and stops',
    'writes and stops, the database finishes',
  ];
}

/** Thrown into what still runs after the program was stopped; nobody is there to see it. */
export class Stopped extends Error {}

/** Counts the calls of the ports from `arm` on, and lets one of them go wrong. */
export class Faults {
  readonly calls: PortCall[] = [];
  /** Resolves when the program is stopped. */
  readonly stopped: Promise<'stopped'>;
  isDead = false;
  private isArmed = false;
  private isLeaving = false;
  private planned: { readonly at: number; readonly kind: FaultKind } | null = null;
  private readonly written = new Map<IDBTransaction, number>();
  private readonly lastRequests = new Map<IDBTransaction, IDBRequest>();
  private readonly onStop: () => void;
  private tellStopped: (value: 'stopped') => void = () => undefined;

  /** `onStop` ends what a kill ends: connections. */
  constructor(onStop: () => void) {
    this.onStop = onStop;
    this.stopped = new Promise((resolve) => (this.tellStopped = resolve));
  }

  arm(planned: { readonly at: number; readonly kind: FaultKind } | null): void {
    this.isArmed = true;
    this.planned = planned;
  }

  disarm(): void {
    this.isArmed = false;
  }

  /** Notes a call; what is to happen at it, or null. A dead program calls nothing. */
  meet(port: Port, name: string): FaultKind | null {
    if (this.isDead) throw new Stopped();
    if (!this.isArmed) return null;
    this.calls.push({ port, name, isLastOfWrite: false });
    return this.planned?.at === this.calls.length - 1 ? this.planned.kind : null;
  }

  /** A call that cannot wait for anything: it throws where it is to fail. */
  meetNow(port: Port, name: string): void {
    const kind = this.meet(port, name);
    if (kind === 'fails') throw new DOMException(`${name} failed`, 'UnknownError');
    if (kind === 'stops') throw this.stop();
  }

  /** Notes a request to the database; the last one of each transaction that writes is known afterwards. */
  meetRequest(name: string, transaction: IDBTransaction, request: () => IDBRequest): IDBRequest {
    const kind = this.meet('database', name);
    if (transaction.mode === 'readwrite') this.written.set(transaction, this.calls.length - 1);
    if (kind === 'stops') throw this.stop();
    if (kind === 'fails') throw new DOMException(`${name} failed`, 'UnknownError');
    const asked = request();
    if (kind === 'fails at the commit') asked.addEventListener('success', () => transaction.abort());
    this.lastRequests.set(transaction, asked);
    return asked;
  }

  /** Notes that a transaction is committed by hand; one that fails there does so when all its requests have been answered. */
  meetCommit(transaction: IDBTransaction, commit: () => void): void {
    const kind = this.meet('database', 'commit');
    this.written.set(transaction, this.calls.length - 1);
    if (kind === 'stops') throw this.stop();
    if (kind === 'fails') throw new DOMException('commit failed', 'UnknownError');
    if (kind === 'fails at the commit') {
      this.lastRequests.get(transaction)?.addEventListener('success', () => transaction.abort());
    }
    else commit();
  }

  /** The calls that were noted, the last request of each writing transaction marked. */
  listed(): readonly PortCall[] {
    const last = new Set(this.written.values());
    return this.calls.map((call, index) => ({ ...call, isLastOfWrite: last.has(index) }));
  }

  /** Ends the program now: transactions that are not finished are gone. */
  stop(): Stopped {
    if (!this.isDead) {
      this.isDead = true;
      for (const transaction of this.written.keys()) abort(transaction);
      this.onStop();
      this.tellStopped('stopped');
    }
    return new Stopped();
  }

  /** Ends the program once the transactions that are under way are finished. */
  async stopAfterDatabase(): Promise<void> {
    if (this.isLeaving) return;
    this.isLeaving = true;
    for (const transaction of this.written.keys()) await finished(transaction);
    this.stop();
  }
}

/** Lets every request to a database in this process go through the faults given last; returns what ends that. */
export function watchRequests(
  present: () => Faults | null,
  stores: readonly [typeof IDBObjectStore, typeof IDBIndex],
  transactions: typeof IDBTransaction,
): () => void {
  const undo = [watchCommits(present, transactions)];
  for (const kind of stores) {
    for (const method of ['put', 'add', 'delete', 'get', 'getAll', 'openCursor', 'count'] as const) {
      const prototype = kind.prototype as unknown as Record<string, ((...given: unknown[]) => IDBRequest) | undefined>;
      const original = prototype[method];
      if (original === undefined) continue;
      prototype[method] = function patched(this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
        const store = 'objectStore' in this ? this.objectStore : this;
        const request = () => original.apply(this, given);
        return present()?.meetRequest(`${store.name}.${method}`, store.transaction, request) ?? request();
      };
      undo.push(() => (prototype[method] = original));
    }
  }
  return () => undo.forEach((restore) => restore());
}

function watchCommits(present: () => Faults | null, transactions: typeof IDBTransaction): () => void {
  const prototype = transactions.prototype as { commit: () => void };
  const original = prototype.commit;
  prototype.commit = function patched(this: IDBTransaction) {
    const commit = () => original.apply(this);
    const faults = present();
    if (faults === null) commit();
    else faults.meetCommit(this, commit);
  };
  return () => (prototype.commit = original);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was finished before.
  }
}

async function finished(transaction: IDBTransaction): Promise<void> {
  await new Promise<void>((resolve) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => resolve());
    if (isOver(transaction)) resolve();
  });
}

function isOver(transaction: IDBTransaction): boolean {
  try {
    transaction.objectStore(transaction.objectStoreNames[0] ?? '');
    return false;
  } catch {
    return true;
  }
}
