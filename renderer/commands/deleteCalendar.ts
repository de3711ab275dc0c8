import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { find, runCommand } from './runCommand';

/** Which calendar is removed. */
export type DeleteCalendarInput = { readonly id: RecordId };

/**
 * Removes a calendar, its rules, and of its appointments those that were neither begun nor answered. Its absences stay, since the
 * schedule of days that have passed must not change by it.
 */
export async function deleteCalendar(services: Services, { id }: DeleteCalendarInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteCalendar', async (reader) => {
    const found = await find(reader, 'calendar', id);
    if (!found.ok) return found;
    const rules = (await reader.all('rule')).filter((rule) => rule.calendar === id);
    const planned = (await reader.all('appointment')).filter(
      ({ origin, outcome, begunAt }) => origin?.calendar === id && outcome === null && begunAt === null,
    );
    const changes: Change[] = [
      { type: 'calendar', id, content: null },
      ...rules.map((rule): Change => ({ type: 'rule', id: rule.id, content: null })),
      ...planned.map((one): Change => ({ type: 'appointment', id: one.id, content: null })),
    ];
    return succeed({ changes });
  });
}
