import type { ReactNode } from 'react';
import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import { fillSample, type FillingStep } from './fillSample';
import { WaitScreen } from './WaitScreen';

/**
 * Fills an empty store with the simulated unit, and shows the progress. Cancelling removes what was written; the result
 * then fails with `sample-cancelled`.
 */
export async function showFilling(
  services: Services,
  show: (page: ReactNode) => void,
  officers: number | null,
): Promise<Result<null>> {
  let isCancelled = false;
  const cancel = () => {
    isCancelled = true;
  };
  return await fillSample(services, {
    officers,
    isCancelled: () => isCancelled,
    onProgress: (done, all, step) =>
      show(
        <WaitScreen
          title="Simulating a unit"
          label={labels[step]}
          done={done}
          all={all}
          onCancel={step === 'filling' ? cancel : undefined}
        >
          Daybook is making up an example unit in this empty folder, so that every screen has something to show. None of
          it is real.
        </WaitScreen>,
      ),
  });
}

const labels: Readonly<Record<FillingStep, string>> = {
  filling: 'Writing records',
  'taking back': 'Removing what was written',
};
