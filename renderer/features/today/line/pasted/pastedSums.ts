import type { RecordId } from '#shared/base/ids';
import { splitEntry } from '#shared/rules/splitEntry';
import type { HoursOf } from '#shared/rules/scheduleOfDay';
import { floorToMinute } from '#shared/time/minutes';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { DayFacts } from '../../model/dayFacts';
import type { LogDraft } from '../logOfLine';

/** The day as it would be with these lines logged. */
export function factsAfter(facts: DayFacts, drafts: readonly LogDraft[], hoursOf: HoursOf): DayFacts {
  const entries = drafts.flatMap((draft, index) =>
    (draft.withoutBreak ?? [draft]).map(({ start, end }, part): Recorded<TimeEntry> => {
      const { kind, duty, country, units, outcome, recordCheck, appointment, placement } = draft;
      const stretch = { start: floorToMinute(start), end: floorToMinute(end) };
      return {
        id: `pasted ${index} ${part}` as RecordId,
        officer: facts.officer,
        unit: null,
        docket: 'non-detained',
        saidDocket: null,
        zone: facts.zone,
        note: null,
        origin: 'line',
        enteredAt: facts.now,
        parts: splitEntry({ ...stretch, zone: facts.zone, hoursOf }),
        ...stretch,
        kind,
        duty,
        country,
        request: null,
        step: null,
        units,
        outcome,
        recordCheck,
        appointment,
        placement,
      };
    }),
  );
  return { ...facts, entries: [...facts.entries, ...entries] };
}
