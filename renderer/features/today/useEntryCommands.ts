import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { useCommand } from '#renderer/state/commandHandlers';
import type { FormTarget } from './EntryForm';
import type { StaticFacts } from './model/dayFacts';

/** The entry that is chosen in the log or on the strip, and what its commands do. */
export type EntryCommands = {
  readonly facts: StaticFacts;
  readonly selected: RecordId | null;
  readonly onForm: (form: FormTarget) => void;
  readonly onDelete: (entry: Recorded<TimeEntry>) => void;
};

/** Offers the commands that act on the chosen entry, and says why they cannot run without one. */
export function useEntryCommands({ facts, selected, onForm, onDelete }: EntryCommands): void {
  const entry = facts.entries.find(({ id }) => id === selected) ?? null;
  const noEntry = entry === null ? 'Choose an entry of the log first.' : null;
  const isToday = facts.day === facts.presentDay ? 'It is on today’s log already.' : null;
  const ask = (make: (chosen: Recorded<TimeEntry>) => FormTarget) => () => {
    if (entry !== null) onForm(make(entry));
  };
  useCommand('editEntry', ask((subject) => ({ subject })), noEntry);
  useCommand('copyEntry', ask((of) => ({ subject: { draft: { is: 'copy', of } } })), noEntry ?? isToday);
  useCommand('countForDuty', ask((subject) => ({ subject, field: 'duty' })), noEntry);
  useCommand('deleteEntry', () => entry !== null && onDelete(entry), noEntry);
}
