import { useEffect, useState } from 'react';
import type { BackupsState } from '#shared/contract/backups';
import { useServices } from '#renderer/services/useServices';

/**
 * The backups of this profile, the second folder and the recovery key; undefined until the main process answers. The
 * request is sent after some milliseconds.
 */
export function useBackups(after = 0): BackupsState | undefined {
  const { platform } = useServices();
  const [state, setState] = useState<BackupsState>();
  useEffect(() => {
    let isWanted = true;
    const take = (given: BackupsState) => isWanted && setState(given);
    const ask = () => void platform.invoke('backups.state', null).then(take, () => undefined);
    const timer = setTimeout(ask, after);
    const stop = platform.on('backups.changed', take);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [platform, after]);
  return state;
}
