import type { RecordId } from '#shared/base/ids';
import type { CalendarSource } from '#shared/records/calendarSource';
import type { ImportRule } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import { useLive } from './useLive';

/** A calendar that was imported, with its rules in order. */
export type CalendarWithRules = {
  readonly source: Recorded<CalendarSource>;
  readonly rules: readonly Recorded<ImportRule>[];
};

/** The calendars of an officer, the first imported first. */
export function useCalendars(officer: RecordId): readonly CalendarWithRules[] | undefined {
  return useLive({ key: `calendars|${officer}`, ask: async ({ store: { reader } }) => {
    const [sources, rules] = await Promise.all([reader.ofOfficer('calendar', officer), reader.all('rule')]);
    return sources.map((source) => ({
      source,
      rules: rules.filter((rule) => rule.calendar === source.id).toSorted((a, b) => a.order - b.order),
    }));
  } });
}
