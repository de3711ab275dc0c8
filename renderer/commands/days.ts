import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { DayClosing, UndoneWork } from '#shared/records/dayClosing';
import type { Sealed } from '#shared/records/sealed';
import type { DueWork } from '#shared/rules/closingChecklist';
import { minutesOn } from '#shared/rules/minutesOn';
import { officerDayAt } from '#shared/rules/zoneOn';
import type { Day } from '#shared/time/day';
import { backUp } from '#renderer/services/backUp';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { contentOnly, find, makeRecordId, resealText, runCommand } from './run';

/** Work that was due and not done. `other` is a reason in the user's own words; a sealed one is stored unchanged. */
export type UndoneInput = Omit<UndoneWork, 'other'> & { readonly other: string | Sealed | null };

/** Which day to close, and what was left undone. */
export type CloseDayInput = {
  readonly officer: RecordId;
  readonly day: Day;
  readonly undone: readonly UndoneInput[];
  /** The counts of due work that the records show, before they were corrected. */
  readonly found?: readonly DueWork[];
};

/** Closes a day, or closes it again with different counts. Starts a backup, which nothing waits for. */
export async function closeDay(services: Services, input: CloseDayInput): Promise<Result<Receipt>> {
  const closed = await writeClosing(services, input);
  if (closed.ok) void backUp(services.platform, 'closing');
  return closed;
}

async function writeClosing(
  services: Services,
  { officer, day, undone, found = [] }: CloseDayInput,
): Promise<Result<Receipt>> {
  const newId = makeRecordId(services);
  return await runCommand(services, 'closeDay', async (reader) => {
    const person = await find(reader, 'officer', officer);
    if (!person.ok) return person;
    const now = services.clock.now();
    if (day > officerDayAt(person.value, now)) {
      return failWith('in-the-future', 'A day that has not come yet cannot be closed.', 'day');
    }
    if (undone.some(({ due, done, notDone }) => ![due, done, notDone].every(isCount))) {
      return failWith('counts', 'Counts are whole numbers from 0 to 9,999.', 'undone');
    }
    const [closing] = await reader.ofDays('closing', officer, day, day);
    const id = closing?.id ?? newId;
    const sealed: UndoneWork[] = [];
    for (const work of undone) {
      const before = closing?.undone.find(({ kind }) => kind === work.kind)?.other ?? null;
      const other = await sealReason(services, id, work, before);
      if (!other.ok) return other;
      sealed.push({ ...work, other: other.value });
    }
    const logged = minutesOn(day, await reader.ofDays('entry', officer, day, day));
    const content: DayClosing = { officer, day, open: false, closedAt: now, undone: sealed, logged, found };
    return succeed({ changes: [{ type: 'closing', id, content }] });
  });
}

/** A reason that was sealed before stays as it is; a typed one replaces `before`, unless that is locked. */
async function sealReason(
  services: Services,
  closing: RecordId,
  { kind, other }: UndoneInput,
  before: Sealed | null,
): Promise<Result<Sealed | null>> {
  if (typeof other !== 'string') return succeed(other);
  const sealed = await resealText(services, [closing, `undone ${kind}`], before, other);
  return sealed.ok ? sealed : failWith('locked', 'A reason is locked: its key is not on this computer.', 'undone');
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= 9999;
}

/** Which day to reopen. */
export type ReopenDayInput = { readonly officer: RecordId; readonly day: Day };

/** Reopens a closed day. What was recorded as left undone stays. */
export async function reopenDay(services: Services, { officer, day }: ReopenDayInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'reopenDay', async (reader) => {
    const [closing] = await reader.ofDays('closing', officer, day, day);
    if (closing === undefined || closing.open) return failWith('not-closed', 'This day is not closed.');
    return succeed({
      changes: [{ type: 'closing', id: closing.id, content: { ...contentOnly<DayClosing>(closing), open: true } }],
    });
  });
}
