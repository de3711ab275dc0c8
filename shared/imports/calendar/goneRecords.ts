import type { RecordId } from '#shared/base/ids';
import type { CalendarOrigin } from '#shared/records/calendarOrigin';
import type { WallWindow } from './originalStarts';
import type { GoneRecord, PlanInput, PlannedInstance } from './importPlan';
import { dayLength } from './wallTime';

/**
 * The records that are still planned but that the file no longer contains in that form: appointments that have neither
 * begun nor been answered, and absences that were neither taken nor cancelled. Covers only events that the file can
 * speak for: this calendar's events in the window that was read, or, if the file is a message, only its own events (RFC
 * 5546).
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

/** The records that items still correspond to. An item that cannot be imported now is still in the file. */
function keptOf(items: readonly PlannedInstance[]): ReadonlySet<RecordId> {
  const kept = new Set<RecordId>();
  for (const { state, target, before, absence } of items) {
    if (state === 'cancelled' || state === 'left out' || state === 'free') continue;
    const record = target.becomes === 'absence' ? absence : before;
    if (record !== null) kept.add(record.id);
  }
  return kept;
}

/** Whether the file can speak for the event of a record. */
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
 * Whether the event of a record started in the window when it was imported. The zone it was written in is no longer
 * known, so a day at either end is left out.
 */
function wasReadIn({ from, until }: WallWindow, { fingerprint }: CalendarOrigin): boolean {
  const start = Number.parseInt(fingerprint, 10);
  return start >= from + dayLength && start < until - dayLength;
}
