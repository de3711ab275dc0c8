import { useEffect, useState } from 'react';
import type { StartFacts } from '#shared/contract/ipc';
import { useServices } from '#renderer/services/useServices';

/** What the main process knows of the program, its folder and its keys; undefined until it has answered. */
export function useStartFacts(): StartFacts | undefined {
  const { platform } = useServices();
  const [facts, setFacts] = useState<StartFacts>();
  useEffect(() => {
    let isWanted = true;
    void platform.invoke('app.start', null).then((answer) => isWanted && setFacts(answer));
    return () => {
      isWanted = false;
    };
  }, [platform]);
  return facts;
}
