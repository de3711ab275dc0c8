import type { Platform } from '#renderer/platform/platform';
import type { Store } from '#renderer/storage/store';

/**
 * Has the installation file remember the head that both copies have reached, now and after each acknowledged change, so
 * that a copy that falls behind is noticed at the next start. Nothing waits for it: a lower head that is remembered
 * costs nothing but that notice.
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
