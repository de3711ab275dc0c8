import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import { starterClasses, type CaseClass } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { Goal } from '#shared/records/goal';
import type { Recorded } from '#shared/records/version';
import { countedText } from '#shared/reports/figures';
import { termsOn } from '#shared/rules/terms';
import { officerDayAt } from '#shared/rules/zoneOn';
import { shortDayName } from '#shared/time/dateNames';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checks';
import { findKind } from './find';
import {
  deleteRecord, saveRecord, type CheckInput, type DeleteRecordInput, type SaveRecordInput, type Typed,
} from './recordVerbs';
import { find, makeRecordId, runCommand } from './run';

/** Adds or changes a count of cases. Fails at `unit`, `officer`, `caseClass` and `day`. */
export async function saveDocketCount(
  services: Services,
  input: SaveRecordInput<'docketCount'>,
): Promise<Result<Receipt>> {
  const rule = {
    command: 'saveDocketCount',
    type: 'docketCount',
    check: async (content: DocketCount, { id, reader }: CheckInput<'docketCount'>) =>
      await checkCount(services, reader, id, content),
  } as const;
  return await saveRecord(services, rule, input);
}

/** Deletes a count of cases. */
export async function deleteDocketCount(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteDocketCount', type: 'docketCount' }, input);
}

/** Counts that were pasted as a table. */
export type PasteDocketCountsInput = { readonly counts: readonly DocketCount[] };

/** Saves pasted counts in one step. If there is already a count of the same docket, class and day, it is changed. */
export async function pasteDocketCounts(
  services: Services,
  { counts }: PasteDocketCountsInput,
): Promise<Result<Receipt>> {
  const newIds = counts.map(() => makeRecordId(services));
  return await runCommand(services, 'pasteDocketCounts', async (reader) => {
    if (counts.length === 0) return failWith('nothing', 'No line has a count in it.', 'table');
    const changes: Change[] = [];
    for (const [index, content] of counts.entries()) {
      const present = (await countsBeside(reader, content)).find((other) => isSameCount(other, content));
      const id = present?.id ?? newIds[index] ?? makeRecordId(services);
      const checked = await checkCount(services, reader, id, content);
      if (!checked.ok) return failWith(checked.error.code, `Line ${index + 1}: ${checked.error.message}`, 'table');
      changes.push({ type: 'docketCount', id, content });
    }
    return succeed({ changes });
  });
}

/** Adds or changes a class of cases. Fails at `label`. */
export async function saveCaseClass(
  services: Services,
  input: SaveRecordInput<'caseClass'>,
): Promise<Result<Receipt>> {
  const rule = {
    command: 'saveCaseClass',
    type: 'caseClass',
    check: async ({ label }: CaseClass, { id, reader }: CheckInput<'caseClass'>) => {
      const name = label.trim();
      if (name === '') return failWith('label', 'Enter a name, such as Under appeal.', 'label');
      if (name.length > 60) return failWith('label', 'At most 60 characters: the name appears in lists.', 'label');
      const own = await reader.all('caseClass');
      const starters = starterClasses.filter((starter) => own.every((one) => one.id !== starter.id));
      const same = [...own, ...starters].find(
        (other) => other.id !== id && other.label.trim().toLowerCase() === name.toLowerCase(),
      );
      return same === undefined
        ? succeed(null)
        : failWith('twice', `There is already a class “${same.label}”.`, 'label');
    },
  } as const;
  return await saveRecord(services, rule, input);
}

/** Deletes a class of cases. Fails with `in-use` if there are counts of it. */
export async function deleteCaseClass(
  services: Services,
  { id, drafts = [] }: DeleteRecordInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteCaseClass', async (reader) => {
    const found = await find(reader, 'caseClass', id);
    if (!found.ok) return found;
    const isStarter = starterClasses.some((starter) => starter.id === id);
    const uses = (await reader.all('docketCount')).filter(({ caseClass }) => caseClass === id).length;
    if (uses > 0 && !isStarter) {
      const message = `There are ${countedText(uses, 'count')} of this class. Delete them first, or retire the class.`;
      return failWith('in-use', message);
    }
    return succeed({ changes: [{ type: 'caseClass', id, content: null }], drafts });
  });
}

/** Adds or changes a goal. Fails at `kind`, `target`, `set`, `first` and `last`. */
export async function saveGoal(services: Services, input: SaveRecordInput<'goal'>): Promise<Result<Receipt>> {
  const rule = {
    command: 'saveGoal',
    type: 'goal',
    check: async (content: Typed<Goal>, { reader }: CheckInput<'goal'>) => await checkGoal(services, reader, content),
  } as const;
  return await saveRecord(services, rule, input);
}

/** Deletes a goal. */
export async function deleteGoal(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteGoal', type: 'goal' }, input);
}

async function checkCount(
  services: Services,
  reader: Reader,
  id: RecordId,
  content: DocketCount,
): Promise<Result<null>> {
  const unit = await find(reader, 'unit', content.unit);
  if (!unit.ok) return failWith('unit', 'You belong to no unit on this day. Set one in Settings.', 'unit');
  const officer = content.officer === null ? null : await reader.get('officer', content.officer);
  if (content.officer !== null && officer === null) return failWith('officer', 'Choose an officer.', 'officer');
  const hasClass = starterClasses.some((starter) => starter.id === content.caseClass);
  if (!hasClass && (await reader.get('caseClass', content.caseClass)) === null) {
    return failWith('caseClass', 'Choose a class of cases.', 'caseClass');
  }
  const year = checkDay(content.day, 'day');
  if (!year.ok) return year;
  const viewer = officer ?? (await reader.all('officer'))[0] ?? null;
  if (viewer !== null && content.day > officerDayAt(viewer, services.clock.now())) {
    return failWith('day', 'This day has not come yet, so nothing can have been counted.', 'day');
  }
  const same = (await countsBeside(reader, content)).find((other) => other.id !== id && isSameCount(other, content));
  if (same === undefined) return succeed(null);
  return failWith('twice', `${shortDayName(same.day)} already has a count: ${same.cases}. Change that one.`, 'day');
}

async function countsBeside(reader: Reader, { officer, unit }: DocketCount): Promise<Recorded<DocketCount>[]> {
  return officer === null
    ? await reader.byKey('docketCount', 'unit', unit)
    : await reader.ofOfficer('docketCount', officer);
}

function isSameCount(one: DocketCount, other: DocketCount): boolean {
  return (
    one.officer === other.officer && one.unit === other.unit && one.docket === other.docket &&
    one.caseClass === other.caseClass && one.day === other.day
  );
}

async function checkGoal(services: Services, reader: Reader, goal: Typed<Goal>): Promise<Result<null>> {
  const officer = await find(reader, 'officer', goal.officer);
  if (!officer.ok) return officer;
  const kind = await findKind(reader, goal.kind);
  if (!kind.ok) return kind;
  if ((termsOn(kind.value, goal.first)?.unitNoun ?? null) === null) {
    return failWith('kind', 'This activity counts no units. Choose one that does, such as Docket review.', 'kind');
  }
  if (goal.target === 0) return failWith('target', 'Enter how many units, such as 40.', 'target');
  const days = [checkDay(goal.set, 'set'), checkDay(goal.first, 'first'), checkDay(goal.last, 'last')];
  const year = days.find(({ ok }) => !ok);
  if (year !== undefined) return year;
  if (goal.set > officerDayAt(officer.value, services.clock.now())) {
    return failWith('set', 'This day has not come yet.', 'set');
  }
  return goal.last < goal.first ? failWith('last', 'The last day is before the first.', 'last') : succeed(null);
}
