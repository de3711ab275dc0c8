import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/records/changeSet';
import type { Instant } from '#shared/time/day';
import { vectorKey } from '#shared/records/versions';
import type { DaybookDatabase } from './database';
import { movedOnMessage, type Receipt } from './decision';
import { prepareChanges } from './prepareChangeSet';
import { refusalOf, turnedChanges, turnedTimers } from './turnedStep';
import { dropGroup, turnStep } from './changeSteps';
import { nextGroup, type StepDirection } from './undoSteps';
import type { Writer } from './writer';

/**
 * Takes the last step back, or does the last one taken back again, with all change sets of its command. Fails with
 * `nothing-to-undo`, `nothing-to-redo`, or `step-moved-on` where a record was changed since: the step is then taken off.
 */
export async function turnSteps(
  database: DaybookDatabase,
  writer: Writer,
  direction: StepDirection,
  now: () => Instant,
): Promise<Result<Receipt>> {
  const group = nextGroup(writer.steps(), direction);
  const [first] = group;
  if (first === undefined) return failWith(`nothing-to-${direction}`, `There is nothing to ${direction}.`);
  const refusal = await refusalOf(database, group, direction);
  if (refusal !== null) {
    await writer.writeSteps(dropGroup(writer.steps(), first.group));
    return { ok: false, error: refusal };
  }
  const ids: RecordId[] = [];
  let saved: Receipt['saved'] = 'both';
  for (const step of group) {
    const changes = turnedChanges(step, direction);
    const outcome = await writer.writeChunk({
      command: direction,
      prepared: await prepareChanges(database, changes),
      timers: turnedTimers(step, direction, now()),
      drafts: [],
      draftsThere: [],
      stepsAfter: (set) => turnStep(writer.steps(), step, direction, vectorsOf(set)),
    });
    if (outcome === 'moved on') return failWith('moved-on', movedOnMessage);
    if ('failed' in outcome) return { ok: false, error: outcome.failed };
    ids.push(...changes.map((change) => change.id));
    saved = outcome.saved;
    if (saved !== 'both') break;
  }
  return succeed({ number: writer.head(), ids, warnings: [], saved });
}

function vectorsOf(set: ChangeSet | null): ReadonlyMap<RecordId, string> {
  return new Map((set?.versions ?? []).map((one) => [one.id, vectorKey(one.version.vector)]));
}
