import { useEffect, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { useServices } from '#renderer/services/useServices';

type Notes = ReadonlyMap<RecordId, string>;

const lockedNote = 'note locked';

const none: Notes = new Map();

/**
 * The notes of entries, held in memory only while they are shown. One whose key is not on this computer says so.
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
      const texts = opened.map(([id, text]) => [id, typeof text === 'string' ? text : lockedNote] as const);
      if (isWanted && texts.length > 0) setNotes(new Map(texts));
    };
    void open();
    return () => {
      isWanted = false;
    };
  }, [entries, sealer]);
  return notes;
}
