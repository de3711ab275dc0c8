import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Draft } from '#shared/records/draft';
import { answered, reopen, type DaybookDatabase } from '../database';
import type { StorePorts } from '../journal';

/**
 * The drafts that are not durable yet. Each is kept until it is: a full disk may be freed after the user has stopped
 * typing. A database that failed once may be found empty at the next start, so from then on all drafts are kept beside
 * it as well.
 */
export class UnsavedDrafts {
  private readonly unsaved = new Map<RecordId, Draft>();
  private readonly database: DaybookDatabase;
  private readonly ports: StorePorts;
  /** Whether the database failed, for this page or one before it. */
  private hasFailed = false;
  /** The drafts in the database as they were read last. */
  private saved: readonly Draft[] = [];

  constructor(database: DaybookDatabase, ports: StorePorts) {
    this.database = database;
    this.ports = ports;
  }

  get isEmpty(): boolean {
    return this.unsaved.size === 0;
  }

  add(draft: Draft): void {
    this.unsaved.set(draft.id, draft);
  }

  /** For a draft that ended. */
  remove(id: RecordId): void {
    this.unsaved.delete(id);
    this.saved = this.saved.filter((draft) => draft.id !== id);
  }

  /** Says that the database failed. */
  noteFailure(): void {
    this.hasFailed = true;
  }

  /** Saves all of them, at the second try in a database that was opened anew. */
  async saveAgain(): Promise<Result<null>> {
    try {
      return await this.save();
    } catch {
      await this.keepBeside();
      await reopen(this.database);
      return await this.save();
    }
  }

  async save(): Promise<Result<null>> {
    const drafts = [...this.unsaved.values()];
    try {
      await answered(this.database.drafts.bulkPut(drafts));
    } catch (error) {
      this.noteFailure();
      throw error;
    }
    // What was typed on meanwhile is saved after it.
    for (const draft of drafts) if (this.unsaved.get(draft.id) === draft) this.unsaved.delete(draft.id);
    return await this.keepBeside();
  }

  /** Keeps all drafts beside a database that failed. It never fails: what is durable is acknowledged in any case. */
  async keepBeside(): Promise<Result<null>> {
    if (!this.hasFailed) return succeed(null);
    this.saved = await answered(this.database.drafts.toArray()).catch(() => this.saved);
    const all = new Map([...this.saved, ...this.unsaved.values()].map((draft) => [draft.id, draft]));
    await this.ports.keepDrafts([...all.values()]).catch(() => undefined);
    return succeed(null);
  }
}
