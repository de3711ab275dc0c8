import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { ActivityKind, KindTerms } from '#shared/records/activityKind';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/decision';
import { findKind } from './findKind';
import { contentOnly, makeRecordId, runCommand } from './runCommand';

/** Terms that hold from their day on; with an `id` they change that one. It is never deleted, only retired. */
export type SaveKindInput = { readonly id?: RecordId; readonly terms: KindTerms; readonly retiredFrom: ActivityKind['retiredFrom'] };

/** Adds a kind, or changes it from a day on: what was logged before keeps its terms. Fails at `label` and `words`. */
export async function saveKind(services: Services, { id: given, terms, retiredFrom }: SaveKindInput): Promise<Result<Receipt>> {
  const id = given ?? makeRecordId(services);
  return await runCommand(services, 'saveKind', async (reader) => {
    if (terms.label.trim() === '') return failWith('label', 'A label is needed.', 'label');
    if (terms.words.some((word) => !/^[a-z][a-z0-9-]*$/.test(word))) return failWith('words', 'A word is small letters and digits, without spaces.', 'words');
    const found = given === undefined ? null : await findKind(reader, id);
    if (found !== null && !found.ok) return found;
    const before: ActivityKind = found?.value ? contentOnly<ActivityKind>(found.value) : { starter: false, retiredFrom: null, terms: [] };
    const all = [...before.terms.filter((one) => one.from !== terms.from), terms].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return succeed({ changes: [{ type: 'kind', id, content: { ...before, retiredFrom, terms: all } }] });
  });
}
