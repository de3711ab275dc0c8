import { useEffect, useMemo, useState } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { addDays } from '#shared/time/days';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useToday } from '#renderer/queries/clock';
import { useCourses } from '#renderer/queries/training';
import { useServices } from '#renderer/services/useServices';
import { usePaletteView, type PaletteSince } from '#renderer/state/paletteView';
import { useClockForm } from '#renderer/ui/clockForm';
import { findRecords, refreshRecords, type Found } from './findRecords';
import type { RowTerms } from './recordRows';

/** How many days back the palette finds records that belong to a day. */
export const sinceDays: Readonly<Record<PaletteSince, number>> = { week: 7, month: 30, quarter: 92, year: 366 };

/** The most records drawn of a group among others, and of a group shown alone. */
const most = { beside: 12, alone: 200 };

const nothing: Found = { query: '', rows: [], counts: new Map() };

/**
 * The records of the viewer that a query finds. While the index is read or the next ones are looked up, the last ones
 * found. `isWide` asks for many rows of a group.
 */
export function useFoundRecords(viewer: Recorded<Officer>, query: string, isWide: boolean): Found {
  const services = useServices();
  const since = usePaletteView((state) => state.since);
  const terms = useRowTerms(viewer);
  const [found, setFound] = useState<Found>(nothing);
  const [reads, setReads] = useState(0);
  useEffect(() => {
    if (terms === null) return undefined;
    let isWanted = true;
    const refresh = async () => {
      await refreshRecords(services, terms);
      if (isWanted) setReads((count) => count + 1);
    };
    void refresh();
    return () => {
      isWanted = false;
    };
  }, [services, terms]);
  useEffect(() => {
    if (terms === null) return undefined;
    let isWanted = true;
    const request = {
      query,
      officer: viewer.id,
      since: addDays(terms.today, -sinceDays[since]),
      most: isWide ? most.alone : most.beside,
    };
    const find = async () => {
      const next = await findRecords(services, request, terms);
      if (isWanted) setFound(next);
    };
    void find();
    return () => {
      isWanted = false;
    };
  }, [services, terms, query, since, isWide, viewer.id, reads]);
  return found;
}

/** What the names of records are made from; null while it is read. */
function useRowTerms(viewer: Recorded<Officer>): RowTerms | null {
  const today = useToday(viewer);
  const clock = useClockForm();
  const [kinds, duties, courses] = [useKinds(), useDuties(), useCourses()];
  return useMemo(
    () =>
      kinds === undefined || duties === undefined || courses === undefined
        ? null
        : { kinds, duties, courses, clock, today },
    [kinds, duties, courses, clock, today],
  );
}
