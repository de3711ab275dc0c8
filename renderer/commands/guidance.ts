import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import { officerDayAt } from '#shared/rules/zoneOn';
import type { Day } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checks';
import {
  deleteRecord, saveRecord, type CheckInput, type DeleteRecordInput, type SaveRecordInput, type Typed,
} from './recordVerbs';
import { find } from './run';

/**
 * Adds or changes guidance. Fails at `title`, `received`, `from`, `to`, `reviewDue`, `read`, `acknowledged`, `number`
 * and `replaces`.
 */
export async function saveGuidance(services: Services, input: SaveRecordInput<'guidance'>): Promise<Result<Receipt>> {
  const rule = {
    command: 'saveGuidance',
    type: 'guidance',
    check: async (content: Typed<Guidance>, given: CheckInput<'guidance'>) => {
      const officer = await find(given.reader, 'officer', content.officer);
      if (!officer.ok) return officer;
      const today = officerDayAt(officer.value, services.clock.now());
      const own = await given.reader.ofOfficer('guidance', content.officer);
      return firstProblem([
        () => checkTitle(content),
        () => checkDays(content, today),
        () => checkNumber(content, given.id, own),
        () => checkReplaces(content, given.id, own),
      ]);
    },
  } as const;
  return await saveRecord(services, rule, input);
}

/** Deletes guidance. What it replaced is in force again. */
export async function deleteGuidance(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteGuidance', type: 'guidance' }, input);
}

function firstProblem(checks: readonly (() => Result<null>)[]): Result<null> {
  for (const check of checks) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  return succeed(null);
}

function checkTitle({ title }: Typed<Guidance>): Result<null> {
  if (title.trim() === '') {
    return failWith('title', 'Enter a title, such as Docket review intervals.', 'title');
  }
  return title.trim().length > 120
    ? failWith('title', 'At most 120 characters: the title appears in lists. The text goes below.', 'title')
    : succeed(null);
}

function checkDays(content: Typed<Guidance>, today: Day): Result<null> {
  const { received, from, to, reviewDue, read, acknowledged } = content;
  const days = { received, from, to, reviewDue, read, acknowledged };
  const year = Object.entries(days)
    .map(([field, day]) => checkDay(day, field))
    .find(({ ok }) => !ok);
  if (year !== undefined) return year;
  if (received > today) return failWith('received', 'This day has not come yet.', 'received');
  if (to !== null && to < from) return failWith('to', 'The last day in force is before the first.', 'to');
  if (reviewDue !== null && reviewDue < from) {
    return failWith('reviewDue', 'The review is due before it is in force.', 'reviewDue');
  }
  return checkAnswered('read', read, received, today, 'You cannot have read it before it was received.') ??
    checkAnswered('acknowledged', acknowledged, received, today, 'It cannot be acknowledged before it was received.') ??
    succeed(null);
}

function checkAnswered(field: string, day: Day | null, received: Day, today: Day, early: string): Result<null> | null {
  if (day === null) return null;
  if (day < received) return failWith(field, early, field);
  return day > today ? failWith(field, 'This day has not come yet.', field) : null;
}

function checkNumber({ number }: Typed<Guidance>, id: RecordId, own: readonly Recorded<Guidance>[]): Result<null> {
  const same = own.find((other) => other.id !== id && other.number === number);
  return same === undefined
    ? succeed(null)
    : failWith('number', `No. ${number} is “${same.title}” already. Choose another number.`, 'number');
}

function checkReplaces(
  { replaces, from }: Typed<Guidance>,
  id: RecordId,
  own: readonly Recorded<Guidance>[],
): Result<null> {
  if (replaces === null) return succeed(null);
  const replaced = own.find((other) => other.id === replaces);
  if (replaced === undefined) return failWith('replaces', 'The guidance it replaces no longer exists.', 'replaces');
  if (isInChain(id, replaced, own)) {
    return failWith('replaces', 'That guidance replaces this one, directly or through others.', 'replaces');
  }
  return from < replaced.from
    ? failWith('from', `It would replace no. ${replaced.number} before that one is in force.`, 'from')
    : succeed(null);
}

/** Whether a piece of guidance is this one or replaced it, through any number of others. */
function isInChain(id: RecordId, start: Recorded<Guidance>, own: readonly Recorded<Guidance>[]): boolean {
  const seen = new Set<RecordId>();
  let at: Recorded<Guidance> | undefined = start;
  while (at !== undefined && !seen.has(at.id)) {
    if (at.id === id) return true;
    seen.add(at.id);
    const next: RecordId | null = at.replaces;
    at = own.find((other) => other.id === next);
  }
  return false;
}
