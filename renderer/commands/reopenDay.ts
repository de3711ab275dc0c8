import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { DayClosing } from '#shared/records/dayClosing';
import type { Day } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { contentOnly, runCommand } from './runCommand';

/** Which day is opened again. */
export type ReopenDayInput = { readonly officer: RecordId; readonly day: Day };

/** Opens a closed day again; what was said of undone work stays with it. */
export async function reopenDay(services: Services, { officer, day }: ReopenDayInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'reopenDay', async (reader) => {
    const [closing] = await reader.ofDays('closing', officer, day, day);
    if (closing === undefined || closing.open) return failWith('not-closed', 'This day is not closed.');
    return succeed({ changes: [{ type: 'closing', id: closing.id, content: { ...contentOnly<DayClosing>(closing), open: true } }] });
  });
}
