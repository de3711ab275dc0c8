import { useMemo } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { addDays } from '#shared/time/days';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useToday } from '#renderer/queries/clock';
import { useEntriesBetween } from '#renderer/queries/log';
import { handlerOf } from '#renderer/state/commandHandlers';
import { usePaletteView, type PaletteSince } from '#renderer/state/paletteView';
import { useClockForm } from '#renderer/ui/clockForm';
import { activityRows } from './activityRows';
import { commandRows } from './commandRows';
import { entryRows } from './entryRows';
import { helpRows } from './helpRows';
import type { PaletteRow } from './paletteRows';
import { settingRows } from './settingRows';
import { useNotes } from './useNotes';
import { useViewerRows } from './useViewerRows';

/** Days back for which the palette finds entries. */
export const sinceDays: Readonly<Record<PaletteSince, number>> = { week: 7, month: 30, quarter: 92, year: 366 };

/** Everything the palette can find now. What has to be read first is added when it is there. */
export function usePaletteRows(viewer: Recorded<Officer>): readonly PaletteRow[] {
  const today = useToday(viewer);
  const since = usePaletteView((state) => state.since);
  const [kinds, duties] = [useKinds(), useDuties()];
  const viewers = useViewerRows();
  const clock = useClockForm();
  const entries = useEntriesBetween([viewer.id], addDays(today, -sinceDays[since]), today);
  const notes = useNotes(entries);
  const commands = useMemo(() => [...commandRows(handlerOf), ...settingRows(), ...helpRows()], []);
  return useMemo(() => {
    if (kinds === undefined || duties === undefined) return [...commands, ...viewers];
    const terms = { kinds, duties };
    return [
      ...commands,
      ...entryRows({ entries: entries ?? [], terms, notes, clock, today }),
      ...activityRows(terms, today),
      ...viewers,
    ];
  }, [commands, viewers, kinds, duties, entries, notes, clock, today]);
}
