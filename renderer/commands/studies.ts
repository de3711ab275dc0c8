import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import { starterKinds } from '#shared/records/starterKinds';
import type { Exclusion, ExclusionReason, Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import type { FrozenDays, FrozenWeight } from '#shared/records/weightSet';
import { checkExclusion, checkStudy, type StudyTerms } from '#shared/rules/staffing/checkStudy';
import { freezeKinds } from '#shared/rules/staffing/studyKinds';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { withStarters } from '#shared/rules/withStarters';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { deleteRecord, type DeleteRecordInput } from './recordVerbs';
import { contentOnly, find, makeRecordId, runCommand } from './run';

/** A new study. `drafts` are the drafts it was typed in, which the write ends. */
export type StartStudyInput = StudyTerms & { readonly drafts?: readonly RecordId[] };

/**
 * Starts a study: the kinds in use on its first day are frozen into it. Fails at `name`, `first`, `last`, `goal` and
 * `officers`.
 */
export async function startStudy(
  services: Services,
  { drafts = [], ...terms }: StartStudyInput,
): Promise<Result<Receipt>> {
  const id = drafts[0] ?? makeRecordId(services);
  return await runCommand(services, 'startStudy', async (reader) => {
    const checked = checkStudy(terms, await otherStudies(reader, id));
    if (!checked.ok) return checked;
    const kinds = freezeKinds(withStarters(starterKinds, await reader.all('kind')), terms.first);
    const content: Study = { ...checked.value, kinds, exclusions: [], closedOn: null, reopened: [] };
    return succeed({ changes: [{ type: 'study', id, content }], drafts });
  });
}

/** The changes to a running study; missing fields stay as they are. */
export type EditStudyInput = Partial<Omit<StudyTerms, 'unit'>> & {
  readonly id: RecordId;
  readonly exclusions?: readonly Exclusion[];
  readonly drafts?: readonly RecordId[];
};

/**
 * Changes a running study: its name, days, goal, officers, or what it leaves out. Fails at the same fields as
 * startStudy and those of an exclusion, and with `closed` once it is closed.
 */
export async function editStudy(
  services: Services,
  { id, drafts = [], ...changed }: EditStudyInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'editStudy', async (reader) => {
    const found = await findOpen(reader, id);
    if (!found.ok) return found;
    const after = { ...contentOnly<Study>(found.value), ...changed };
    const checked = checkStudy(after, await otherStudies(reader, id));
    if (!checked.ok) return checked;
    const refused = after.exclusions.map((one) => checkExclusion(one, after)).find(({ ok }) => !ok);
    if (refused?.ok === false) return refused;
    return succeed({ changes: [{ type: 'study', id, content: { ...after, ...checked.value } }], drafts });
  });
}

/** Closes a study on a day, with the weights that it measured and the officer-days that they were measured from. */
export type CloseStudyInput = {
  readonly id: RecordId;
  readonly closedOn: Day;
  readonly weights: readonly FrozenWeight[];
  readonly measuredFrom: FrozenDays;
  readonly drafts?: readonly RecordId[];
};

/**
 * Closes a study and freezes its weights as a set with its name, in one step. Fails at `closedOn` before its first day,
 * with `no-weights` if nothing was measured, and with `closed` if it is closed already.
 */
export async function closeStudy(services: Services, input: CloseStudyInput): Promise<Result<Receipt>> {
  const setId = makeRecordId(services);
  const { id, closedOn, weights, measuredFrom, drafts = [] } = input;
  return await runCommand(services, 'closeStudy', async (reader) => {
    const found = await findOpen(reader, id);
    if (!found.ok) return found;
    const study = contentOnly<Study>(found.value);
    if (closedOn < study.first) {
      return failWith('closedOn', `The study begins on ${shortDayName(study.first)}.`, 'closedOn');
    }
    if (weights.length === 0) return failWith('no-weights', 'No kind has units yet, so there is nothing to freeze.');
    const before = (await reader.all('weights')).find((set) => set.study === id && set.name === study.name);
    const set = {
      unit: study.unit,
      name: study.name,
      dated: closedOn,
      origin: 'measured',
      study: id,
      weights,
      measuredFrom,
    } as const;
    return succeed({
      changes: [
        { type: 'study', id, content: { ...study, closedOn } },
        { type: 'weights', id: before?.id ?? setId, content: set },
      ],
      drafts,
    });
  });
}

/** Which closed study to open again, on which day and why. */
export type ReopenStudyInput = { readonly id: RecordId; readonly on: Day; readonly reason: ExclusionReason };

/** Opens a closed study again. Its frozen weights stay until it is closed again. Fails with `open` if it is running. */
export async function reopenStudy(services: Services, { id, on, reason }: ReopenStudyInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'reopenStudy', async (reader) => {
    const found = await find(reader, 'study', id);
    if (!found.ok) return found;
    const study = contentOnly<Study>(found.value);
    if (study.closedOn === null) return failWith('open', `“${study.name}” is not closed.`);
    const reopened = [...study.reopened, { on, reason }];
    return succeed({ changes: [{ type: 'study', id, content: { ...study, closedOn: null, reopened } }] });
  });
}

/** Deletes a study. What was logged in it stays, and so do the weights that were frozen from it. */
export async function deleteStudy(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteStudy', type: 'study' }, input);
}

async function otherStudies(reader: Reader, own: RecordId): Promise<Recorded<Study>[]> {
  return (await reader.all('study')).filter(({ id }) => id !== own);
}

async function findOpen(reader: Reader, id: RecordId): Promise<Result<Recorded<Study>>> {
  const found = await find(reader, 'study', id);
  if (!found.ok || found.value.closedOn === null) return found;
  const day = shortDayName(found.value.closedOn);
  return failWith('closed', `“${found.value.name}” was closed on ${day}. Open it again to change it.`);
}
