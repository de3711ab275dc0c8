import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { WritingCommandId } from '#shared/contract/commandList';
import { definitionOf, deletionOf, type Change, type RecordContents, type RecordType } from '#shared/records/all';
import type { Sealed } from '#shared/records/sealed';
import type { Recorded } from '#shared/records/version';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { find, makeRecordId, resealText, runCommand } from './run';

/** The fields of a content that are sealed on disk. */
type SealedFields<Content> = {
  [Field in keyof Content]-?: Sealed extends Content[Field] ? Field : never;
}[keyof Content];

/** A content as the user typed it: sealed fields are plain text, and a missing one stays as it is on disk. */
export type Typed<Content> = Omit<Content, SealedFields<Content>> & {
  readonly [Field in SealedFields<Content>]?: string | null;
};

/**
 * What is saved: a new record, or, with an `id`, the record to change. `drafts` are the drafts it was typed in, which
 * the write ends; a new record takes the id of the first one, so that a retry writes the same record.
 */
export type SaveRecordInput<Type extends RecordType> = {
  readonly id?: RecordId;
  readonly content: Typed<RecordContents[Type]>;
  readonly drafts?: readonly RecordId[];
};

/** What to check a typed content against: the record's id, what it was before, and all other records. */
export type CheckInput<Type extends RecordType> = {
  readonly id: RecordId;
  readonly before: Recorded<RecordContents[Type]> | null;
  readonly reader: Reader;
};

/** How to save one type of record. `check` fails at the field that is wrong. */
type SaveRule<Type extends RecordType> = {
  readonly command: WritingCommandId;
  readonly type: Type;
  readonly check: (content: Typed<RecordContents[Type]>, input: CheckInput<Type>) => Promise<Result<null>>;
};

/** Adds a record, or changes one. Seals its free text. Fails at the field that `check` names. */
export async function saveRecord<Type extends RecordType>(
  services: Services,
  { command, type, check }: SaveRule<Type>,
  { id: given, content, drafts = [] }: SaveRecordInput<Type>,
): Promise<Result<Receipt>> {
  const id = given ?? drafts[0] ?? makeRecordId(services);
  return await runCommand(services, command, async (reader) => {
    const before = await reader.get(type, id);
    const checked = await check(content, { id, before, reader });
    if (!checked.ok) return checked;
    const sealed = await sealFields(services, type, id, content, before);
    if (!sealed.ok) return sealed;
    return succeed({ changes: [{ type, id, content: { ...content, ...sealed.value } } as unknown as Change], drafts });
  });
}

/** The record to delete, and the drafts of its form, which the write ends. */
export type DeleteRecordInput = { readonly id: RecordId; readonly drafts?: readonly RecordId[] };

/** Deletes a record. Fails with `not-found` if it no longer exists. */
export async function deleteRecord(
  services: Services,
  { command, type }: { readonly command: WritingCommandId; readonly type: RecordType },
  { id, drafts = [] }: DeleteRecordInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, command, async (reader) => {
    const found = await find(reader, type, id);
    return found.ok ? succeed({ changes: [deletionOf(type, id)], drafts }) : found;
  });
}

/** The sealed fields of a typed content (see `resealText`). */
async function sealFields(
  services: Services,
  type: RecordType,
  id: RecordId,
  typed: object,
  before: object | null,
): Promise<Result<Record<string, Sealed | null>>> {
  const sealed: Record<string, Sealed | null> = {};
  for (const field of definitionOf(type)?.sealed ?? []) {
    const old = (before as Record<string, Sealed | null> | null)?.[field] ?? null;
    const text = (typed as Record<string, string | null | undefined>)[field];
    const done = await resealText(services, [id, field], old, text);
    if (!done.ok) return done;
    sealed[field] = done.value;
  }
  return succeed(sealed);
}
