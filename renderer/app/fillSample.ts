import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import { deletionOf, type Change } from '#shared/records/all';
import { usualOfficers } from '#shared/sample/sampleOfficers';
import { sampleSeed, sampleUnit } from '#shared/sample/sampleUnit';
import type { ZoneName } from '#shared/time/day';
import { applyMany, sealText } from '#renderer/commands/run';
import { readSettings } from '#renderer/queries/settings';
import type { Services } from '#renderer/services/services';

/** What is being done: records are written, or removed after the user cancelled. */
export type FillingStep = 'filling' | 'taking back';

/** How the filling reports and is stopped. */
export type Filling = {
  readonly onProgress: (done: number, all: number, step: FillingStep) => void;
  /** Asked before each batch of records. */
  readonly isCancelled: () => boolean;
  /** How many officers the unit has; null or missing: the usual number. */
  readonly officers?: number | null;
};

/**
 * Fills an empty store with the simulated unit and leaves a filled one as it is. Fails with `real-records` if an
 * officer was set up, with `sample-unfinished` if an earlier fill did not finish, and with `sample-cancelled` if the
 * user stopped it: then nothing of the unit is left.
 */
export async function fillSample(services: Services, filling: Filling): Promise<Result<null>> {
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
  const { changes: drawn, timers, references } = sampleUnit({
    now: clock.now(),
    zone,
    seed: sampleSeed,
    officers: filling.officers ?? usualOfficers,
  });
  const changes = await Promise.all(drawn.map(async (change) => await withReference(services, change, references)));
  let written = 0;
  const done = await applyMany(
    services,
    changes,
    (count, all) => filling.onProgress((written = count), all, 'filling'),
    { timers, command: 'sample', isCancelled: filling.isCancelled },
  );
  if (done.ok || done.error.code !== 'cancelled') return done;
  return await takeBack(services, changes.slice(0, written), filling);
}

/** A document request of the unit with its local reference, sealed as if its officer had typed it. */
async function withReference(
  services: Services,
  change: Change,
  references: ReadonlyMap<RecordId, string>,
): Promise<Change> {
  const text = references.get(change.id);
  if (change.type !== 'documentRequest' || change.content === null || text === undefined) return change;
  const reference = await sealText(services, change.id, 'reference', text);
  return { ...change, content: { ...change.content, reference } };
}

/** Deletes the last record first, so that the folder counts as unfinished until the last deletion. */
async function takeBack(
  services: Services,
  written: readonly Change[],
  { onProgress }: Filling,
): Promise<Result<null>> {
  const records = [...new Map(written.map((change) => [change.id, change])).values()];
  const deletions = records.map(({ type, id }) => deletionOf(type, id)).toReversed();
  const taken = await applyMany(services, deletions, (count, all) => onProgress(count, all, 'taking back'), {
    command: 'sample',
  });
  if (!taken.ok) return taken;
  return failWith('sample-cancelled', 'Simulating the unit was cancelled. Nothing of it is left in the folder.');
}
