import type { Setting } from '#shared/records/setting';
import { changeSetting } from '#renderer/commands/settings';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';

/** Changes a setting at once and says so, with Undo. */
export function useChangeSetting(): (setting: Setting) => Promise<void> {
  const services = useServices();
  return async (setting) => {
    const done = await changeSetting(services, setting);
    if (done.ok) useNotices.getState().done('Setting changed');
    else useNotices.getState().problem(done.error.message);
  };
}
