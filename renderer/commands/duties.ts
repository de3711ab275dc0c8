import { failWith, succeed, type Result } from '#shared/base/result';
import { starterDuties } from '#shared/records/starterDuties';
import { checkAssignment } from '#shared/rules/duties/checkAssignment';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checks';
import { deleteRecord, saveRecord, type CheckInput, type DeleteRecordInput, type SaveRecordInput } from './recordVerbs';
import { find } from './run';

/** An assigned duty, its reference in plain text. */
export type SaveDutyAssignmentInput = SaveRecordInput<'dutyAssignment'>;

/** Adds or changes an assigned duty. Fails at `duty`, `from`, `to`, `assignedOn` and at the fields of its amount. */
export async function saveDutyAssignment(
  services: Services,
  input: SaveDutyAssignmentInput,
): Promise<Result<Receipt>> {
  return await saveRecord(services, { command: 'saveDutyAssignment', type: 'dutyAssignment', check }, input);
}

/** Deletes an assigned duty. The time logged for the duty stays. */
export async function deleteDutyAssignment(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteDutyAssignment', type: 'dutyAssignment' }, input);
}

async function check(
  content: SaveDutyAssignmentInput['content'],
  { id, reader }: CheckInput<'dutyAssignment'>,
): Promise<Result<null>> {
  const officer = await find(reader, 'officer', content.officer);
  if (!officer.ok) return officer;
  const isStarter = starterDuties.some((duty) => duty.id === content.duty);
  if (!isStarter && (await reader.get('duty', content.duty)) === null) {
    return failWith('no-duty', 'Choose a duty.', 'duty');
  }
  const days = [
    checkDay(content.from, 'from'),
    checkDay(content.to, 'to'),
    checkDay(content.assignedOn, 'assignedOn'),
  ];
  const wrong = days.find(({ ok }) => !ok);
  if (wrong !== undefined) return wrong;
  const others = await reader.ofOfficer('dutyAssignment', content.officer);
  const checked = checkAssignment(content, others, id);
  return checked.ok ? succeed(null) : checked;
}
