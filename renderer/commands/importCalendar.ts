import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { PlannedInstance, WordRule } from '#shared/imports/calendar/planImport';
import type { Appointment } from '#shared/records/appointment';
import type { ImportTarget } from '#shared/records/importRule';
import type { Change } from '#shared/records/recordTypes';
import type { Recorded } from '#shared/records/version';
import type { ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';
import { othersTurn } from '#renderer/services/inPieces';
import type { Services } from '#renderer/services/services';
import type { Decide, Receipt } from '#renderer/storage/decision';
import type { OnProgress } from '#renderer/storage/store';
import { contentOnly, makeRecordId, runCommand, sealText } from './runCommand';

/** What is taken of a calendar file: the plan's items, the rules as they were set, and what is to be removed. */
export type ImportCalendarInput = {
  readonly officer: RecordId;
  readonly zone: ZoneName;
  readonly calendar: RecordId;
  readonly fileName: string;
  readonly keepTitles: boolean;
  readonly items: readonly PlannedInstance[];
  readonly gone: readonly Recorded<Appointment>[];
  readonly rules: readonly WordRule[];
  readonly otherwise: ImportTarget;
};

/**
 * Takes a calendar: new appointments and absences, changed ones with their outcomes kept, and the rules for the next time.
 * `onProgress` hears how many of its records are written.
 */
export async function importCalendar(services: Services, input: ImportCalendarInput, onProgress?: OnProgress): Promise<Result<Receipt>> {
  const decide: Decide = async (reader) => {
    const old = (await reader.all('rule')).filter((rule) => rule.calendar === input.calendar);
    const removed: Change[] = [
      ...old.map(({ id }) => ({ type: 'rule', id, content: null }) as const),
      ...input.gone.map(({ id }) => ({ type: 'appointment', id, content: null }) as const),
    ];
    const taken = input.items.filter(({ state }) => state === 'new' || state === 'changed');
    const present = await presentOf(taken, input, reader);
    const current: Change[] = [];
    for (const [index, item] of taken.entries()) {
      if (index % itemsAtOnce === 0) await othersTurn();
      current.push(onPresent(await changeOf(services, input, item), present));
    }
    return succeed({ changes: [await calendarOf(services, input), ...removed, ...(await rulesOf(services, input)), ...current] });
  };
  return await runCommand(services, 'importCalendar', decide, onProgress);
}

async function calendarOf({ sealer, clock }: Services, { officer, calendar, fileName, keepTitles }: ImportCalendarInput): Promise<Change> {
  const name = await sealer.seal(calendar, 'name', fileName);
  return { type: 'calendar', id: calendar, content: { officer, name, importedAt: clock.now(), keepTitles } };
}

type Reading = Parameters<Decide>[0];

/** How many events are made into records before the window gets its turn. */
const itemsAtOnce = 100;

/** The appointments that are changed, as they are now, in one reading of their days. */
async function presentOf(taken: ImportCalendarInput['items'], { officer }: ImportCalendarInput, reader: Reading): Promise<ReadonlyMap<RecordId, Recorded<Appointment>>> {
  const days = taken.flatMap(({ before }) => (before === null ? [] : [before.day])).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const found = first === undefined || last === undefined ? [] : await reader.ofDays('appointment', officer, first, last);
  const present = new Map(found.map((one) => [one.id, one]));
  // One that was moved to a day outside them since the preview is looked for by itself: its outcome must not be lost.
  for (const { before } of taken) {
    const moved = before === null || present.has(before.id) ? null : await reader.get('appointment', before.id);
    if (moved !== null) present.set(moved.id, moved);
  }
  return present;
}

/** An outcome that was logged since the preview stays: only what the calendar says is taken. */
function onPresent(change: Change, appointments: ReadonlyMap<RecordId, Recorded<Appointment>>): Change {
  if (change.type !== 'appointment' || change.content === null) return change;
  const present = appointments.get(change.id);
  if (present === undefined) return change;
  const { outcome, begunAt, entry } = present;
  return { ...change, content: { ...change.content, outcome, begunAt, entry } };
}

async function changeOf(services: Services, input: ImportCalendarInput, item: PlannedInstance): Promise<Change> {
  const { target, instance, before } = item;
  if (target.becomes === 'absence') {
    const content = { officer: input.officer, reason: target.reason, state: 'planned', first: item.day, last: item.lastDay, hours: null, note: null } as const;
    return { type: 'absence', id: makeRecordId(services), content };
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
      origin: { calendar: input.calendar, uid: item.uid, instance: instance.instance, fingerprint: item.fingerprint },
      title: input.keepTitles ? await sealText(services, id, 'title', instance.title) : null,
    },
  };
}

async function rulesOf(services: Services, { calendar, rules, otherwise }: ImportCalendarInput): Promise<Change[]> {
  const all = [...rules, { word: '', target: otherwise }];
  return await Promise.all(
    all.map(async ({ word, target }, order) => {
      const id = makeRecordId(services);
      return { type: 'rule', id, content: { calendar, order, word: await sealText(services, id, 'word', word), target } } as const;
    }),
  );
}
