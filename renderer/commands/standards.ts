import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { ServiceStandard } from '#shared/records/serviceStandard';
import type { YearPlan } from '#shared/records/yearPlan';
import { checkStandard } from '#shared/rules/staffing/checkStandard';
import { checkYearPlan } from '#shared/rules/staffing/checkYearPlan';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { deleteRecord, type DeleteRecordInput } from './recordVerbs';
import { makeRecordId, runCommand, sealText } from './run';

/** A standard with the place where it is written, in plain text. A missing `where` keeps its sealed bytes. */
export type SaveStandardInput = Omit<ServiceStandard, 'where'> & {
  readonly id?: RecordId;
  readonly where?: string | null;
  readonly drafts?: readonly RecordId[];
};

/**
 * Sets how many units of a kind a case requires a year, or changes it. Fails at `set`, `required`, `source` and
 * `dated`, and at `kind` if the set already has a standard for this docket, class and kind.
 */
export async function saveStandard(
  services: Services,
  { id: given, where, drafts = [], ...typed }: SaveStandardInput,
): Promise<Result<Receipt>> {
  const id = given ?? drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'saveStandard', async (reader) => {
    const others = (await reader.all('standard')).filter((other) => other.id !== id);
    const checked = checkStandard(typed, others);
    if (!checked.ok) return checked;
    const before = await reader.get('standard', id);
    const sealed = where === undefined ? (before?.where ?? null) : await sealText(services, id, 'where', where);
    return succeed({ changes: [{ type: 'standard', id, content: { ...checked.value, where: sealed } }], drafts });
  });
}

/** Deletes a standard: the rate that happened is used instead. */
export async function deleteStandard(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteStandard', type: 'standard' }, input);
}

/** A plan of the year. Without an id it replaces the plan of the same unit and first day. */
export type SaveYearPlanInput = YearPlan & { readonly id?: RecordId; readonly drafts?: readonly RecordId[] };

/**
 * Sets the length of a day, the days of leave and training, and the posts to cover, from a day on. Fails at `from`,
 * `minutesPerDay`, `leaveDays`, `trainingDays` and `posts`.
 */
export async function saveYearPlan(
  services: Services,
  { id: given, drafts = [], ...plan }: SaveYearPlanInput,
): Promise<Result<Receipt>> {
  const newId = drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'saveYearPlan', async (reader) => {
    const checked = checkYearPlan(plan);
    if (!checked.ok) return checked;
    const same = (await reader.all('yearPlan')).find(({ unit, from }) => unit === plan.unit && from === plan.from);
    const id = same?.id ?? given ?? newId;
    return succeed({ changes: [{ type: 'yearPlan', id, content: checked.value }], drafts });
  });
}

/** Deletes a plan of the year. The one before it holds again. */
export async function deleteYearPlan(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteYearPlan', type: 'yearPlan' }, input);
}
