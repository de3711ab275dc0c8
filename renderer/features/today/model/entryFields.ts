import { recordId } from '#shared/base/ids';
import { failWith, type Problem } from '#shared/base/result';
import type { CaseDocket } from '#shared/records/officer';
import type { DocumentStep } from '#shared/records/documentRequest';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { countryName } from '#shared/rules/countries';
import { dutyKind } from '#shared/rules/quickEntry/readActivity';
import type { Instant, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { hourMilliseconds } from '#shared/time/minutes';
import type { Range } from '#shared/time/ranges';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import type { DayFacts } from './dayFacts';
import { unitsByDefault } from './defaultUnits';
import { readFormCountry } from './formCountry';
import { readFormTime, type FormTime, type Pass } from './formTime';
import { clockAt } from './spans';

/** The fields of the form of an entry. */
export type EntryFields = FormTime & {
  readonly kind: string;
  readonly duty: string;
  readonly country: string;
  /** The id of the document request that the work is for, '' for none. */
  readonly request: string;
  /** The step of the request that was taken with the work, '' for none. */
  readonly step: DocumentStep | '';
  /** Which docket it is for, '' for both. Only an officer of both dockets is asked. */
  readonly saidDocket: CaseDocket | '';
  readonly units: number | null;
  /** Null if untouched. */
  readonly note: string | null;
};

/** The commands use other names for the two ends, and for the day of a step. */
export function withFormField(problem: Problem): Problem {
  if (problem.field === 'start') return { ...problem, field: 'from' };
  if (problem.field === 'on') return { ...problem, field: 'step' };
  return problem.field === 'end' ? { ...problem, field: 'to' } : problem;
}

/** What the fields are read with. */
export type FormContext = {
  readonly facts: DayFacts;
  readonly noun: string | null;
  readonly isDocumentWork: boolean;
  readonly isNew: boolean;
};

/** Reads the fields; fails at the first wrong one. */
export function workOf(values: EntryFields, { facts, noun, isDocumentWork, isNew }: FormContext) {
  if (noun !== null && values.units === null) return failWith('units', 'Enter how many.', 'units');
  const country = readFormCountry(values.country, isDocumentWork);
  if (!country.ok) return country;
  const time = readFormTime(values, facts);
  if (!time.ok) return time;
  if (time.value.end > facts.now)
    return failWith(
      'in-the-future',
      `${clockAt(time.value.end, facts.zone, facts.clock)} has not come yet. Nothing is logged.`,
      'to',
    );
  const { kind, duty, units } = values;
  if (kind === dutyKind && duty === '') return failWith('which-duty', 'Choose the duty.', 'duty');
  // An existing entry may have neither: a no-show takes no time and counts nothing.
  if (isNew && time.value.end === time.value.start && (noun === null || units === 0))
    return failWith('nothing', 'No time and no units: there is nothing to log.', 'length');
  return {
    ok: true as const,
    value: {
      kind: recordId(kind),
      duty: duty === '' ? null : recordId(duty),
      country: country.value,
      saidDocket: values.saidDocket === '' ? null : values.saidDocket,
      ...requestOf(values, isDocumentWork),
      units: noun === null ? null : units,
      ...time.value,
    },
  };
}

function requestOf({ request, step }: EntryFields, isDocumentWork: boolean) {
  const isFor = isDocumentWork && request !== '';
  return { request: isFor ? recordId(request) : null, step: isFor && step !== '' ? step : null };
}

/** The known fields of a new entry: a time, or an entry that it repeats on the present day. */
export type EntryDraft =
  | { readonly is: 'time'; readonly range: Range<Instant> }
  | { readonly is: 'copy'; readonly of: Recorded<TimeEntry> };

/** The fields of a new entry, or those of an entry to change. */
export function entryFields(facts: DayFacts, entry: Recorded<TimeEntry> | null): EntryFields {
  if (entry === null) return { ...workFields('phone', facts), ...noTime, day: facts.day };
  const { kind, duty, country, saidDocket, request, step, units } = entry;
  return {
    kind,
    duty: duty ?? '',
    country: country === null ? '' : countryName(country),
    request: request ?? '',
    step: step ?? '',
    saidDocket: saidDocket ?? '',
    units,
    note: null,
    ...timeFields(entry, entry.zone),
  };
}

/** The first fields of a new entry that is drawn on the strip, or repeats another one. */
export function draftFields(facts: DayFacts, draft: EntryDraft): EntryFields {
  if (draft.is === 'time') return { ...entryFields(facts, null), ...timeFields(draft.range, facts.zone) };
  return { ...entryFields(facts, draft.of), step: '', day: facts.presentDay, fromPass: null, toPass: null };
}

function workFields(kind: string, facts: DayFacts) {
  return { ...noWork, kind, units: unitsByDefault(facts, kind) };
}

const noWork = {
  duty: '',
  country: '',
  request: '',
  step: '',
  saidDocket: '',
  note: null,
} satisfies Partial<EntryFields>;

const noTime = {
  from: null,
  to: null,
  nextDay: false,
  fromPass: null,
  toPass: null,
  length: null,
} satisfies Partial<FormTime>;

function timeFields({ start, end }: Range<Instant>, zone: ZoneName): FormTime {
  const nextDay = dayOf(start, zone) !== dayOf(end, zone);
  const endsAtMidnight = nextDay && minuteOfDay(end, zone) === 0;
  return {
    day: dayOf(start, zone),
    from: minuteOfDay(start, zone),
    to: endsAtMidnight ? 1440 : minuteOfDay(end, zone),
    nextDay: nextDay && !endsAtMidnight,
    fromPass: passOf(start, zone),
    toPass: passOf(end, zone),
    length: null,
  };
}

/** The next entry begins where this one ended; its work is most likely different. */
export function nextFields(facts: DayFacts, { kind, to, day, nextDay, toPass }: EntryFields): EntryFields {
  const isMidnight = to === 1440;
  return {
    ...entryFields(facts, null),
    kind,
    units: unitsByDefault(facts, kind),
    from: isMidnight ? 0 : to,
    fromPass: toPass,
    day: day !== null && (nextDay || isMidnight) ? addDays(day, 1) : day,
  };
}

/**
 * The pass for an end in an hour that occurs twice: an hour later, the clock shows the same time in the second pass.
 */
function passOf(instant: Instant, zone: ZoneName): Pass | null {
  const minute = minuteOfDay(instant, zone);
  const shifted = (by: number) => minuteOfDay((instant + by) as Instant, zone) === minute;
  if (shifted(hourMilliseconds)) return 'first';
  return shifted(-hourMilliseconds) ? 'second' : null;
}
