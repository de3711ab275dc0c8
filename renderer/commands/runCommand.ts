import { newId } from '#shared/base/newId';
import { recordId, type RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { RecordContents, RecordType } from '#shared/records/all';
import type { Sealed } from '#shared/records/sealed';
import type { Recorded } from '#shared/records/version';
import type { Services } from '#renderer/services/services';
import type { Decide, Receipt } from '#renderer/storage/store';
import type { Reader } from '#renderer/storage/reader';
import type { OnProgress } from '#renderer/storage/store';

/** Writes what a command decides, as one step that can be undone. `command` is its id in the list of commands. */
export async function runCommand(services: Services, command: string, decide: Decide, onProgress?: OnProgress): Promise<Result<Receipt>> {
  return await services.store.write({ command, decide, undoable: true, onProgress });
}

/** A new id for a record, from the clock and the dice of the program. */
export function makeRecordId({ clock, dice }: Services): RecordId {
  return recordId(newId(clock.now(), dice.bytes(16)));
}

/** The sealed form of a free text; none where nothing but spaces was typed. */
export async function sealText(services: Services, record: RecordId, field: string, text: string | null): Promise<Sealed | null> {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : await services.sealer.seal(record, field, trimmed);
}

/** The record that a command is about, or a failure `not-found` that says what is missing. */
export async function find<Type extends RecordType>(
  reader: Reader,
  type: Type,
  id: RecordId,
): Promise<Result<Recorded<RecordContents[Type]>>> {
  const found = await reader.get(type, id);
  return found === null ? failWith('not-found', `There is no such ${type} any more. Nothing was changed.`) : succeed(found);
}

/** The content of a record without its id, as it is written. */
export function contentOnly<Content extends object>(record: Recorded<Content>): Content {
  const { id: _id, ...content } = record;
  return content as unknown as Content;
}
