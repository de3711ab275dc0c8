import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { GoneRecord, PlannedInstance, WordRule } from '#shared/imports/calendar/planImport';
import type { Absence } from '#shared/records/absence';
import type { Change } from '#shared/records/all';
import type { Appointment } from '#shared/records/appointment';
import type { ImportRule, ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';
import { yieldToEventLoop } from '#renderer/services/runInChunks';
import type { Services } from '#renderer/services/services';
import type { Decide, OnProgress, Receipt } from '#renderer/storage/store';
import { checkSpan } from './checks';
import { contentOnly, find, makeRecordId, runCommand, sealText } from './run';

/** What is taken of a calendar file: the plan's items, the rules as they were set, and what is to be removed. */
export type ImportCalendarInput = {
  readonly officer: RecordId;
  readonly zone: ZoneName;
  readonly calendar: RecordId;
  readonly fileName: string;
  readonly keepTitles: boolean;
  readonly items: readonly PlannedInstance[];
  readonly gone: readonly GoneRecord[];
  readonly rules: readonly WordRule[];
  readonly otherwise: ImportTarget;
};

/**
 * Takes a calendar: new appointments and absences, changed ones with their outcomes, or states, hours and notes kept, and the
 * rules for the next time.
 * `onProgress` hears how many of its records are written.
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
    const wrong = taken.find(({ instance: { start, end } }) => !checkSpan({ start, end, zone: input.zone }).ok);
    if (wrong !== undefined) {
      return failWith(
        'event-time',
        `The event in line ${wrong.instance.line} has a time that cannot be kept. Nothing was imported.`,
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
  { officer, calendar, fileName, keepTitles }: ImportCalendarInput,
): Promise<Change> {
  const name = await sealer.seal(calendar, 'name', fileName);
  return { type: 'calendar', id: calendar, content: { officer, name, importedAt: clock.now(), keepTitles } };
}

type Reading = Parameters<Decide>[0];

/** How many events are made into records before the window gets its turn. */
const itemsAtOnce = 100;

/** What is changed, as it is now: appointments in one reading of their days. */
type Present = {
  readonly appointments: ReadonlyMap<RecordId, Recorded<Appointment>>;
  readonly absences: ReadonlyMap<RecordId, Recorded<Absence>>;
};

async function presentOf(
  taken: ImportCalendarInput['items'],
  { officer }: ImportCalendarInput,
  reader: Reading,
): Promise<Present> {
  const days = taken.flatMap(({ before }) => (before === null ? [] : [before.day])).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const found =
    first === undefined || last === undefined ? [] : await reader.ofDays('appointment', officer, first, last);
  const present = new Map(found.map((one) => [one.id, one]));
  // One that was moved to a day outside them since the preview is looked for by itself: its outcome must not be lost.
  for (const { before } of taken) {
    const moved = before === null || present.has(before.id) ? null : await reader.get('appointment', before.id);
    if (moved !== null) present.set(moved.id, moved);
  }
  const absences = taken.some(({ absence }) => absence !== null) ? await reader.ofOfficer('absence', officer) : [];
  return { appointments: present, absences: new Map(absences.map((one) => [one.id, one])) };
}

/** An outcome that was logged since the preview stays, and so does what was said of an absence: only what the calendar says is taken. */
function onPresent(change: Change, { appointments, absences }: Present): Change {
  if (change.content === null) return change;
  if (change.type === 'absence') {
    return { ...change, content: { ...change.content, ...saidOf(absences.get(change.id)) } };
  }
  if (change.type !== 'appointment') return change;
  const present = appointments.get(change.id);
  if (present === undefined) return change;
  const { outcome, begunAt, entry } = present;
  return { ...change, content: { ...change.content, outcome, begunAt, entry } };
}

function saidOf(absence: Absence | undefined): Partial<Absence> {
  return absence === undefined ? {} : { state: absence.state, hours: absence.hours, note: absence.note };
}

async function changeOf(services: Services, input: ImportCalendarInput, item: PlannedInstance): Promise<Change> {
  const { target, instance, before } = item;
  const origin = {
    calendar: input.calendar,
    uid: item.uid,
    instance: instance.instance,
    fingerprint: item.fingerprint,
  };
  if (target.becomes === 'absence') {
    const content = {
      officer: input.officer,
      reason: target.reason,
      state: 'planned',
      first: item.day,
      last: item.lastDay,
      hours: null,
      note: null,
      origin,
    } as const;
    return { type: 'absence', id: item.absence?.id ?? makeRecordId(services), content };
  }
  const id = before?.id ?? makeRecordId(services);
  const kept = before === null ? { country: null, outcome: null, begunAt: null, entry: null } : contentOnly(before);
  const isLogged = before !== null && before.outcome !== null;
  const chosen = target.becomes === 'appointment' && !isLogged ? target : { kind: before?.kind, duty: before?.duty };
  return {
    type: 'appointment',
    id,
    content: {
      ...kept,
      officer: input.officer,
      kind: chosen.kind ?? id,
      duty: chosen.duty ?? null,
      day: dayOf(instance.start, input.zone),
      start: instance.start,
      end: instance.end,
      zone: input.zone,
      origin,
      // Titles that are not asked of the file are not taken from what is there either: one may have been typed.
      title: input.keepTitles ? await sealText(services, id, 'title', instance.title) : (before?.title ?? null),
    },
  };
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

/** The rules with a word that a calendar keeps, in the order in which they are tried. */
export type ChangeRulesInput = { readonly calendar: RecordId; readonly rules: readonly RecordId[] };

/**
 * Puts a calendar's word rules into another order and deletes those that are left out; the answer where no word matches
 * stays last. What was imported stays as it is: rules are asked at the next import.
 */
export async function changeRules(services: Services, { calendar, rules }: ChangeRulesInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'changeRules', async (reader) => {
    const found = await find(reader, 'calendar', calendar);
    if (!found.ok) return found;
    const present = await reader.byKey('rule', calendar);
    const words = present.filter(({ word }) => word !== null);
    const kept = rules.map((id) => words.find((rule) => rule.id === id)).filter((rule) => rule !== undefined);
    if (kept.length !== rules.length) {
      return failWith('not-found', 'One of these rules is not there any more. Nothing was changed.');
    }
    const inOrder = [...kept, ...present.filter(({ word }) => word === null)];
    const gone = words.filter(({ id }) => !rules.includes(id));
    const changes: Change[] = [
      ...gone.map(({ id }): Change => ({ type: 'rule', id, content: null })),
      ...inOrder.flatMap((rule, order) => moved(rule, order)),
    ];
    return succeed({ changes });
  });
}

function moved(rule: Recorded<ImportRule>, order: number): Change[] {
  if (rule.order === order) return [];
  return [{ type: 'rule', id: rule.id, content: { ...contentOnly<ImportRule>(rule), order } }];
}

/** Which calendar is removed. */
export type DeleteCalendarInput = { readonly id: RecordId };

/**
 * Removes a calendar, its rules, and of its appointments those that were neither begun nor answered. Its absences stay, since the
 * schedule of days that have passed must not change by it.
 */
export async function deleteCalendar(services: Services, { id }: DeleteCalendarInput): Promise<Result<Receipt>> {
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
