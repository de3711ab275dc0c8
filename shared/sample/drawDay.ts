import type { Generator } from '#shared/base/generator';
import type { Docket } from '#shared/records/officer';
import type { SimulatedActivity } from './simulationParameters';

/** A piece of work that falls on a day, not yet placed. `planned` is true for what comes from an appointment. */
export type DrawnTask = {
  readonly kind: string;
  readonly duty: string | null;
  readonly units: number | null;
  readonly minutes: number;
  readonly planned: boolean;
  readonly noShow: boolean;
};

/** What falls on a day of so many minutes of schedule; a duty-officer day replaces the day's other work. */
export function drawDay(activities: readonly SimulatedActivity[], docket: Docket, minutes: number, dice: Generator): DrawnTask[] {
  const own = activities.filter((activity) => activity.docket === 'both' || activity.docket === docket);
  const tasks = own.flatMap((activity) => drawActivity(activity, minutes / fullDay, dice));
  const whole = tasks.find(({ duty }) => duty === 'duty-officer');
  return whole === undefined ? tasks : [{ ...whole, minutes: Math.min(whole.minutes, minutes) }];
}

const fullDay = 480;

/** Kinds whose units are few minutes each and are logged several at once. */
const together: Readonly<Record<string, number>> = { phone: 4, 'record-check': 3, 'docket-review': 12 };

const uncounted: ReadonlySet<string> = new Set(['duty', 'training', 'meeting', 'admin']);

function drawActivity(activity: SimulatedActivity, scale: number, dice: Generator): DrawnTask[] {
  const units = Array.from({ length: dice.poisson(activity.unitsPerDay * scale) }, () => drawUnit(activity, dice));
  const size = together[activity.kind] ?? 1;
  return size === 1 ? units : grouped(units, size);
}

function drawUnit(activity: SimulatedActivity, dice: Generator): DrawnTask {
  const planned = dice.fraction() < activity.scheduledShare;
  return {
    kind: activity.kind,
    duty: activity.duty,
    units: uncounted.has(activity.kind) ? null : 1,
    minutes: Math.max(1, Math.round(activity.medianMinutes * Math.exp(activity.logDeviation * dice.normal()))),
    planned,
    noShow: planned && dice.fraction() < activity.noShowShare,
  };
}

function grouped(tasks: readonly DrawnTask[], size: number): DrawnTask[] {
  return Array.from({ length: Math.ceil(tasks.length / size) }, (_, group) => {
    const members = tasks.slice(group * size, (group + 1) * size);
    const sum = (value: (task: DrawnTask) => number) => members.reduce((total, task) => total + value(task), 0);
    return { ...(members[0] as DrawnTask), units: sum(({ units }) => units ?? 0), minutes: sum(({ minutes }) => minutes) };
  });
}
