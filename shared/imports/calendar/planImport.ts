import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Appointment, CalendarOrigin } from '#shared/records/appointment';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import type { WallWindow } from './expandEvent';
import type { DatedInstance } from './instanceDays';

/** A rule with its word in clear: only in memory. Comparison is by whole words in any case. */
export type WordRule = { readonly word: string; readonly target: ImportTarget };

/** What an instance would do to the records. */
export type PlannedState = 'new' | 'changed' | 'same' | 'left out';

/** One instance with what it becomes, the word that chose it (null: none matched) and the appointment it was before. */
export type PlannedInstance = {
  readonly instance: DatedInstance;
  readonly state: PlannedState;
  readonly target: ImportTarget;
  readonly word: string | null;
  /** HMAC of the UID under the data key. */
  readonly uid: string;
  readonly day: Day;
  readonly lastDay: Day;
  readonly fingerprint: string;
  readonly before: Recorded<Appointment> | null;
};

/**
 * What an import would do. `gone` are planned ones that the file holds no longer, or as cancelled: of those whose event started
 * in the window that was read, since of others the file is not asked.
 */
export type ImportPlan = { readonly items: readonly PlannedInstance[]; readonly gone: readonly Recorded<Appointment>[] };

/**
 * What a plan is made from. `window` is the one in which the instances were read; `digests` gives the HMAC of each UID; `existing`
 * are the officer's imported appointments of all days.
 */
export type PlanInput = {
  readonly instances: readonly DatedInstance[];
  readonly window: WallWindow;
  readonly digests: ReadonlyMap<string, string>;
  readonly existing: readonly Recorded<Appointment>[];
  readonly absences: readonly Absence[];
  readonly calendar: RecordId;
  readonly rules: readonly WordRule[];
  readonly otherwise: ImportTarget;
};

/**
 * Compares the instances of a file with what was imported before, by UID and instance: the same file again gives
 * nothing new and nothing changed. The first rule whose word is in the title decides. Whole days become absences or
 * nothing, never appointments of 24 hours. Yields how many instances are planned, so that the caller can do something
 * else in between; stop calling it to stop it.
 */
export function* planImport(input: PlanInput): Generator<number, ImportPlan> {
  const before = new Map(input.existing.flatMap((one) => (one.origin === null ? [] : [[keyOf(one.origin.uid, one.origin.instance), one] as const])));
  const rules = input.rules.map((rule): SoughtRule => ({ rule, sought: rule.word.trim().toLowerCase() }));
  const items: PlannedInstance[] = [];
  for (const instance of input.instances) {
    if (items.length % planStep === 0) yield items.length;
    items.push(planInstance(instance, input, rules, before));
  }
  const kept = new Set(items.filter((item) => item.state !== 'left out').map((item) => keyOf(item.uid, item.instance.instance)));
  const gone = input.existing.filter(
    ({ origin, outcome, begunAt }) =>
      origin !== null && origin.calendar === input.calendar && outcome === null && begunAt === null &&
      wasReadIn(input.window, origin) && !kept.has(keyOf(origin.uid, origin.instance)),
  );
  return { items, gone };
}

/** How many instances are planned between two yields: a few milliseconds of work. */
export const planStep = 250;

/** A rule with its word as it is looked for: made once, not once an instance. */
type SoughtRule = { readonly rule: WordRule; readonly sought: string };

/** The first rule whose word stands in a title as a whole word, in any case; null where none does. */
function matchRule(title: string, rules: readonly SoughtRule[]): WordRule | null {
  const text = title.toLowerCase();
  return rules.find(({ sought }) => hasWord(text, sought))?.rule ?? null;
}

function planInstance(
  instance: DatedInstance, input: PlanInput, rules: readonly SoughtRule[], existing: ReadonlyMap<string, Recorded<Appointment>>,
): PlannedInstance {
  const rule = matchRule(instance.title, rules);
  const target = rule?.target ?? input.otherwise;
  const uid = input.digests.get(instance.uid) ?? '';
  const { day, lastDay } = instance;
  const before = existing.get(keyOf(uid, instance.instance)) ?? null;
  const fingerprint = fingerprintOf(instance, target);
  const planned = { instance, target, word: rule?.word ?? null, uid, day, lastDay, fingerprint, before };
  return { ...planned, state: stateOf(planned, input.absences) };
}

function stateOf(planned: Omit<PlannedInstance, 'state'>, absences: readonly Absence[]): PlannedState {
  const { instance, target, before, fingerprint, day, lastDay } = planned;
  if (target.becomes === 'nothing' || instance.cancelled) return 'left out';
  if (target.becomes === 'absence') {
    const isKnown = absences.some((one) => one.reason === target.reason && one.first === day && one.last === lastDay);
    return isKnown ? 'same' : 'new';
  }
  if (instance.allDay) return 'left out';
  if (before === null) return 'new';
  return before.origin?.fingerprint === fingerprint ? 'same' : 'changed';
}

/** Start, end and target alone: a title has no part in it, since it must not be kept. */
function fingerprintOf(instance: DatedInstance, target: ImportTarget): string {
  const what = target.becomes === 'appointment' ? `${target.kind} ${target.duty ?? ''}` : target.becomes;
  return `${instance.start} ${instance.end} ${what}`;
}

const dayLength = 86_400_000;

/**
 * Whether the event of an appointment, as it was when it was imported, starts in the window. By which clock it was written
 * is no longer known, so that a day at either end does not count.
 */
function wasReadIn({ from, until }: WallWindow, { fingerprint }: CalendarOrigin): boolean {
  const start = Number.parseInt(fingerprint, 10);
  return start >= from + dayLength && start < until - dayLength;
}

function keyOf(uid: string, instance: string): string {
  return `${uid} ${instance}`;
}

/** Whether a word stands in a text as a whole word; both in lower case. */
export function hasWord(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) return true;
  }
  return false;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
