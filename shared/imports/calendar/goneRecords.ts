import type { RecordId } from '#shared/base/ids';
import type { CalendarOrigin } from '#shared/records/calendarOrigin';
import type { WallWindow } from './originalStarts';
import type { GoneRecord, PlanInput, PlannedInstance } from './importPlan';
import { dayLength } from './wallTime';

/**
 * The records that are planned still, but no longer in the file as what they became: appointments that are neither
 * begun nor answered, and absences that were neither taken nor cancelled. Only of events about which the file says
 * something: those of this calendar in the window that was read, and, in a message, only its own (RFC 5546).
 */
export function findGone(input: PlanInput, items: readonly PlannedInstance[]): GoneRecord[] {
  const { existing, absences } = input;
  const { isAsked, keptIds } = { isAsked: askedBy(input, items), keptIds: keptOf(items) };
  const isGone = ({ id, origin }: { readonly id: RecordId; readonly origin?: CalendarOrigin | null }) =>
    origin !== null && origin !== undefined && !keptIds.has(id) && isAsked(id, origin);
  const open = existing.filter(({ outcome, begunAt }) => outcome === null && begunAt === null);
  const planned = absences.filter(({ state }) => state === 'planned');
  return [
    ...open.filter(isGone).map(({ id }) => ({ type: 'appointment', id }) as const),
    ...planned.filter(isGone).map(({ id }) => ({ type: 'absence', id }) as const),
  ];
}

/** The records that items still are. One that cannot be imported as it is now is still in the file. */
function keptOf(items: readonly PlannedInstance[]): ReadonlySet<RecordId> {
  const kept = new Set<RecordId>();
  for (const { state, target, before, absence } of items) {
    if (state === 'cancelled' || state === 'left out' || state === 'free') continue;
    const record = target.becomes === 'absence' ? absence : before;
    if (record !== null) kept.add(record.id);
  }
  return kept;
}

/** Whether the file says something about the event of a record. */
function askedBy(
  { calendar, window, digests, unread, speaksOf }: PlanInput,
  items: readonly PlannedInstance[],
): (id: RecordId, origin: CalendarOrigin) => boolean {
  const digestsOf = (uids: readonly string[]) => new Set(uids.map((uid) => digests.get(uid)));
  const unsure = digestsOf(unread);
  const whole = speaksOf === null ? null : digestsOf(speaksOf);
  const inFile = new Set(items.flatMap(({ before, absence }) => [before?.id, absence?.id]));
  return (id, origin) =>
    origin.calendar === calendar &&
    wasReadIn(window, origin) &&
    !unsure.has(origin.uid) &&
    (whole === null || whole.has(origin.uid) || inFile.has(id));
}

/**
 * Whether the event of a record, as it was when it was imported, starts in the window. The clock by which it was
 * written is no longer known, so that a day at either end does not count.
 */
function wasReadIn({ from, until }: WallWindow, { fingerprint }: CalendarOrigin): boolean {
  const start = Number.parseInt(fingerprint, 10);
  return start >= from + dayLength && start < until - dayLength;
}
