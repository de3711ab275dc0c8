import { recordId, type RecordId } from '#shared/base/ids';
import type { CommandDefinition } from '#shared/contract/commandDefinition';
import { commandList, type RecordCommandId, type WritingCommandId } from '#shared/contract/commandList';
import type { DatedInstance } from '#shared/imports/calendar/instanceDays';
import type { DutyTerms } from '#shared/records/collateralDuty';
import type { RecordContents, RecordType } from '#shared/records/all';
import type { Appointment } from '#shared/records/appointment';
import type { CaseDocket } from '#shared/records/officer';
import type { Setting } from '#shared/records/setting';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { TimerStack } from '#shared/records/timerStack';
import type { Recorded } from '#shared/records/version';
import { holidaysOff } from '#shared/rules/holidaysOff';
import { sampleId } from '#shared/sample/sampleOfficers';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { addMinutes } from '#shared/time/minutes';
import { dayOf } from '#shared/time/zones';
import type { commandTable } from '#renderer/commands/commandTable';
import { aSchedule } from '../../helpers/aSchedule';
import { anInstance } from '../../helpers/anInstance';
import { planAtOnce } from '../../helpers/planAtOnce';
import { drawContent } from './drawContent';
import { drawCountries } from './drawCountries';
import { drawDocuments } from './drawDocuments';
import { drawRecords } from './drawRecords';
import { drawStaffing } from './drawStaffing';
import type { World } from './world';

type Table = typeof commandTable;
type InputOf<Id extends WritingCommandId> = Parameters<Table[Id]>[1];
type Draw<Input> = (world: World) => Promise<Input | null>;

