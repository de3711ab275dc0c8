import type { RecordId } from '#shared/base/ids';
import type { CalendarSource } from '#shared/records/calendarSource';
import type { ImportRule } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import { useQuery } from './liveQuery';

/** An imported calendar with its rules in order. */
export type CalendarWithRules = {
  readonly source: Recorded<CalendarSource>;
  readonly rules: readonly Recorded<ImportRule>[];
};

/** An officer's calendars, in the order of their first import. */
export function useCalendars(officer: RecordId): readonly CalendarWithRules[] | undefined {
  return useQuery({ key: `calendars|${officer}`, run: async ({ store: { reader } }) => {
    const [sources, rules] = await Promise.all([reader.ofOfficer('calendar', officer), reader.all('rule')]);
    return sources.map((source) => ({
      source,
      rules: rules.filter((rule) => rule.calendar === source.id).toSorted((a, b) => a.order - b.order),
    }));
  } });
}

/** How many appointments of a calendar are still open, and how many were begun or answered. */
export type CalendarUse = { readonly open: number; readonly settled: number };

/** How many appointments would be removed and how many would stay if a calendar were removed. */
export function useCalendarUse(officer: RecordId, calendar: RecordId): CalendarUse | undefined {
  return useQuery({ key: `calendar use|${calendar}`, run: async ({ store }) => {
    const own = await store.reader.byKey('appointment', 'imported', officer, calendar);
    const open = own.filter(({ outcome, begunAt }) => outcome === null && begunAt === null).length;
    return { open, settled: own.length - open };
  } });
}
