import { useEffect, useEffectEvent, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Sealed } from '#shared/records/sealed';
import type { Locked } from '#renderer/services/ports';
import { useServices } from '#renderer/services/useServices';

/** Unseals a text and keeps it in memory only; null if there is none, undefined until it is unsealed. */
export function useOpened(record: RecordId | null, sealed: Sealed | null): string | Locked | null | undefined {
  const { sealer } = useServices();
  const key = record === null || sealed === null ? '' : `${record}|${sealed.nonce}|${sealed.text}`;
  const [opened, setOpened] = useState<{ readonly key: string; readonly text: string | Locked }>();
  // The key represents the record and the sealed text, which are new objects each time they are read.
  const openNow = useEffectEvent(async () =>
    record === null || sealed === null ? undefined : await sealer.open(record, sealed),
  );
  useEffect(() => {
    let isWanted = true;
    void openNow().then((text) => isWanted && text !== undefined && setOpened({ key, text }));
    return () => {
      isWanted = false;
    };
  }, [key, sealer]);
  if (key === '') return null;
  return opened?.key === key ? opened.text : undefined;
}

/** Whether there is a text that no key on this computer opens. Only then does it render its caller again. */
export function useIsLocked(record: RecordId, sealed: Sealed | null): boolean {
  const { sealer } = useServices();
  const key = sealed === null ? '' : `${record}|${sealed.nonce}|${sealed.text}`;
  const [locked, setLocked] = useState('');
  const openNow = useEffectEvent(async () => (sealed === null ? '' : await sealer.open(record, sealed)));
  useEffect(() => {
    let isWanted = key !== '';
    if (isWanted) void openNow().then((text) => isWanted && typeof text !== 'string' && setLocked(key));
    return () => {
      isWanted = false;
    };
  }, [key, sealer]);
  return key !== '' && locked === key;
}
