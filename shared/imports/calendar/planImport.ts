import type { ImportTarget } from '#shared/records/importRule';
import { findGone } from './goneRecords';
import type { ImportPlan, PlanInput, PlannedInstance } from './importPlan';
import type { DatedInstance } from './instanceDays';
import { fingerprintOf, knownRecords, type KnownRecords, type MadeRecords } from './knownRecords';
import { dayLength } from './wallTime';
import { ruleFinder } from './wordRules';

/**
 * Compares the instances of a file with what was imported before, by UID and instance, so that importing the same file
 * again adds and changes nothing. Some calendars give every event a new UID on each download: an instance with the
 * start, end and target of an imported record whose own event is not in the file is taken to be that record. The first
 * rule whose word is in the title decides. Whole days become absences or nothing, never appointments of 24 hours.
 * Yields the number of instances planned so far, so that the caller can do other work in between; to stop, stop calling
 * it.
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

/** The longest appointment and the longest absence that the forms allow. */
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

/** Why an instance cannot or need not be imported; null if it should be. */
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
    // An absence that was typed or came from another calendar is not imported a second time.
    const like = known.absenceLike(instance, target.reason);
    if (like !== null) return { state: 'same', absence: like };
    return { state: instance.allDay && instance.free ? 'free' : 'new' };
  }
  const twin = known.takeTwin(fingerprint);
  return twin === null ? { state: 'new' } : { state: 'same', before: twin, isByTime: true };
}
