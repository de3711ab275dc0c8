import { useCallback, useMemo, useState } from 'react';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { editEntry } from '#renderer/commands/log';
import { useServices } from '#renderer/services/useServices';
import type { StripEditing } from './DayStrip';
import type { FormTarget } from './EntryForm';
import type { DayFacts } from './model/dayFacts';
import { entrySentence } from './model/logRows';
import type { StripChange } from './model/stripChange';
import { report } from './report';
import type { EntrySelection } from './useSelection';

/** The actions on the strip: blocks open their entries, drawn stretches open the form, and moved ends are saved. */
export function useStripEditing(
  facts: DayFacts,
  selection: EntrySelection,
  onForm: (form: FormTarget) => void,
): StripEditing {
  const services = useServices();
  const [change, onChange] = useState<StripChange | null>(null);
  const onKeep = useCallback(
    async ({ entry, range }: StripChange) => {
      const sentence = `Changed: ${entrySentence(facts, { ...entry, ...range })}.`;
      await report(editEntry(services, { id: entry.id, changes: range }), sentence);
      onChange(null);
    },
    [services, facts],
  );
  const onOpen = useCallback((subject: Recorded<TimeEntry>) => onForm({ subject }), [onForm]);
  const onDraw = useCallback(
    (range: Range<Instant>) => onForm({ subject: { draft: { is: 'time', range } } }),
    [onForm],
  );
  return useMemo(
    () => ({ facts, selection, change, onChange, onKeep: (kept) => void onKeep(kept), onOpen, onDraw }),
    [facts, selection, change, onKeep, onOpen, onDraw],
  );
}
