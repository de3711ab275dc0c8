import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { countryName } from '#shared/rules/countries';
import { termsOn } from '#shared/rules/terms';
import { workLabel, type WorkTerms } from '#shared/rules/workLabel';
import { clockName, longDayName, shortDayName, type ClockForm } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { minutesBetween } from '#shared/time/minutes';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { useRoute } from '#renderer/state/route';
import type { PaletteRow } from './paletteRows';

/** What the rows of entries are made of. `notes` holds the notes that could be opened, by entry. */
export type EntryRowsInput = {
  readonly entries: readonly Recorded<TimeEntry>[];
  readonly terms: WorkTerms;
  readonly notes: ReadonlyMap<RecordId, string>;
  readonly clock: ClockForm;
  readonly today: Day;
};

/** The entries of the last days, newest first, each of which goes to its day and opens there. */
export function entryRows({ entries, terms, notes, clock, today }: EntryRowsInput): readonly PaletteRow[] {
  return entries
    .toSorted((one, other) => other.start - one.start)
    .map((entry) => rowOf(entry, terms, notes.get(entry.id) ?? null, { clock, today }));
}

function rowOf(
  entry: Recorded<TimeEntry>,
  terms: WorkTerms,
  note: string | null,
  { clock, today }: Pick<EntryRowsInput, 'clock' | 'today'>,
): PaletteRow {
  const day = dayOf(entry.start, entry.zone);
  const at = clockName(minuteOfDay(entry.start, entry.zone), clock);
  return {
    key: `entry-${entry.id}`,
    group: 'entry',
    section: null,
    icon: { kind: entry.kind, group: groupOf(entry, terms, day) },
    lead: `${shortDayName(day)}, ${at}`,
    label: workLabel(terms, entry, day),
    detail: note,
    words: [longDayName(day), entry.country === null ? '' : countryName(entry.country), entry.outcome ?? ''].join(' '),
    beside: `${minutesBetween(entry.start, entry.end)} min`,
    keys: [],
    canRun: true,
    run: () => open(entry.id, day, today),
  };
}

function groupOf(entry: TimeEntry, { kinds }: WorkTerms, day: Day) {
  const kind = kinds.find(({ id }) => id === entry.kind);
  if (entry.duty !== null) return 'collateral';
  return (kind === undefined ? null : termsOn(kind, day)?.group) ?? 'administration';
}

function open(id: RecordId, day: Day, today: Day): void {
  const { go, showDay, ask } = useRoute.getState();
  go('today');
  showDay(day === today ? null : day);
  ask({ is: 'entry', id, day });
}
