import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { CollateralDuty, DutyTerms } from '#shared/records/collateralDuty';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checkDay';
import { checkWords } from './checkWords';
import { findDuty } from './findKind';
import { contentOnly, makeRecordId, runCommand } from './runCommand';

/**
 * Terms that hold from their day on; with an `id` they change that one. It is never deleted, only retired. `drafts` are those it
 * was typed in, which end with the write: a new one takes the id of the first, so that a retry is the same record.
 */
export type SaveDutyInput = {
  readonly id?: RecordId;
  readonly terms: DutyTerms;
  readonly retiredFrom: CollateralDuty['retiredFrom'];
  readonly drafts?: readonly RecordId[];
};

/** Adds a duty, or changes it from a day on: what was logged before keeps its terms. Fails at `label`, `words`, `from` and `retiredFrom`. */
export async function saveDuty(services: Services, { id: given, terms, retiredFrom, drafts = [] }: SaveDutyInput): Promise<Result<Receipt>> {
  const id = given ?? drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'saveDuty', async (reader) => {
    if (terms.label.trim() === '') return failWith('label', 'A label is needed.', 'label');
    const words = await checkWords(reader, id, terms.words, terms.from);
    if (!words.ok) return words;
    const year = [checkDay(terms.from, 'from'), checkDay(retiredFrom, 'retiredFrom')].find(({ ok }) => !ok);
    if (year?.ok === false) return year;
    const found = given === undefined ? null : await findDuty(reader, id);
    if (found !== null && !found.ok) return found;
    const before: CollateralDuty = found?.value ? contentOnly<CollateralDuty>(found.value) : { starter: false, retiredFrom: null, terms: [] };
    const all = [...before.terms.filter((one) => one.from !== terms.from), { ...terms, label: terms.label.trim() }].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return succeed({ changes: [{ type: 'duty', id, content: { ...before, retiredFrom, terms: all } }], drafts });
  });
}
