import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { findGone, type GoneRecord } from './goneRecords';
import { fingerprintOf, knownRecords, type KnownRecords, type MadeRecords } from './knownRecords';
import type { DatedInstance } from './instanceDays';
import type { WallWindow } from './originalStarts';
import { ruleFinder, type WordRule } from './wordRules';

/**
 * What an instance would do to the records. `free` is a whole day that the file calls free, such as a colleague's
 * leave: offered, but not taken unless the user chooses it. `left out` is left out by a rule, or as a whole day.
 */
export type PlannedState = 'new' | 'changed' | 'same' | 'cancelled' | 'free' | 'left out' | 'refused';

/**
 * One instance with what it becomes, the word that chose this (null: none matched) and the appointment or absence it
 * was before. `isByTime` says that this was recognized by its start, end and target alone, under another UID or key.
 */
export type PlannedInstance = {
  readonly instance: DatedInstance;
  readonly state: PlannedState;
  /** Why it is left out or refused, where the state alone does not say it. */
  readonly reason: string | null;
  readonly target: ImportTarget;
  readonly word: string | null;
  /** HMAC of the UID under the data key. */
  readonly uid: string;
  readonly day: Day;
  readonly lastDay: Day;
  readonly fingerprint: string;
  readonly before: Recorded<Appointment> | null;
  readonly absence: Recorded<Absence> | null;
  readonly isByTime: boolean;
};

/**
 * What an import would do. No two items have the same UID and instance. `gone` are planned records that the file no
 * longer has, or has as cancelled: only those whose event started in the window that was read.
 */
export type ImportPlan = { readonly items: readonly PlannedInstance[]; readonly gone: readonly GoneRecord[] };

/**
 * What a plan is made from. `window` is the one in which the instances were read; `digests` holds the HMAC of each UID;
 * `existing` are the officer's imported appointments of all days, `absences` all of the officer's absences. `unread`
 * and `speaksOf` are those of the reading. With `takesTwins`, an instance that looks like an imported one under another
 * UID is new all the same.
 */
export type PlanInput = {
  readonly instances: readonly DatedInstance[];
  readonly window: WallWindow;
  readonly unread: readonly string[];
  readonly speaksOf: readonly string[] | null;
  readonly digests: ReadonlyMap<string, string>;
  readonly existing: readonly Recorded<Appointment>[];
  readonly absences: readonly Recorded<Absence>[];
  readonly calendar: RecordId;
  readonly rules: readonly WordRule[];
  readonly otherwise: ImportTarget;
  readonly takesTwins: boolean;
};

/**
 * Compares the instances of a file with what was imported before, by UID and instance, so that the same file again
 * brings nothing new and nothing changed. Some calendars give every event a new UID at each download: an instance with
 * the start, end and target of an imported record whose own event is not in the file is that record. The first rule
 * whose word is in the title decides. Whole days become absences or nothing, never appointments of 24 hours. Yields how
 * many instances are planned, so that the caller can do something else in between; stop calling it to stop it.
 */
export function* planImport(input: PlanInput): Generator<number, ImportPlan> {
  const known = knownRecords(input);
  const ruleOf = ruleFinder(input.rules);
  const items: PlannedInstance[] = [];
  for (const instance of input.instances) {
    if (items.length % planStep === 0) yield items.length;
    const rule = ruleOf(instance.title);
    const target = rule?.target ?? input.otherwise;
    items.push(planInstance(instance, { target, word: rule?.word ?? null }, input, known));
  }
  return { items, gone: findGone(input, items) };
}

/** How many instances are planned between two yields: a few milliseconds of work. */
export const planStep = 250;

const dayLength = 86_400_000;

/** The longest that an appointment and an absence may be, as the forms allow. */
const longest = {
  appointment: { length: 31 * dayLength, name: '31 days' },
  absence: { length: 731 * dayLength, name: 'two years' },
} as const;

type Choice = Pick<PlannedInstance, 'target' | 'word'>;
type Outcome = Pick<PlannedInstance, 'state' | 'reason' | 'before' | 'absence' | 'isByTime'>;

function planInstance(
  instance: DatedInstance,
  { target, word }: Choice,
  input: PlanInput,
  known: KnownRecords,
): PlannedInstance {
  const uid = input.digests.get(instance.uid) ?? '';
  const fingerprint = fingerprintOf(instance, target);
  const { day, lastDay } = instance;
  const recorded = known.madeOf(uid, instance);
  const outcome = leftOut(instance, target) ?? compare(instance, target, fingerprint, recorded, known);
  const usual = { ...recorded, reason: null, isByTime: false };
  return { instance, target, word, uid, day, lastDay, fingerprint, ...usual, ...outcome };
}

/** Why an instance cannot or need not be imported; null if it can. */
function leftOut(instance: DatedInstance, target: ImportTarget): Pick<Outcome, 'state' | 'reason'> | null {
  if (instance.cancelled) return { state: 'cancelled', reason: null };
  if (target.becomes === 'nothing') return { state: 'left out', reason: null };
  if (target.becomes === 'appointment' && instance.allDay) {
    return { state: instance.free ? 'free' : 'left out', reason: 'a whole day' };
  }
  const { length, name } = longest[target.becomes];
  return instance.end - instance.start > length ? { state: 'refused', reason: `is longer than ${name}` } : null;
}

function compare(
  instance: DatedInstance,
  target: ImportTarget,
  fingerprint: string,
  { before, absence }: MadeRecords,
  known: KnownRecords,
): Partial<Outcome> & Pick<Outcome, 'state'> {
  const own = target.becomes === 'absence' ? absence : before;
  if (own !== null) return { state: own.origin?.fingerprint === fingerprint ? 'same' : 'changed' };
  if (target.becomes === 'absence') {
    // One that was typed, or came from another calendar, is not imported a second time.
    const like = known.absenceLike(instance, target.reason);
    if (like !== null) return { state: 'same', absence: like };
    return { state: instance.allDay && instance.free ? 'free' : 'new' };
  }
  const twin = known.takeTwin(fingerprint);
  return twin === null ? { state: 'new' } : { state: 'same', before: twin, isByTime: true };
}
