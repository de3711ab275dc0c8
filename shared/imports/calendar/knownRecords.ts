import type { Absence, AbsenceReason } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { CalendarOrigin } from '#shared/records/calendarOrigin';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { DatedInstance } from './instanceDays';
import type { PlanInput } from './planImport';

/** The records that a plan compares with, looked up in constant time. */
export type KnownRecords = {
  /** By the key of the event they were imported from. */
  readonly appointments: ReadonlyMap<string, Recorded<Appointment>>;
  readonly absences: ReadonlyMap<string, Recorded<Absence>>;
  /** An absence with a reason on exactly the days of an instance; null if there is none. */
  readonly absenceLike: (instance: DatedInstance, reason: AbsenceReason) => Recorded<Absence> | null;
  /** An appointment with a fingerprint whose own event is not in the file, each once; null if there is none left. */
  readonly takeTwin: (fingerprint: string) => Recorded<Appointment> | null;
};

/** The key of an event and instance. */
export function keyOf(uid: string, instance: string): string {
  return `${uid} ${instance}`;
}

/** Start, end and target alone: the title is not part of it, since it must not be kept. */
export function fingerprintOf(instance: DatedInstance, target: ImportTarget): string {
  return `${instance.start} ${instance.end} ${nameOf(target)}`;
}

/** The records of a plan's input. */
export function knownRecords({ instances, unread, digests, existing, absences, takesTwins }: PlanInput): KnownRecords {
  const inFile = new Set(instances.map(({ uid, instance }) => keyOf(digests.get(uid) ?? '', instance)));
  const unsure = new Set(unread.map((uid) => digests.get(uid)));
  const twins = new Map<string, Recorded<Appointment>[]>();
  for (const one of takesTwins ? [] : existing) {
    const { origin } = one;
    if (origin === null || inFile.has(keyOf(origin.uid, origin.instance)) || unsure.has(origin.uid)) continue;
    const same = twins.get(origin.fingerprint);
    if (same === undefined) twins.set(origin.fingerprint, [one]);
    else same.push(one);
  }
  const likes = new Map(absences.map((one) => [`${one.reason} ${one.first} ${one.last}`, one]));
  return {
    appointments: byOrigin(existing),
    absences: byOrigin(absences),
    absenceLike: ({ day, lastDay }, reason) => likes.get(`${reason} ${day} ${lastDay}`) ?? null,
    takeTwin: (fingerprint) => twins.get(fingerprint)?.shift() ?? null,
  };
}

function nameOf(target: ImportTarget): string {
  if (target.becomes === 'appointment') return `${target.kind} ${target.duty ?? ''}`;
  return target.becomes === 'absence' ? `${target.becomes} ${target.reason}` : target.becomes;
}

function byOrigin<Made extends { readonly origin?: CalendarOrigin | null }>(
  records: readonly Made[],
): ReadonlyMap<string, Made> {
  return new Map(records.flatMap((one) => {
    const { origin } = one;
    return origin === null || origin === undefined ? [] : [[keyOf(origin.uid, origin.instance), one] as const];
  }));
}
