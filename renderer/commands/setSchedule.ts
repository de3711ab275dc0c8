import { failWith, succeed, type Result } from '#shared/base/result';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import { dayOfWeek } from '#shared/time/days';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/decision';
import { find, makeRecordId, runCommand } from './runCommand';

/** A schedule of fourteen days, in force from a day on. */
export type SetScheduleInput = Schedule;

/** Sets the schedule from a day on; it takes the place of one that begins on the same day. Fails at `anchor` and `days`. */
export async function setSchedule(services: Services, input: SetScheduleInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'setSchedule', async (reader) => {
    const officer = await find(reader, 'officer', input.officer);
    if (!officer.ok) return officer;
    if (dayOfWeek(input.anchor) !== 0) return failWith('anchor', 'A pay period begins on a Sunday.', 'anchor');
    if (input.days.length !== 14 || !input.days.every(areInOrder)) {
      return failWith('days', 'Working hours must follow one another within a day, for fourteen days.', 'days');
    }
    const present = (await reader.ofOfficer('schedule', input.officer)).find((schedule) => schedule.from === input.from);
    return succeed({ changes: [{ type: 'schedule', id: present?.id ?? makeRecordId(services), content: input }] });
  });
}

function areInOrder(hours: readonly WorkHours[]): boolean {
  return hours.every(({ start, end }, index) => start >= (hours[index - 1]?.end ?? 0) && start < end && end <= 1440);
}
