import { recordId, type RecordId } from '#shared/base/ids';
import type { RecordContents } from '#shared/records/all';
import type { CaseDocket } from '#shared/records/officer';
import type { Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { addMinutes } from '#shared/time/minutes';
import { dayOf } from '#shared/time/zones';
import type { HandDrawn, InputOf } from './handDrawn';
import { running, withOne, withTimer } from './someRecords';
import { maybeText, oneIn, pick, someText, someTime, someWork, zone } from './someValues';
import type { World } from './world';

/** A random input for each command about entries, timers, appointments and closings. */
export const drawWork = {
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
    await withOne(world, 'officer', ({ id: officer }) => {
      const time = someTime(world);
      return { officer, ...someWork(world), ...time, saidDocket: docketAt(time.end), zone, title: maybeText(world) };
    }),
  editAppointment: async (world) =>
    await withOne(world, 'appointment', ({ id }) => ({
      id,
      changes: pick(world, [someTime(world), { title: someText(world) }, someWork(world), { saidDocket: null }]) ?? {},
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
} satisfies Partial<HandDrawn>;

function isCheckIn({ kind }: RecordContents['entry']): boolean {
  return kind === 'check-in';
}

/** Work that was done, sometimes in two stretches. */
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

/** Either docket or none, depending on the minute. */
function docketAt(end: Instant): CaseDocket | null {
  return ([null, 'detained', 'non-detained'] as const)[(end / 60_000) % 3] ?? null;
}

/** The officer's answer about a timer whose units nobody else knows. */
function someEnd(world: World) {
  return oneIn(world, 2) ? { ended: { units: world.generator.below(9), at: addMinutes(world.now(), -1) } } : {};
}
