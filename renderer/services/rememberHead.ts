import type { Platform } from '#renderer/platform/platform';
import type { Store } from '#renderer/storage/store';

/**
 * Saves in the installation file the head that both copies have reached, now and after each acknowledged change, so
 * that the next start notices a copy that fell behind. Nothing waits for it: with an outdated head, the next start may
 * miss that, and nothing worse.
 */
export function rememberHead({ saveState }: Pick<Store, 'saveState'>, platform: Pick<Platform, 'invoke'>): void {
  let remembered = -1;
  const remember = () => {
    const { mode, acknowledged } = saveState.get();
    if (mode !== 'both' || acknowledged === remembered) return;
    remembered = acknowledged;
    void platform.invoke('app.rememberHead', { head: acknowledged }).catch(() => undefined);
  };
  remember();
  saveState.subscribe(remember);
}
