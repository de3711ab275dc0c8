import { recordId, type RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day, ZoneName } from '#shared/time/day';
import { findCalendar } from './findCalendar';
import { firstRules, otherwiseAtFirst } from './firstRules';
import type { GoneRecord, ImportPlan, PlannedInstance, PlannedState } from './importPlan';
import { importedAbsence, importedAppointment } from './importedContent';
import { keyOf } from './knownRecords';
import type { Refusal } from './parseEvent';
import { planImport } from './planImport';
import type { CalendarReading } from './calendarReading';
import type { WordRule } from './wordRules';

/** One event or instance, and what an import would do with it. `build/calendar.mjs` describes each field. */
export type PreviewRow = {
  readonly uid: string | null;
  readonly key: string | null;
  readonly line: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly minutes: number | null;
  readonly days: { readonly first: Day; readonly last: Day } | null;
  readonly zone: string | null;
  readonly becomes: PlannedState | 'gone';
  readonly target: string | null;
  readonly word: string | null;
  readonly free: boolean;
  readonly reason: string | null;
  readonly removes: boolean;
};

/** What an import would do, as plain data and without titles. */
export type ImportPreview = {
  readonly rules: readonly { readonly word: string | null; readonly becomes: string }[];
  readonly instances: readonly PreviewRow[];
  readonly notes: readonly { readonly line: number; readonly reason: string }[];
};

/** The zone of the reader and the day of the import. */
export type PreviewOptions = { readonly zone: ZoneName; readonly today: Day };

/**
 * What the first import of a calendar would do, or an import that follows one of `before`, an earlier download. UIDs
 * are used as their own digests, since none of this is stored.
 */
export function previewImport(
  reading: CalendarReading,
  before: CalendarReading | null,
  { zone, today }: PreviewOptions,
): ImportPreview {
  const titles = (before ?? reading).instances.map(({ title }) => title);
  const rules = firstRules(titles, { kinds: starterKinds, duties: starterDuties }, today);
  const old = before === null ? noRecords : recordsOf(planOf(before, noRecords, rules));
  const plan = planOf(reading, old, rules);
  return {
    rules: [
      ...rules.map(({ word, target }) => ({ word, becomes: nameOf(target) })),
      { word: null, becomes: nameOf(otherwiseAtFirst) },
    ],
    instances: rowsOf(plan, reading, old, zone),
    notes: reading.refused.filter((one) => !isRefused(one)).map(({ line, reason }) => ({ line, reason })),
  };
}

type Records = {
  readonly appointments: readonly Recorded<Appointment>[];
  readonly absences: readonly Recorded<Absence>[];
};

const noRecords: Records = { appointments: [], absences: [] };
const officer = recordId('officer');
const firstCalendar = recordId('first');
const newCalendar = recordId('new');

