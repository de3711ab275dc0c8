import { useEffect, useState } from 'react';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { useServices } from '#renderer/services/useServices';

/** The note of an entry in clear, kept in memory while its form is open; '' where there is none or it is locked. */
export function useNoteText(entry: Recorded<TimeEntry> | null): string {
  const { sealer } = useServices();
  const [text, setText] = useState('');
  useEffect(() => {
    let isWanted = true;
    if (entry !== null && entry.note !== null) {
      void sealer.open(entry.id, entry.note).then((opened) => isWanted && typeof opened === 'string' && setText(opened));
    }
    return () => {
      isWanted = false;
    };
  }, [sealer, entry]);
  return text;
}
