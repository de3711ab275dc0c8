import { recordId, type RecordId } from '#shared/base/ids';
import { newId } from '#shared/base/newId';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change, RecordContents, RecordType } from '#shared/records/all';
import { changeSetLimit } from '#shared/records/changeSet';
import type { Sealed } from '#shared/records/sealed';
import type { Recorded } from '#shared/records/version';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Decide, Decision, OnProgress, Receipt } from '#renderer/storage/store';
import { overlapsOf } from './overlaps';

/**
 * Writes what a command decides, as one step that can be undone. `command` is its id in the command list. Looks for
 * overlaps only after everything is durable, since a warning must not delay an entry.
 */
export async function runCommand(
  services: Services,
  command: string,
  decide: Decide,
  onProgress?: OnProgress,
): Promise<Result<Receipt>> {
  const { store } = services;
  let changes: readonly Change[] = [];
  const decideOnce: Decide = async (reader) => {
    const decided = await decide(reader);
    if (decided.ok) ({ changes } = decided.value);
    return decided;
  };
  const written = await store.write({ command, decide: decideOnce, undoable: true, onProgress });
  if (!written.ok) return written;
  // The write stays acknowledged even if reading for the warnings fails.
  const warnings = await overlapsOf(store, changes).catch(() => []);
  return succeed({ ...written.value, warnings });
}

/** A new record id, from the program's clock and random numbers. */
export function makeRecordId({ clock, random }: Services): RecordId {
  return recordId(newId(clock.now(), random.bytes(16)));
}

/** Seals free text; null if it is blank. */
export async function sealText(
  services: Services,
  record: RecordId,
  field: string,
  text: string | null,
): Promise<Sealed | null> {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : await services.sealer.seal(record, field, trimmed);
}

/**
 * A sealed field after an edit. It keeps its bytes if nothing was typed (`text` is undefined) or nothing changed. A
 * text whose key is not here is never overwritten: typing another one fails with `locked` at the field.
 */
export async function resealText(
  services: Services,
  [record, field]: readonly [record: RecordId, field: string],
  before: Sealed | null,
  text: string | null | undefined,
): Promise<Result<Sealed | null>> {
  if (text === undefined) return succeed(before);
  const typed = text?.trim() ?? '';
  const opened = before === null ? '' : await services.sealer.open(record, before);
  if (opened === typed || (typeof opened !== 'string' && typed === '')) return succeed(before);
  return typeof opened === 'string'
    ? succeed(await sealText(services, record, field, text))
    : failWith('locked', `The ${field} is locked: its key is not on this computer. It was left as it is.`, field);
}

/** The record that a command is about. Fails with `not-found`, naming what is missing. */
export async function find<Type extends RecordType>(
  reader: Reader,
  type: Type,
  id: RecordId,
): Promise<Result<Recorded<RecordContents[Type]>>> {
  const found = await reader.get(type, id);
  return found === null
    ? failWith('not-found', `This ${type} no longer exists. Nothing was changed.`)
    : succeed(found);
}

/** The content of a record without its id, as it is stored. */
export function contentOnly<Content extends object>(record: Recorded<Content>): Content {
  const { id: _id, ...content } = record;
  return content as unknown as Content;
}

/**
 * The timers to set with the last batch, the command under which the journal lists the change sets, and whether to stop
 * before the next batch.
 */
export type ApplyManyOptions = Pick<Decision, 'timers'> & {
  readonly command?: string;
  readonly isCancelled?: () => boolean;
};

/**
 * Writes many records to both copies, at most 500 per change set, without undo steps: for writes that no user made one
 * by one. Other work gets a turn between batches. Stops at the first failure, and with `cancelled` if it is told to
 * stop; batches already written stay.
 */
export async function applyMany(
  { store }: Pick<Services, 'store'>,
  changes: readonly Change[],
  onProgress: OnProgress = () => undefined,
  { timers = [], command = 'applyMany', isCancelled = () => false }: ApplyManyOptions = {},
): Promise<Result<null>> {
  for (let at = 0; at < changes.length; at += changeSetLimit) {
    if (isCancelled()) return failWith('cancelled', 'This was cancelled before all of it was written.');
    const done = Math.min(at + changeSetLimit, changes.length);
    const decision = { changes: changes.slice(at, done), timers: done === changes.length ? timers : [] };
    const written = await store.write({
      command,
      undoable: false,
      decide: async () => await Promise.resolve(succeed(decision)),
    });
    if (!written.ok) return written;
    onProgress(done, changes.length);
  }
  return succeed(null);
}
