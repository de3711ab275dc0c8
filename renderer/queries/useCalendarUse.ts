import type { RecordId } from '#shared/base/ids';
import { useLive } from './useLive';

/** How many appointments of a calendar were not begun or answered yet, and how many were. */
export type CalendarUse = { readonly open: number; readonly settled: number };

/** What would go and what would stay if a calendar were removed. */
export function useCalendarUse(officer: RecordId, calendar: RecordId): CalendarUse | undefined {
  return useLive({ key: `calendar use|${calendar}`, ask: async ({ store }) => {
    const own = await store.reader.byKey('appointment', 'imported', officer, calendar);
    const open = own.filter(({ outcome, begunAt }) => outcome === null && begunAt === null).length;
    return { open, settled: own.length - open };
  } });
}
