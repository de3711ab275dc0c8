import { useEffect, useState } from 'react';
import type { BackupsState } from '#shared/contract/backups';
import { useServices } from '#renderer/services/useServices';

/** The backups of this profile, the second folder and the recovery key; undefined until the main process answers. */
export function useBackups(): BackupsState | undefined {
  const { platform } = useServices();
  const [state, setState] = useState<BackupsState>();
  useEffect(() => {
    let isWanted = true;
    const take = (given: BackupsState) => isWanted && setState(given);
    void platform.invoke('backups.state', null).then(take, () => undefined);
    const stop = platform.on('backups.changed', take);
    return () => {
      isWanted = false;
      stop();
    };
  }, [platform]);
  return state;
}
