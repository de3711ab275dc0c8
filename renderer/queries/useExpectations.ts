import type { RecordId } from '#shared/base/ids';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { useLive } from './useLive';

/** What is expected of each of these officers: their schedules and absences. */
export function useExpectations(officers: readonly RecordId[]): readonly ExpectationRecords[] | undefined {
  return useLive({ key: `expectations|${officers.join(' ')}`, ask: async ({ store: { reader } }) =>
    await Promise.all(
      officers.map(async (officer) => {
        const [schedules, absences] = await Promise.all([reader.ofOfficer('schedule', officer), reader.ofOfficer('absence', officer)]);
        return { officer, schedules, absences };
      }),
    ) });
}
