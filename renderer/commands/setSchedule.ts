import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Schedule } from '#shared/records/schedule';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checkDay';
import { checkSchedule } from './checkSchedule';
import { find, makeRecordId, runCommand } from './runCommand';

/** A schedule of fourteen days, in force from a day on, and the drafts it was typed in, which end with the write. */
export type SetScheduleInput = Schedule & { readonly drafts?: readonly RecordId[] };

/** Sets the schedule from a day on; it takes the place of one that begins on the same day. Fails at `from`, `anchor` and `days`. */
export async function setSchedule(services: Services, { drafts = [], ...schedule }: SetScheduleInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'setSchedule', async (reader) => {
    const officer = await find(reader, 'officer', schedule.officer);
    if (!officer.ok) return officer;
    const checked = checkSchedule(schedule);
    if (!checked.ok) return checked;
    const year = checkDay(schedule.from, 'from');
    if (!year.ok) return year;
    const present = (await reader.ofOfficer('schedule', schedule.officer)).find(({ from }) => from === schedule.from);
    return succeed({ changes: [{ type: 'schedule', id: present?.id ?? drafts[0] ?? makeRecordId(services), content: schedule }], drafts });
  });
}