const zone = 'America/New_York' as ZoneName;
const countries = ['HN', 'GT', 'MX', null] as const;
/** The commands whose input needs more than the schema of a record. */
const drawnByHand: { readonly [Id in Exclude<WritingCommandId, RecordCommandId>]: Draw<InputOf<Id>> } = {
  ...drawCountries,
  ...drawDocuments,
  ...drawRecords,
  ...drawStaffing,
  undo: () => Promise.resolve({}),
  redo: () => Promise.resolve({}),
  themeLight: () => Promise.resolve({}),
  themeDark: () => Promise.resolve({}),
  themeSystem: () => Promise.resolve({}),
  changeSetting: ({ generator }) => {
    const settings: readonly Setting[] = [
      { key: 'weekStart', value: 0 },
      { key: 'weekStart', value: 1 },
      { key: 'weekStart', value: 6 },
      { key: 'singleLetterKeys', value: false },
      { key: 'csvByteOrderMark', value: false },
      { key: 'csvByteOrderMark', value: true },
    ];
    return Promise.resolve(settings[generator.below(settings.length)] ?? null);
  },
  setUpOfficer: ({ generator }) =>
    Promise.resolve({
      role: 'officer',
      alias: `Alias ${generator.below(1000)}`,
      zone,
      unit: recordId('Unit 2'),
      docket: 'non-detained',
      fieldOffice: 'Atlanta',
      from: '2026-01-04' as Day,
      schedule: aSchedule(),
      weekStart: 0,
    }),
  switchViewer: async (world) => await withOne(world, 'officer', ({ id }) => ({ officer: id })),
  editOfficer: async (world) =>
    await withOne(world, 'officer', ({ id }) => ({
      officer: id,
      alias: `Alias ${world.generator.below(1000)}`,
      ...(oneIn(world, 3) ? { zone: 'Pacific/Guam', zoneFrom: someDay(world) } : {}),
      ...(oneIn(world, 3) ? { start: someDay(world) } : {}),
      ...(oneIn(world, 2)
        ? {
            membership: {
              from: someDay(world),
              unit: `Unit ${world.generator.below(9)}`,
              docket: 'mixed',
              fieldOffice: 'Boston',
            },
          }
        : {}),
    })),
  setSchedule: async (world) =>
    await withOne(world, 'officer', ({ id }) => {
      const from = addDays('2026-01-04' as Day, 14 * world.generator.below(18));
      return {
        ...aSchedule({ officer: id, from }),
        days: aSchedule().days.map((hours, day) => (day === world.generator.below(14) ? [] : hours)),
      };
    }),
  saveAbsence: async (world) => {
    const before = await one(world, 'absence');
    return await withOne(world, 'officer', ({ id: officer }) => {
      const first = someDay(world);
      const absence = {
        officer,
        reason: 'leave',
        state: 'planned',
        first,
        last: addDays(first, world.generator.below(5)),
        hours: null,
      } as const;
      const change = before !== null && oneIn(world, 2) ? { id: before.id } : {};
      return { ...absence, ...change, note: oneIn(world, 2) ? someText(world) : null };
    });
  },
  setHolidayWorked: async (world) => {
    const officer = await one(world, 'officer');
    if (officer === null) return null;
    const schedules = await world.services().store.reader.ofOfficer('schedule', officer.id);
    const holidays = holidaysOff({ officer: officer.id, schedules }, '2026-01-01' as Day, '2026-12-31' as Day);
    const day = pick(world, holidays)?.day;
    return day === undefined ? null : { officer: officer.id, day, worked: !oneIn(world, 3) };
  },
  saveKind: async (world) => {
    const id = pick(world, [...starterKinds.slice(0, 3), ...(await world.services().store.reader.all('kind'))])?.id;
    const terms = { ...termsOf(world), group: 'case work', unitNoun: 'call', defaultUnits: 1, docket: 'both' } as const;
    return { ...(oneIn(world, 2) && id !== undefined ? { id } : {}), terms, retiredFrom: null };
  },
  saveDuty: async (world) => {
    const id = pick(world, [...starterDuties.slice(0, 2), ...(await world.services().store.reader.all('duty'))])?.id;
    return {
      ...(oneIn(world, 2) && id !== undefined ? { id } : {}),
      terms: termsOf(world),
      retiredFrom: oneIn(world, 3) ? someDay(world) : null,
    };
  },

  logActivity: async (world) => await withOne(world, 'officer', ({ id }) => someLog(world, id)),
  logLines: async (world) => {
    const said = { units: 2, note: someText(world) };
    const outcome = await withOne(
      world,
      'appointment',
      ({ id }) => ({ id, outcome: 'kept', minutes: 20, said }) as const,
      (one) => one.outcome === null,
    );
    const outcomes = outcome === null || oneIn(world, 2) ? [] : [outcome];
    const count = 1 + world.generator.below(3);
    return await withOne(world, 'officer', ({ id }) => ({
      works: Array.from({ length: count }, () => someLog(world, id)),
      outcomes,
    }));
  },
  editEntry: async (world) =>
    await withOne(world, 'entry', ({ id, end }) => {
      const changes = [
        { units: world.generator.below(9) },
        { end: addMinutes(end, world.generator.below(200)) },
        { note: someText(world) },
        { ...someWork(world), saidDocket: docketAt(end) },
      ];
      return { id, changes: pick(world, changes) ?? {} };
    }),
  deleteEntry: async (world) => await withOne(world, 'entry', ({ id }) => ({ id })),

  startTimer: async (world) =>
    await withOne(world, 'officer', ({ id }) => ({
      officer: id,
      ...someWork(world),
      units: oneIn(world, 4) ? null : 1,
      note: maybeText(world),
    })),
  switchTimer: async (world) =>
    await withTimer(world, ({ officer }) => ({ officer, ...someWork(world), units: 1, note: maybeText(world) })),
  stopTimer: async (world) => await withTimer(world, ({ officer }) => ({ officer, ...someEnd(world) })),
  endInterruption: async (world) => await withTimer(world, ({ officer }) => ({ officer, ...someEnd(world) })),
  settleAway: async (world) => {
    if ((await running(world)).length === 0) return null;
    await world.tick(5 + world.generator.below(60));
    return await withTimer(world, ({ officer, away }) => {
      const action = pick(world, ['keep', 'discard', 'split'] as const) ?? 'keep';
      return away === null ? null : { officer, action, at: addMinutes(away.from, 1) };
    });
  },

  addAppointment: async (world) =>
    await withOne(world, 'officer', ({ id: officer }) => ({
      officer,
      ...someWork(world),
      ...someTime(world),
      zone,
      title: maybeText(world),
    })),
  editAppointment: async (world) =>
    await withOne(world, 'appointment', ({ id }) => ({
      id,
      changes: pick(world, [someTime(world), { title: someText(world) }, someWork(world)]) ?? {},
    })),
  deleteAppointment: async (world) => await withOne(world, 'appointment', ({ id }) => ({ id })),
  beginAppointment: async (world) =>
    await withOne(
      world,
      'appointment',
      ({ id }) => ({ id }),
      (one) => one.outcome === null && one.begunAt === null,
    ),
  outcomeKept: async (world) =>
    await withOne(world, 'appointment', ({ id }) => ({
      id,
      ...(oneIn(world, 2) ? { minutes: world.generator.below(90) } : {}),
    })),
  outcomeNoShow: async (world) => await withOne(world, 'appointment', ({ id }) => ({ id })),
  outcomeRescheduled: async (world) => await withOne(world, 'appointment', ({ id }) => ({ id })),
  outcomeCancelled: async (world) => await withOne(world, 'appointment', ({ id }) => ({ id })),
  checkDone: async (world) => await withOne(world, 'entry', ({ id }) => ({ entry: id }), isCheckIn),
  checkSkipped: async (world) => await withOne(world, 'entry', ({ id }) => ({ entry: id }), isCheckIn),
  checkNotRequired: async (world) => await withOne(world, 'entry', ({ id }) => ({ entry: id }), isCheckIn),

  closeDay: async (world) =>
    await withOne(world, 'officer', ({ id: officer }) => {
      const undone = {
        kind: recordId('phone'),
        due: 5,
        done: 3,
        notDone: 2,
        reason: 'other',
        other: someText(world),
      } as const;
      return {
        officer,
        day: addDays(dayOf(world.now(), zone), -world.generator.below(3)),
        undone: oneIn(world, 2) ? [undone] : [],
      };
    }),
  reopenDay: async (world) =>
    await withOne(
      world,
      'closing',
      ({ officer, day }) => ({ officer, day }),
      ({ open }) => !open,
    ),

  importCalendar: async (world) =>
    await withOne(world, 'officer', async ({ id: officer }) => await drawImport(world, officer)),
  changeRules: async (world) => {
    const words = (await world.services().store.reader.all('rule')).filter(({ word }) => word !== null);
    return await withOne(world, 'calendar', ({ id }) => ({
      calendar: id,
      rules: words
        .filter((rule) => rule.calendar === id && oneIn(world, 2))
        .map((rule) => rule.id)
        .toReversed(),
      targets: Object.fromEntries(words.filter(() => oneIn(world, 3)).map((rule) => [rule.id, { becomes: 'nothing' }])),
    }));
  },
  deleteCalendar: async (world) => await withOne(world, 'calendar', ({ id }) => ({ id })),
};

