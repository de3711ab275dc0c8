import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { ActivityKind, KindTerms } from '#shared/records/activityKind';
import type { CollateralDuty, DutyTerms } from '#shared/records/collateralDuty';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkDay, checkWords } from './checks';
import { findDuty, findKind } from './find';
import { contentOnly, makeRecordId, runCommand } from './run';

/**
 * Terms that hold from their day on; with an `id` they change that one. It is never deleted, only retired. `drafts` are those it
 * was typed in, which end with the write: a new one takes the id of the first, so that a retry is the same record.
 */
export type SaveKindInput = {
  readonly id?: RecordId;
  readonly terms: KindTerms;
  readonly retiredFrom: ActivityKind['retiredFrom'];
  readonly drafts?: readonly RecordId[];
};

/** Adds a kind, or changes it from a day on: what was logged before keeps its terms. Fails at `label`, `words`, `unitNoun`, `defaultUnits`, `from` and `retiredFrom`. */
export async function saveKind(
  services: Services,
  { id: given, terms, retiredFrom, drafts = [] }: SaveKindInput,
): Promise<Result<Receipt>> {
  const id = given ?? drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'saveKind', async (reader) => {
    if (terms.label.trim() === '') return failWith('label', 'A label is needed.', 'label');
    const words = await checkWords(reader, id, terms.words, terms.from);
    if (!words.ok) return words;
    const year = [checkDay(terms.from, 'from'), checkDay(retiredFrom, 'retiredFrom')].find(({ ok }) => !ok);
    if (year?.ok === false) return year;
    const problem = unitProblem(terms);
    if (problem !== null) return problem;
    if (id === 'duty' && retiredFrom !== null) {
      return failWith('retired', 'Collateral work is logged with this kind, so it stays.', 'retiredFrom');
    }
    const found = given === undefined ? null : await findKind(reader, id);
    if (found !== null && !found.ok) return found;
    const before: ActivityKind = found?.value
      ? contentOnly<ActivityKind>(found.value)
      : { owner: 'local', starter: false, retiredFrom: null, terms: [] };
    const all = [
      ...before.terms.filter((one) => one.from !== terms.from),
      { ...terms, label: terms.label.trim() },
    ].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return succeed({ changes: [{ type: 'kind', id, content: { ...before, retiredFrom, terms: all } }], drafts });
  });
}

/** A kind counts units with a name and a number for each entry, or it counts none. */
function unitProblem({ unitNoun, defaultUnits }: KindTerms): Result<never> | null {
  if (unitNoun === null) {
    return defaultUnits === null ? null : failWith('units', 'Say what is counted, as visit.', 'unitNoun');
  }
  if (unitNoun.trim() === '') return failWith('units', 'Say what is counted, as visit.', 'unitNoun');
  const isRight =
    defaultUnits === 'typed' ||
    (defaultUnits !== null && Number.isInteger(defaultUnits) && defaultUnits >= 0 && defaultUnits <= 999);
  return isRight
    ? null
    : failWith('units', 'Say how many an entry counts where none are typed: 0, 1 or more.', 'defaultUnits');
}

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
export async function saveDuty(
  services: Services,
  { id: given, terms, retiredFrom, drafts = [] }: SaveDutyInput,
): Promise<Result<Receipt>> {
  const id = given ?? drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'saveDuty', async (reader) => {
    if (terms.label.trim() === '') return failWith('label', 'A label is needed.', 'label');
    const words = await checkWords(reader, id, terms.words, terms.from);
    if (!words.ok) return words;
    const year = [checkDay(terms.from, 'from'), checkDay(retiredFrom, 'retiredFrom')].find(({ ok }) => !ok);
    if (year?.ok === false) return year;
    const found = given === undefined ? null : await findDuty(reader, id);
    if (found !== null && !found.ok) return found;
    const before: CollateralDuty = found?.value
      ? contentOnly<CollateralDuty>(found.value)
      : { owner: 'local', starter: false, retiredFrom: null, terms: [] };
    const all = [
      ...before.terms.filter((one) => one.from !== terms.from),
      { ...terms, label: terms.label.trim() },
    ].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return succeed({ changes: [{ type: 'duty', id, content: { ...before, retiredFrom, terms: all } }], drafts });
  });
}
