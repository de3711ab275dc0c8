import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { WeightSet } from '#shared/records/weightSet';
import { checkWeights, type TypedWeight } from '#shared/rules/staffing/checkWeights';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { deleteRecord, type DeleteRecordInput } from './recordVerbs';
import { makeRecordId, runCommand } from './run';

/** Weights that a study has measured so far, under a name of their own. */
export type FreezeWeightsInput = Omit<WeightSet, 'origin'> & { readonly drafts?: readonly RecordId[] };

/** Freezes the weights of a running study as a set. Fails at `name`, and with `no-weights` if there are none. */
export async function freezeWeights(
  services: Services,
  { drafts = [], ...set }: FreezeWeightsInput,
): Promise<Result<Receipt>> {
  return await writeSet(services, 'freezeWeights', { ...set, origin: 'measured' }, drafts);
}

/** Weights that the user typed, such as those of a published study. */
export type TypeWeightsInput = Pick<WeightSet, 'unit' | 'name' | 'dated'> & {
  readonly weights: readonly TypedWeight[];
  readonly drafts?: readonly RecordId[];
};

/** Adds a set of typed weights. Fails at `name`, `dated` and `weights`. */
export async function typeWeights(
  services: Services,
  { drafts = [], ...set }: TypeWeightsInput,
): Promise<Result<Receipt>> {
  return await writeSet(services, 'typeWeights', unmeasured(set, 'typed'), drafts);
}

/** Adds a set of weights that were read from a CSV file or a pasted table. Fails at `name`, `dated` and `weights`. */
export async function importWeights(
  services: Services,
  { drafts = [], ...set }: TypeWeightsInput,
): Promise<Result<Receipt>> {
  return await writeSet(services, 'importWeights', unmeasured(set, 'imported'), drafts);
}

/** Deletes a set of weights. Undo brings it back. */
export async function deleteWeights(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteWeights', type: 'weights' }, input);
}

function unmeasured(set: Omit<TypeWeightsInput, 'drafts'>, origin: 'typed' | 'imported'): WeightSet {
  const nothing = { units: null, officers: null, variance: null, df: null };
  const weights = set.weights.map(({ kind, label, minutes }) => ({ kind, label, minutes, ...nothing }));
  return { unit: set.unit, name: set.name, dated: set.dated, origin, study: null, weights, measuredFrom: null };
}

async function writeSet(
  services: Services,
  command: string,
  set: WeightSet,
  drafts: readonly RecordId[],
): Promise<Result<Receipt>> {
  const id = drafts[0] ?? makeRecordId(services);
  return await runCommand(services, command, async (reader) => {
    if (set.weights.length === 0) return failWith('no-weights', 'There are no weights yet.', 'weights');
    const checked = checkWeights(set, await reader.all('weights'));
    if (!checked.ok) return checked;
    return succeed({ changes: [{ type: 'weights', id, content: { ...set, name: checked.value } }], drafts });
  });
}
