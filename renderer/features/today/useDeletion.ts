import { useCallback, useState } from 'react';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { deleteEntry } from '#renderer/commands/log';
import { useUndoState } from '#renderer/queries/saving';
import { useServices } from '#renderer/services/useServices';
import type { StaticFacts } from './model/dayFacts';
import { report } from './report';

/** The entry that was deleted last, which stays in the log, struck through, as long as undo would bring it back. */
export type Deletion = {
  readonly deleted: Recorded<TimeEntry> | null;
  readonly remove: (entry: Recorded<TimeEntry>) => void;
};

/** Deletes entries of the log. */
export function useDeletion({ entries }: Pick<StaticFacts, 'entries'>): Deletion {
  const services = useServices();
  const undo = useUndoState((steps) => steps.undo);
  const [last, setLast] = useState<Recorded<TimeEntry> | null>(null);
  const isStruck = last !== null && undo === 'deleteEntry' && entries.every(({ id }) => id !== last.id);
  const remove = useCallback(
    (entry: Recorded<TimeEntry>) => {
      setLast(entry);
      void report(deleteEntry(services, { id: entry.id }), 'Deleted the entry.');
    },
    [services],
  );
  return { deleted: isStruck ? last : null, remove };
}
