import type { Result } from '#shared/base/result';
import { checkInterval } from '#shared/rules/records/checkInterval';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checks';
import { deleteRecord, saveRecord, type CheckInput, type DeleteRecordInput, type SaveRecordInput } from './recordVerbs';

/** Within how many days the cases of a docket and class must be reviewed. */
export type SaveReviewIntervalInput = SaveRecordInput<'reviewInterval'>;

/** Adds or changes a review interval. Fails at `days` and `from`. */
export async function saveReviewInterval(
  services: Services,
  input: SaveReviewIntervalInput,
): Promise<Result<Receipt>> {
  return await saveRecord(services, { command: 'saveReviewInterval', type: 'reviewInterval', check }, input);
}

/** Deletes a review interval: from its first day on, the one before it is in force again. */
export async function deleteReviewInterval(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteReviewInterval', type: 'reviewInterval' }, input);
}

async function check(
  content: SaveReviewIntervalInput['content'],
  { id, reader }: CheckInput<'reviewInterval'>,
): Promise<Result<null>> {
  const year = checkDay(content.from, 'from');
  return year.ok ? checkInterval(content, await reader.all('reviewInterval'), id) : year;
}