function planOf(reading: CalendarReading, old: Records, rules: readonly WordRule[]): ImportPlan {
  const { instances, window, unread, speaksOf } = reading;
  const uids = [...instances.map(({ uid }) => uid), ...unread, ...(speaksOf ?? [])];
  const digests = new Map(uids.map((uid) => [uid, uid]));
  const known = findCalendar([...old.appointments, ...old.absences], new Set(uids), instances);
  const work = planImport({
    instances, window, unread, speaksOf, digests, rules,
    existing: old.appointments,
    absences: old.absences,
    calendar: known ?? newCalendar,
    otherwise: otherwiseAtFirst,
    takesTwins: false,
  });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** The records that an import of a plan would make. */
function recordsOf({ items }: ImportPlan): Records {
  const importer = { officer, calendar: firstCalendar };
  const taken = items.filter(({ state }) => state === 'new');
  const named = taken.map((item, index) => ({ item, id: recordId(`record ${index}`) }));
  return {
    appointments: named.flatMap(({ item, id }) =>
      item.target.becomes === 'appointment' ? [{ id, ...importedAppointment(item, importer, id), title: null }] : [],
    ),
    absences: named.flatMap(({ item, id }) =>
      item.target.becomes === 'absence' ? [{ id, ...importedAbsence(item, importer, item.target.reason) }] : [],
    ),
  };
}

function rowsOf({ items, gone }: ImportPlan, reading: CalendarReading, old: Records, zone: ZoneName): PreviewRow[] {
  const goneIds = new Set(gone.map(({ id }) => id));
  const shown = new Set(items.map((item) => recordIn(item, goneIds)));
  const refused = reading.refused.filter(isRefused);
  return [
    ...items.map((item) => itemRow(item, recordIn(item, goneIds) !== null, zone)),
    ...gone.filter(({ id }) => !shown.has(id)).map((one) => goneRow(one, old)),
    ...refused.map(refusedRow),
  ];
}

/** The record of an item that is to be removed, such as when its event is cancelled. */
function recordIn({ before, absence }: PlannedInstance, ids: ReadonlySet<RecordId>): RecordId | null {
  return [before, absence].find((record) => record !== null && ids.has(record.id))?.id ?? null;
}

function refusedRow({ line, reason, uid = null }: Refusal): PreviewRow {
  return { ...emptyRow, uid, line, becomes: 'refused', reason };
}

/** Refusals of an event or an instance; in all others only a part is left out. */
function isRefused({ whole, instance }: Refusal): boolean {
  return whole || instance !== undefined;
}

const emptyRow = {
  uid: null, key: null, line: null, start: null, end: null, minutes: null, days: null, zone: null, target: null,
    word: null,
  free: false, reason: null, removes: false,
} as const;

function itemRow(item: PlannedInstance, removes: boolean, reader: ZoneName): PreviewRow {
  const { instance, state, target, word, isByTime } = item;
  const { allDay, zone, zoneName, free, line } = instance;
  return {
    ...emptyRow,
    ...(allDay ? { days: { first: item.day, last: item.lastDay } } : timesOf(instance)),
    uid: instance.uid,
    key: keyOf(instance.uid, instance.instance),
    line,
    zone: zone ?? zoneName ?? reader,
    becomes: state,
    target: nameOf(target),
    word,
    free,
    reason: isByTime ? 'has the time of an imported event, under another UID' : reasonOf(item),
    removes,
  };
}

function reasonOf({ state, reason, instance }: PlannedInstance): string | null {
  return state === 'free' && instance.free ? 'the calendar marks this whole day as free' : reason;
}

function goneRow({ type, id }: GoneRecord, { appointments, absences }: Records): PreviewRow {
  const row = { ...emptyRow, becomes: 'gone', reason: 'is no longer in the file', removes: true } as const;
  if (type === 'appointment') {
    const record = appointments.find((one) => one.id === id);
    if (record?.origin === undefined || record.origin === null) return row;
    const { uid, instance } = record.origin;
    const target = `appointment ${record.kind}`;
    return { ...row, ...timesOf(record), uid, key: keyOf(uid, instance), zone: record.zone, target };
  }
  const record = absences.find((one) => one.id === id);
  if (record?.origin === undefined) return row;
  const days = { first: record.first, last: record.last };
  const { uid, instance } = record.origin;
  return { ...row, uid, key: keyOf(uid, instance), days, target: `absence ${record.reason}` };
}

function timesOf({ start, end }: { start: number; end: number }): Pick<PreviewRow, 'start' | 'end' | 'minutes'> {
  const iso = (instant: number) => new Date(instant).toISOString();
  return { start: iso(start), end: iso(end), minutes: Math.floor((end - start) / 60_000) };
}

function nameOf(target: ImportTarget): string {
  if (target.becomes === 'appointment') return ['appointment', target.kind, target.duty ?? ''].join(' ').trim();
  return target.becomes === 'absence' ? `absence ${target.reason}` : 'nothing';
}
