import { useEffect, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { useServices } from '#renderer/services/useServices';

type Notes = ReadonlyMap<RecordId, string>;

const none: Notes = new Map();

/**
 * The notes of entries that this machine has the key for, held in memory only while they are shown. A note that stays
 * sealed is missing.
 */
export function useNotes(entries: readonly Recorded<TimeEntry>[] | undefined): Notes {
  const { sealer } = useServices();
  const [notes, setNotes] = useState<Notes>(none);
  useEffect(() => {
    let isWanted = true;
    const open = async () => {
      const opened = await Promise.all(
        (entries ?? []).flatMap(({ id, note }) =>
          note === null ? [] : [sealer.open(id, note).then((text) => [id, text] as const)],
        ),
      );
      const texts = opened.flatMap(([id, text]) => (typeof text === 'string' ? [[id, text] as const] : []));
      if (isWanted && texts.length > 0) setNotes(new Map(texts));
    };
    void open();
    return () => {
      isWanted = false;
    };
  }, [entries, sealer]);
  return notes;
}
