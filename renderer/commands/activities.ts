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
 * Terms that take effect on a day; with an `id` they change that record. A record is never deleted, only retired.
 * `drafts` are the drafts it was typed in, which the write ends; a new record takes the id of the first one, so that a
 * retry writes the same record.
 */
export type SaveKindInput = {
  readonly id?: RecordId;
  readonly terms: KindTerms;
  readonly retiredFrom: ActivityKind['retiredFrom'];
  readonly drafts?: readonly RecordId[];
};

/**
 * Adds a kind, or changes it from a day on; earlier entries keep the terms of their day. Fails at `label`, `words`,
 * `unitNoun`, `defaultUnits`, `from` and `retiredFrom`.
 */
export async function saveKind(
  services: Services,
  { id: given, terms, retiredFrom, drafts = [] }: SaveKindInput,
): Promise<Result<Receipt>> {
  const id = given ?? drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'saveKind', async (reader) => {
    if (terms.label.trim() === '') return failWith('label', 'Enter a label.', 'label');
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

/** Checks that a kind either names its unit and the number for each entry, or counts no units at all. */
function unitProblem({ unitNoun, defaultUnits }: KindTerms): Result<never> | null {
  if (unitNoun === null) {
    return defaultUnits === null ? null : failWith('units', 'Enter what is counted, such as visit.', 'unitNoun');
  }
  if (unitNoun.trim() === '') return failWith('units', 'Enter what is counted, such as visit.', 'unitNoun');
  const isRight =
    defaultUnits === 'typed' ||
    (defaultUnits !== null && Number.isInteger(defaultUnits) && defaultUnits >= 0 && defaultUnits <= 999);
  return isRight
    ? null
    : failWith('units', 'Enter how many units an entry has if none are typed: 0, 1 or more.', 'defaultUnits');
}

/**
 * Terms that take effect on a day; with an `id` they change that record. A record is never deleted, only retired.
 * `drafts` are the drafts it was typed in, which the write ends; a new record takes the id of the first one, so that a
 * retry writes the same record.
 */
export type SaveDutyInput = {
  readonly id?: RecordId;
  readonly terms: DutyTerms;
  readonly retiredFrom: CollateralDuty['retiredFrom'];
  readonly drafts?: readonly RecordId[];
};

/**
 * Adds a duty, or changes it from a day on; earlier entries keep the terms of their day. Fails at `label`, `words`,
 * `from` and `retiredFrom`.
 */
export async function saveDuty(
  services: Services,
  { id: given, terms, retiredFrom, drafts = [] }: SaveDutyInput,
): Promise<Result<Receipt>> {
  const id = given ?? drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'saveDuty', async (reader) => {
    if (terms.label.trim() === '') return failWith('label', 'Enter a label.', 'label');
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