/** A random input for each writing command, given the current records; null if there is nothing it could apply to. */
export const drawInput: Readonly<Record<WritingCommandId, Draw<unknown>>> = {
  ...drawnByHand,
  ...(Object.fromEntries(commandList.flatMap(drawRecordCommand)) as Record<RecordCommandId, Draw<unknown>>),
};

/** The drawing of a command that saves or deletes one type of record: its schema says all. */
function drawRecordCommand({ id, saves, deletes }: CommandDefinition): [string, Draw<unknown>][] {
  if (saves !== undefined) return [[id, async (world) => await drawSave(world, saves)]];
  if (deletes === undefined) return [];
  return [[id, async (world) => await withOne(world, deletes, (record) => ({ id: record.id }))]];
}

async function drawSave(world: World, type: RecordType): Promise<unknown> {
  const before = oneIn(world, 2) ? await one(world, type) : null;
  const content = await drawContent(world, type);
  return before === null ? { content } : { id: before.id, content };
}

/** An import of up to `most` events from a new calendar, or from one that was imported before and has changed. */
export async function drawImport(world: World, officer: RecordId, most = 8): Promise<InputOf<'importCalendar'>> {
  const { store, sealer } = world.services();
  const known = oneIn(world, 2) ? await one(world, 'calendar') : null;
  const calendar = known?.id ?? sampleId(world.now(), world.generator);
  const existing = (await store.reader.all('appointment')).filter(({ origin }) => origin?.calendar === calendar);
  const numbers = Array.from({ length: most }, (_, number) => number).filter(() => most > 8 || oneIn(world, 2));
  const instances = numbers.map((number) => someInstance(world, number));
  const digests = new Map<string, string>();
  for (const { uid } of instances) digests.set(uid, await sealer.digest(uid));
  const rules = [{ word: 'leave', target: { becomes: 'absence', reason: 'leave' } }] as const;
  const otherwise = {
    becomes: 'appointment',
    kind: pick(world, starterKinds)?.id ?? recordId('phone'),
    duty: null,
  } as const;
  const absences = await store.reader.ofOfficer('absence', officer);
  const plan = planAtOnce({ instances, digests, existing, absences, calendar, rules, otherwise });
  return {
    officer,
    calendar,
    fileName: `${someText(world)}.ics`,
    keepTitles: oneIn(world, 2),
    ...plan,
    rules,
    otherwise,
  };
}

