import type { ReactNode } from 'react';
import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import { Progress } from '#renderer/ui/Progress';
import { fillSample } from './fillSample';

/** Fills an empty store with the simulated unit, and shows the progress. */
export async function showFilling(services: Services, show: (page: ReactNode) => void): Promise<Result<null>> {
  return await fillSample(services, (done, all) =>
    show(
      <main>
        <Progress label="Simulating a unit" done={done} all={all} />
      </main>,
    ),
  );
}
