import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { GoneRecord, PlannedInstance } from '#shared/imports/calendar/importPlan';
import { importedAbsence, importedAppointment } from '#shared/imports/calendar/importedContent';
import type { WordRule } from '#shared/imports/calendar/wordRules';
import type { Absence } from '#shared/records/absence';
import type { Change } from '#shared/records/all';
import type { Appointment } from '#shared/records/appointment';
import type { ImportRule, ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { ZoneName } from '#shared/time/day';
import { yieldToEventLoop } from '#renderer/platform/yieldToEventLoop';
import { backUp } from '#renderer/services/backUp';
import type { Services } from '#renderer/services/services';
import type { Decide, OnProgress, Receipt } from '#renderer/storage/store';
import { checkSpan } from './checks';
import { contentOnly, find, makeRecordId, runCommand, sealText } from './run';

/**
 * What to import from a calendar file: the planned items, the rules as the user set them, and the records to remove.
 */
export type ImportCalendarInput = {
  readonly officer: RecordId;
  readonly calendar: RecordId;
  readonly fileName: string;
  readonly keepTitles: boolean;
  /** The zones chosen for names that nothing explains, to be remembered for the calendar. */
  readonly zones?: readonly (readonly [string, ZoneName])[];
  readonly items: readonly PlannedInstance[];
  readonly gone: readonly GoneRecord[];
  readonly rules: readonly WordRule[];
  readonly otherwise: ImportTarget;
};

/**
 * Imports a calendar: adds new appointments and absences, updates changed ones but keeps what the user recorded on them
 * (outcome; state, hours and note), and stores the rules for the next import. `onProgress` is called with the number of
 * records written so far.
 */
export async function importCalendar(
  services: Services,
  input: ImportCalendarInput,
  onProgress?: OnProgress,
): Promise<Result<Receipt>> {
  const decide: Decide = async (reader) => {
    const old = await reader.byKey('rule', input.calendar);
    const removed: Change[] = [
      ...old.map(({ id }) => ({ type: 'rule', id, content: null }) as const),
      ...input.gone.map(({ type, id }) => ({ type, id, content: null }) as const),
    ];
    const taken = input.items.filter(({ state }) => state === 'new' || state === 'changed');
    const wrong = taken.find(
      ({ target, instance: { start, end, readerZone } }) =>
        target.becomes === 'appointment' && !checkSpan({ start, end, zone: readerZone }).ok,
    );
    if (wrong !== undefined) {
      return failWith(
        'event-time',
        `The event on line ${wrong.instance.line} has a time that cannot be stored. Nothing was imported.`,
      );
    }
    const present = await presentOf(taken, input, reader);
    const current: Change[] = [];
    for (const [index, item] of taken.entries()) {
      if (index % itemsAtOnce === 0) await yieldToEventLoop();
      current.push(onPresent(await changeOf(services, input, item), present));
    }
    return succeed({
      changes: [await calendarOf(services, input), ...removed, ...(await rulesOf(services, input)), ...current],
    });
  };
  return await runCommand(services, 'importCalendar', decide, onProgress);
}

async function calendarOf(
  { sealer, clock }: Services,
  { officer, calendar, fileName, keepTitles, zones = [] }: ImportCalendarInput,
): Promise<Change> {
  const name = await sealer.seal(calendar, 'name', fileName);
  const chosen = zones.length === 0 ? {} : { zones: await sealer.seal(calendar, 'zones', JSON.stringify(zones)) };
  const content = { officer, name, importedAt: clock.now(), keepTitles, ...chosen };
  return { type: 'calendar', id: calendar, content };
}

type Reader = Parameters<Decide>[0];

/** How many events are turned into records before other work on the page gets a turn. */
const itemsAtOnce = 100;

/** The current versions of the records to change. The appointments are read in one query over their days. */
type Present = {
  readonly appointments: ReadonlyMap<RecordId, Recorded<Appointment>>;
  readonly absences: ReadonlyMap<RecordId, Recorded<Absence>>;
};

async function presentOf(
  taken: ImportCalendarInput['items'],
  { officer }: ImportCalendarInput,
  reader: Reader,
): Promise<Present> {
  const days = taken.flatMap(({ before }) => (before === null ? [] : [before.day])).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const found =
    first === undefined || last === undefined ? [] : await reader.ofDays('appointment', officer, first, last);
  const present = new Map(found.map((one) => [one.id, one]));
  // An appointment that was moved outside these days since the preview is read by itself, so that its outcome is not
  // lost.
  for (const { before } of taken) {
    const moved = before === null || present.has(before.id) ? null : await reader.get('appointment', before.id);
    if (moved !== null) present.set(moved.id, moved);
  }
  const absences = taken.some(({ absence }) => absence !== null) ? await reader.ofOfficer('absence', officer) : [];
  return { appointments: present, absences: new Map(absences.map((one) => [one.id, one])) };
}

/**
 * Keeps what the user has recorded since the preview: outcomes, countries, dockets, and what they entered for an
 * absence. Everything else comes from the calendar.
 */
function onPresent(change: Change, { appointments, absences }: Present): Change {
  if (change.content === null) return change;
  if (change.type === 'absence') {
    return { ...change, content: { ...change.content, ...userFieldsOf(absences.get(change.id),
      change.content.hours) } };
  }
  if (change.type !== 'appointment') return change;
  const present = appointments.get(change.id);
  if (present === undefined) return change;
  const { outcome, begunAt, entry, country, saidDocket } = present;
  return { ...change, content: { ...change.content, outcome, begunAt, entry, country, saidDocket } };
}

/** The hours are the event's if it has some, otherwise the user's. */
function userFieldsOf(absence: Absence | undefined, hours: Absence['hours']): Partial<Absence> {
  return absence === undefined ? {} : { state: absence.state, hours: hours ?? absence.hours, note: absence.note };
}

async function changeOf(services: Services, input: ImportCalendarInput, item: PlannedInstance): Promise<Change> {
  const { target, instance, before } = item;
  if (target.becomes === 'absence') {
    const id = item.absence?.id ?? makeRecordId(services);
    return { type: 'absence', id, content: importedAbsence(item, input, target.reason) };
  }
  const id = before?.id ?? makeRecordId(services);
  // If the titles in the file are not to be kept, the existing title stays: the user may have typed it.
  const title = input.keepTitles ? await sealText(services, id, 'title', instance.title) : (before?.title ?? null);
  return { type: 'appointment', id, content: { ...importedAppointment(item, input, id), title } };
}

async function rulesOf(services: Services, { calendar, rules, otherwise }: ImportCalendarInput): Promise<Change[]> {
  const all = [...rules, { word: '', target: otherwise }];
  return await Promise.all(
    all.map(async ({ word, target }, order) => {
      const id = makeRecordId(services);
      return {
        type: 'rule',
        id,
        content: { calendar, order, word: await sealText(services, id, 'word', word), target },
      } as const;
    }),
  );
}

/**
 * The word rules of a calendar, in the order in which they are tried. `targets` are the new choices of rules that
 * change, including the rule without a word.
 */
export type ChangeRulesInput = {
  readonly calendar: RecordId;
  readonly rules: readonly RecordId[];
  readonly targets?: Readonly<Record<RecordId, ImportTarget>>;
};

/**
 * Reorders a calendar's word rules, changes what they choose, and deletes those that are left out. The rule without a
 * word stays last. Nothing that was imported changes: the rules apply to the next import.
 */
export async function changeRules(
  services: Services,
  { calendar, rules, targets = {} }: ChangeRulesInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'changeRules', async (reader) => {
    const found = await find(reader, 'calendar', calendar);
    if (!found.ok) return found;
    const present = await reader.byKey('rule', calendar);
    const words = present.filter(({ word }) => word !== null);
    const remaining = rules.map((id) => words.find((rule) => rule.id === id)).filter((rule) => rule !== undefined);
    if (remaining.length !== rules.length) {
      return failWith('not-found', 'One of these rules no longer exists. Nothing was changed.');
    }
    const inOrder = [...remaining, ...present.filter(({ word }) => word === null)];
    const gone = words.filter(({ id }) => !rules.includes(id));
    const changes: Change[] = [
      ...gone.map(({ id }): Change => ({ type: 'rule', id, content: null })),
      ...inOrder.flatMap((rule, order) => changed(rule, order, targets[rule.id] ?? rule.target)),
    ];
    return succeed({ changes });
  });
}

