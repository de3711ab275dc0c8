import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { CalendarOrigin } from '#shared/records/calendarOrigin';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import type { WallWindow } from './expandEvent';
import type { DatedInstance } from './instanceDays';

/** A rule with its word in clear: only in memory. Comparison is by whole words in any case. */
export type WordRule = { readonly word: string; readonly target: ImportTarget };

/** What an instance would do to the records. */
export type PlannedState = 'new' | 'changed' | 'same' | 'left out';

/** One instance with what it becomes, the word that chose it (null: none matched) and the appointment or absence it was before. */
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
  readonly absence: Recorded<Absence> | null;
};

/**
 * What an import would do. `gone` are planned ones that the file holds no longer, or as cancelled: of those whose event started
 * in the window that was read, since of others the file is not asked.
 */
export type ImportPlan = { readonly items: readonly PlannedInstance[]; readonly gone: readonly GoneRecord[] };

/** A planned record that an import made and that the file holds no longer. */
export type GoneRecord = { readonly type: 'appointment' | 'absence'; readonly id: RecordId };

/**
 * What a plan is made from. `window` is the one in which the instances were read; `digests` gives the HMAC of each UID; `existing`
 * are the officer's imported appointments of all days, `absences` all of the officer's absences.
 */
export type PlanInput = {
  readonly instances: readonly DatedInstance[];
  readonly window: WallWindow;
  readonly digests: ReadonlyMap<string, string>;
  readonly existing: readonly Recorded<Appointment>[];
  readonly absences: readonly Recorded<Absence>[];
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
  const known = { appointments: byOrigin(input.existing), absences: byOrigin(input.absences) };
  const rules = input.rules.map((rule): SoughtRule => ({ rule, sought: rule.word.trim().toLowerCase() }));
  const items: PlannedInstance[] = [];
  for (const instance of input.instances) {
    if (items.length % planStep === 0) yield items.length;
    items.push(planInstance(instance, input, rules, known));
  }
  return { items, gone: goneOf(input, items) };
}

/** What is planned still, and no longer in the file as what it became: neither begun nor answered, and no absence that was taken or cancelled. */
function goneOf({ existing, absences, calendar, window }: PlanInput, items: readonly PlannedInstance[]): GoneRecord[] {
  const keptAs = (becomes: ImportTarget['becomes']) =>
    new Set(items.filter(({ state, target }) => state !== 'left out' && target.becomes === becomes).map(({ uid, instance }) => keyOf(uid, instance.instance)));
  const isGone = (origin: CalendarOrigin | null | undefined, kept: ReadonlySet<string>) =>
    origin !== null && origin !== undefined && origin.calendar === calendar && wasReadIn(window, origin) && !kept.has(keyOf(origin.uid, origin.instance));
  const [appointments, off] = [keptAs('appointment'), keptAs('absence')];
  return [
    ...existing.filter(({ origin, outcome, begunAt }) => outcome === null && begunAt === null && isGone(origin, appointments)).map(({ id }) => ({ type: 'appointment', id }) as const),
    ...absences.filter(({ origin, state }) => state === 'planned' && isGone(origin, off)).map(({ id }) => ({ type: 'absence', id }) as const),
  ];
}

type Known = { readonly appointments: ReadonlyMap<string, Recorded<Appointment>>; readonly absences: ReadonlyMap<string, Recorded<Absence>> };

/** What imports made, by event and instance. */
function byOrigin<Made extends { readonly origin?: CalendarOrigin | null }>(records: readonly Made[]): ReadonlyMap<string, Made> {
  return new Map(records.flatMap((one) => (one.origin === null || one.origin === undefined ? [] : [[keyOf(one.origin.uid, one.origin.instance), one] as const])));
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
  instance: DatedInstance, input: PlanInput, rules: readonly SoughtRule[], known: Known,
): PlannedInstance {
  const rule = matchRule(instance.title, rules);
  const target = rule?.target ?? input.otherwise;
  const uid = input.digests.get(instance.uid) ?? '';
  const { day, lastDay } = instance;
  const key = keyOf(uid, instance.instance);
  const fingerprint = fingerprintOf(instance, target);
  const planned = {
    instance, target, word: rule?.word ?? null, uid, day, lastDay, fingerprint,
    before: known.appointments.get(key) ?? null, absence: known.absences.get(key) ?? null,
  };
  return { ...planned, state: stateOf(planned, input.absences) };
}

function stateOf(planned: Omit<PlannedInstance, 'state'>, absences: readonly Absence[]): PlannedState {
  const { instance, target, before, absence, fingerprint, day, lastDay } = planned;
  if (target.becomes === 'nothing' || instance.cancelled) return 'left out';
  if (target.becomes === 'absence') {
    if (absence !== null) return absence.origin?.fingerprint === fingerprint ? 'same' : 'changed';
    // One that was typed, or came from another calendar, is not taken a second time.
    const isKnown = absences.some((one) => one.reason === target.reason && one.first === day && one.last === lastDay);
    return isKnown ? 'same' : 'new';
  }
  if (instance.allDay) return 'left out';
  if (before === null) return 'new';
  return before.origin?.fingerprint === fingerprint ? 'same' : 'changed';
}

/** Start, end and target alone: a title has no part in it, since it must not be kept. */
function fingerprintOf(instance: DatedInstance, target: ImportTarget): string {
  return `${instance.start} ${instance.end} ${whatOf(target)}`;
}

function whatOf(target: ImportTarget): string {
  if (target.becomes === 'appointment') return `${target.kind} ${target.duty ?? ''}`;
  return target.becomes === 'absence' ? `${target.becomes} ${target.reason}` : target.becomes;
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
