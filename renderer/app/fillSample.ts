import { failWith, succeed, type Result } from '#shared/base/result';
import { sampleSeed, sampleUnit } from '#shared/sample/sampleUnit';
import type { ZoneName } from '#shared/time/day';
import { applyMany } from '#renderer/commands/run';
import { readSettings } from '#renderer/queries/settings';
import type { Services } from '#renderer/services/services';

/**
 * Fills an empty store with the simulated unit and leaves a filled one as it is. Fails with `real-records` where an
 * officer was set up, and with `sample-unfinished` where an earlier fill did not finish.
 */
export async function fillSample(
  services: Services,
  onProgress: (done: number, all: number) => void,
): Promise<Result<null>> {
  const { clock, store } = services;
  const { simulated, viewer } = await readSettings(store.reader);
  if (simulated && viewer !== null) return succeed(null);
  if (simulated)
    return failWith(
      'sample-unfinished',
      'Filling this folder with the simulated unit was interrupted. Choose another, empty folder.',
    );
  const officers = await store.reader.all('officer');
  if (officers.length > 0) {
    const names = officers.map(({ alias }) => alias).join(', ');
    return failWith('real-records', `This data folder holds the records of ${names}, which are not simulated.`);
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone as ZoneName;
  const { changes, timers } = sampleUnit({ now: clock.now(), zone, seed: sampleSeed });
  return await applyMany(services, changes, onProgress, { timers, command: 'sample' });
}