function someInstance(world: World, number: number): DatedInstance {
  const { start, end } = someTime(world);
  const title = oneIn(world, 4) ? 'annual leave' : someText(world);
  return anInstance({ uid: `event ${number}`, start, end, zone, title, line: number }, zone);
}

function isCheckIn({ kind }: RecordContents['entry']): boolean {
  return kind === 'check-in';
}

/** A random input for a new record. Check-ins are as frequent as all other kinds together. */
function someWork(world: World): Pick<Appointment, 'kind' | 'duty' | 'country'> {
  const kind = oneIn(world, 2) ? 'check-in' : pick(world, starterKinds)?.id;
  const duty = oneIn(world, 3) ? pick(world, starterDuties)?.id : null;
  return { kind: recordId(kind ?? 'phone'), duty: duty ?? null, country: pick(world, countries) ?? null };
}

/** Work that was done, at times in two stretches. */
function someLog(world: World, officer: RecordId): InputOf<'logActivity'> {
  const end = addMinutes(world.now(), -world.generator.below(3 * 1440));
  const start = addMinutes(end, -world.generator.below(300));
  const more = oneIn(world, 4) ? [{ start: end, end: addMinutes(end, world.generator.below(60)) }] : [];
  const units = world.generator.below(5);
  return {
    officer, ...someWork(world), saidDocket: docketAt(end), start, end, more, zone, units, note: maybeText(world),
    origin: 'line', placement: 'stated',
  };
}

/** Either docket or none, in turn by the minute. */
function docketAt(end: Instant): CaseDocket | null {
  return ([null, 'detained', 'non-detained'] as const)[(end / 60_000) % 3] ?? null;
}

/** What the officer said of a timer whose units only they know. */
function someEnd(world: World) {
  return oneIn(world, 2) ? { ended: { units: world.generator.below(9), at: addMinutes(world.now(), -1) } } : {};
}

function someTime({ generator, now }: World): { readonly start: Instant; readonly end: Instant } {
  const start = addMinutes(now(), generator.below(2880) - 1440);
  return { start, end: addMinutes(start, 15 + generator.below(100)) };
}

function termsOf(world: World): DutyTerms {
  const number = world.generator.below(1000);
  return { from: someDay(world), label: `Label ${number}`, words: [`word${number}`], firstLetters: [] };
}

function someDay({ generator }: World): Day {
  return addDays('2026-09-01' as Day, generator.below(60));
}

function someText({ generator }: World): string {
  return `text ${generator.below(100_000)}`;
}

function maybeText(world: World): string | null {
  return oneIn(world, 2) ? someText(world) : null;
}

function oneIn({ generator }: World, count: number): boolean {
  return generator.below(count) === 0;
}

function pick<Item>({ generator }: World, items: readonly Item[]): Item | undefined {
  return items[generator.below(items.length)];
}

async function one<Type extends RecordType>(world: World, type: Type): Promise<Recorded<RecordContents[Type]> | null> {
  return pick(world, await world.services().store.reader.all(type)) ?? null;
}

async function withOne<Type extends RecordType, Input>(
  world: World,
  type: Type,
  ask: (record: Recorded<RecordContents[Type]>) => Input | Promise<Input>,
  fits: (record: Recorded<RecordContents[Type]>) => boolean = () => true,
): Promise<Input | null> {
  const records = await world.services().store.reader.all(type);
  const record = pick(world, records.filter(fits));
  return record === undefined ? null : await ask(record);
}

async function running(world: World): Promise<TimerStack[]> {
  const stacks = await world.services().store.reader.allTimers();
  return stacks.filter((stack) => stack.running !== null);
}

async function withTimer<Input>(world: World, ask: (stack: TimerStack) => Input | null): Promise<Input | null> {
  const stack = pick(world, await running(world));
  return stack === undefined ? null : ask(stack);
}
