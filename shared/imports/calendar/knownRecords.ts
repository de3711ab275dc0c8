import type { Absence, AbsenceReason } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { CalendarOrigin } from '#shared/records/calendarOrigin';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { DatedInstance } from './instanceDays';
import type { PlanInput } from './importPlan';

/** The records that a plan is compared with, looked up in constant time. */
export type KnownRecords = {
  /**
   * The records that an import made from an instance, found by its key or, if the file spells that differently, by its
   * start.
   */
  readonly madeOf: (uid: string, instance: DatedInstance) => MadeRecords;
  /** An absence for a given reason on exactly the days of an instance; null if there is none. */
  readonly absenceLike: (instance: DatedInstance, reason: AbsenceReason) => Recorded<Absence> | null;
  /** An appointment with a given fingerprint whose own event is not in the file. Returns each once, then null. */
  readonly takeTwin: (fingerprint: string) => Recorded<Appointment> | null;
};

/** What an instance was made into before. */
export type MadeRecords = {
  readonly before: Recorded<Appointment> | null;
  readonly absence: Recorded<Absence> | null;
};

/** The key of an event and instance. */
export function keyOf(uid: string, instance: string): string {
  return `${uid} ${instance}`;
}

/** Start, end and target only: the title must not be kept, so it is not part of this. */
export function fingerprintOf(instance: DatedInstance, target: ImportTarget): string {
  return `${instance.start} ${instance.end} ${nameOf(target)}`;
}

/** The records of a plan's input. */
export function knownRecords({ instances, unread, digests, existing, absences, takesTwins }: PlanInput): KnownRecords {
  const digestOf = (uid: string) => digests.get(uid) ?? '';
  const inFile = new Set(instances.map(({ uid, instance }) => keyOf(digestOf(uid), instance)));
  const startsInFile = new Set(instances.map(({ uid, original }) => startKeyOf(digestOf(uid), original)));
  const isInFile = ({ uid, instance, fingerprint }: CalendarOrigin) =>
    inFile.has(keyOf(uid, instance)) || startsInFile.has(startKeyOf(uid, startOf(fingerprint)));
  const unsure = new Set(unread.map((uid) => digests.get(uid)));
  const twins = new Map<string, Recorded<Appointment>[]>();
  for (const one of takesTwins ? [] : existing) {
    const { origin } = one;
    if (origin === null || isInFile(origin) || unsure.has(origin.uid)) continue;
    const same = twins.get(origin.fingerprint);
    if (same === undefined) twins.set(origin.fingerprint, [one]);
    else same.push(one);
  }
  const [appointments, off] = [byOrigin(existing, inFile), byOrigin(absences, inFile)];
  const likes = new Map(absences.map((one) => [`${one.reason} ${one.first} ${one.last}`, one]));
  return {
    madeOf: (uid, { instance, original }) => {
      const [key, start] = [keyOf(uid, instance), startKeyOf(uid, original)];
      return {
        before: appointments.byKey.get(key) ?? appointments.byStart.get(start) ?? null,
        absence: off.byKey.get(key) ?? off.byStart.get(start) ?? null,
      };
    },
    absenceLike: ({ day, lastDay }, reason) => likes.get(`${reason} ${day} ${lastDay}`) ?? null,
    takeTwin: (fingerprint) => twins.get(fingerprint)?.shift() ?? null,
  };
}

function nameOf(target: ImportTarget): string {
  if (target.becomes === 'appointment') return `${target.kind} ${target.duty ?? ''}`;
  return target.becomes === 'absence' ? `${target.becomes} ${target.reason}` : target.becomes;
}

/** A key by UID and start. */
function startKeyOf(uid: string, start: number): string {
  return `${uid} at ${start}`;
}

/** The start of the instance from which a record was made. */
function startOf(fingerprint: string): number {
  return Number.parseInt(fingerprint, 10);
}

type ByOrigin<Made> = { readonly byKey: ReadonlyMap<string, Made>; readonly byStart: ReadonlyMap<string, Made> };

/**
 * By start, only those whose key is not in the file: `20260916T090000` and `20260916T130000Z` may be the same instance.
 */
function byOrigin<Made extends { readonly origin?: CalendarOrigin | null }>(
  records: readonly Made[],
  inFile: ReadonlySet<string>,
): ByOrigin<Made> {
  const [byKey, byStart] = [new Map<string, Made>(), new Map<string, Made>()];
  for (const one of records) {
    if (one.origin === null || one.origin === undefined) continue;
    const { uid, instance, fingerprint } = one.origin;
    byKey.set(keyOf(uid, instance), one);
    if (!inFile.has(keyOf(uid, instance))) byStart.set(startKeyOf(uid, startOf(fingerprint)), one);
  }
  return { byKey, byStart };
}
