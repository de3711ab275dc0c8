/** What goes wrong at one call of a port. Everything after a stop is dropped. */
export type FaultKind =
  | 'fails'
  | 'fails at the commit'
  | 'refuses'
  | 'writes and refuses'
  | 'stops'
  | 'stops, the database finishes'
  | 'writes and stops'
  | 'writes and stops, the database finishes';

/** A call of a port during a command. `isLastOfWrite` marks the last request of a writing transaction. */
export type PortCall = { readonly port: Port; readonly name: string; readonly isLastOfWrite: boolean };

/** The ports that commands use. */
export type Port = 'database' | 'journal' | 'keys' | 'clock' | 'random' | 'installation';

/** What can go wrong at a call of each port. */
export function kindsOf({ port, isLastOfWrite }: PortCall): readonly FaultKind[] {
  if (port === 'database') return isLastOfWrite ? ['fails', 'fails at the commit', 'stops'] : ['fails', 'stops'];
  if (port !== 'journal') return ['fails', 'stops'];
  return [
    'fails', 'refuses', 'writes and refuses', 'stops', 'stops, the database finishes', 'writes and stops',
    'writes and stops, the database finishes',
  ];
}

/** Thrown into code that still runs after the program was stopped; nobody sees it. */
export class Stopped extends Error {}

/** Counts the calls of the ports after `arm`, and makes one of them go wrong. */
export class Faults {
  readonly calls: PortCall[] = [];
  /** Resolves when the program has stopped. */
  readonly stopped: Promise<'stopped'>;
  isDead = false;
  private isArmed = false;
  private isLeaving = false;
  private planned: { readonly at: number; readonly kind: FaultKind } | null = null;
  private readonly written = new Map<IDBTransaction, number>();
  private readonly lastRequests = new Map<IDBTransaction, IDBRequest>();
  private readonly onStop: () => void;
  private tellStopped: (value: 'stopped') => void = () => undefined;

  /** `onStop` ends what a kill would end: connections. */
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

  /** Records a call; returns the fault at it, or null. A stopped program calls nothing. */
  meet(port: Port, name: string): FaultKind | null {
    if (this.isDead) throw new Stopped();
    if (!this.isArmed) return null;
    this.calls.push({ port, name, isLastOfWrite: false });
    return this.planned?.at === this.calls.length - 1 ? this.planned.kind : null;
  }

  /**
   * A synchronous call: it throws if it has to fail. Keys fail with an exception of the browser. Any other port throws
   * a plain error, as a bug does: an exception of the browser would pass for a failure of the database.
   */
  meetNow(port: Port, name: string): void {
    const kind = this.meet(port, name);
    // An error of the same kind as the database's: after a write it must not be taken for one.
    if (kind === 'fails') throw new DOMException(`${name} failed`, 'UnknownError');
    if (kind === 'stops') throw this.stop();
  }

  /** Records a request to the database. Afterwards, the last one of each writing transaction is known. */
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

  /**
   * Records that a transaction is committed explicitly. If it has to fail there, it does so after all its requests have
   * succeeded.
   */
  meetCommit(transaction: IDBTransaction, commit: () => void): void {
    const kind = this.meet('database', 'commit');
    this.written.set(transaction, this.calls.length - 1);
    if (kind === 'stops') throw this.stop();
    if (kind === 'fails') throw new DOMException('commit failed', 'UnknownError');
    if (kind === 'fails at the commit') {
      this.lastRequests.get(transaction)?.addEventListener('success', () => transaction.abort());
    } else commit();
  }

  /** The recorded calls, with the last request of each writing transaction marked. */
  listed(): readonly PortCall[] {
    const last = new Set(this.written.values());
    return this.calls.map((call, index) => ({ ...call, isLastOfWrite: last.has(index) }));
  }

  /** Stops the program now: unfinished transactions are lost. */
  stop(): Stopped {
    if (!this.isDead) {
      this.isDead = true;
      for (const transaction of this.written.keys()) abort(transaction);
      this.onStop();
      this.tellStopped('stopped');
    }
    return new Stopped();
  }

  /** Stops the program once the running transactions have finished. */
  async stopAfterDatabase(): Promise<void> {
    if (this.isLeaving) return;
    this.isLeaving = true;
    for (const transaction of this.written.keys()) await finished(transaction);
    this.stop();
  }
}

/**
 * Routes every request to a database in this process through the latest faults; returns the function that ends this.
 */
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
    // The transaction has already finished.
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
