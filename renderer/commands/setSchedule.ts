import { succeed, type Result } from '#shared/base/result';
import type { Schedule } from '#shared/records/schedule';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/decision';
import { checkDay } from './checkDay';
import { checkSchedule } from './checkSchedule';
import { find, makeRecordId, runCommand } from './runCommand';

/** A schedule of fourteen days, in force from a day on. */
export type SetScheduleInput = Schedule;

/** Sets the schedule from a day on; it takes the place of one that begins on the same day. Fails at `from`, `anchor` and `days`. */
export async function setSchedule(services: Services, input: SetScheduleInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'setSchedule', async (reader) => {
    const officer = await find(reader, 'officer', input.officer);
    if (!officer.ok) return officer;
    const checked = checkSchedule(input);
    if (!checked.ok) return checked;
    const year = checkDay(input.from, 'from');
    if (!year.ok) return year;
    const present = (await reader.ofOfficer('schedule', input.officer)).find((schedule) => schedule.from === input.from);
    return succeed({ changes: [{ type: 'schedule', id: present?.id ?? makeRecordId(services), content: input }] });
  });
}