function changed(rule: Recorded<ImportRule>, order: number, target: ImportTarget): Change[] {
  if (rule.order === order && rule.target === target) return [];
  return [{ type: 'rule', id: rule.id, content: { ...contentOnly<ImportRule>(rule), order, target } }];
}

/** Which calendar to remove. */
export type DeleteCalendarInput = { readonly id: RecordId };

/**
 * Removes a calendar, its rules, and those of its appointments that were neither begun nor answered. Its absences stay,
 * since removing a calendar must not change the schedule of past days.
 */
export async function deleteCalendar(services: Services, { id }: DeleteCalendarInput): Promise<Result<Receipt>> {
  await backUp(services.platform, 'deletion');
  return await runCommand(services, 'deleteCalendar', async (reader) => {
    const found = await find(reader, 'calendar', id);
    if (!found.ok) return found;
    const [rules, imported] = await Promise.all([
      reader.byKey('rule', id), reader.byKey('appointment', 'imported', found.value.officer, id),
    ]);
    const planned = imported.filter(({ outcome, begunAt }) => outcome === null && begunAt === null);
    const changes: Change[] = [
      { type: 'calendar', id, content: null },
      ...rules.map((rule): Change => ({ type: 'rule', id: rule.id, content: null })),
      ...planned.map((one): Change => ({ type: 'appointment', id: one.id, content: null })),
    ];
    return succeed({ changes });
  });
}
