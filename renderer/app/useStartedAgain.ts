import { useEffect } from 'react';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';

/** Says why no second window opened when Daybook was started once more on the same data. */
export function useStartedAgain(): void {
  const { platform } = useServices();
  useEffect(() => {
    const say = () => useNotices.getState().done('Daybook was open already: this is its window.', false);
    return platform.on('app.startedAgain', say);
  }, [platform]);
}
