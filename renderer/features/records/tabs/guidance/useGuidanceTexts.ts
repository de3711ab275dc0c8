import { useEffect, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import { useServices } from '#renderer/services/useServices';

type Texts = ReadonlyMap<RecordId, string>;

const none: Texts = new Map();

/** The texts of guidance that this machine has the key to, in memory only, so that they can be searched. */
export function useGuidanceTexts(guidance: readonly Recorded<Guidance>[]): Texts {
  const { sealer } = useServices();
  const [texts, setTexts] = useState<Texts>(none);
  useEffect(() => {
    let isWanted = true;
    const open = async () => {
      const opened = await Promise.all(
        guidance.flatMap(({ id, text }) =>
          text === null ? [] : [sealer.open(id, text).then((clear) => [id, clear] as const)],
        ),
      );
      const found = opened.flatMap(([id, clear]) => (typeof clear === 'string' ? [[id, clear] as const] : []));
      if (isWanted && found.length > 0) setTexts(new Map(found));
    };
    void open();
    return () => {
      isWanted = false;
    };
  }, [guidance, sealer]);
  return texts;
}
