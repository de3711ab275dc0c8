import type { Generator } from '#shared/base/generator';
import type { Docket } from '#shared/records/officer';
import type { SimulatedActivity } from './simulationParameters';

/** Work of a day that has no time yet. `planned` is true if it comes from an appointment. */
export type DrawnTask = {
  readonly kind: string;
  readonly duty: string | null;
  readonly units: number | null;
  readonly minutes: number;
  readonly planned: boolean;
  readonly noShow: boolean;
};

/**
 * Draws the work of a day with a given number of scheduled minutes. Duty-officer work replaces all other work of the
 * day.
 */
export function drawDay(
  activities: readonly SimulatedActivity[],
  docket: Docket,
  minutes: number,
  random: Generator,
): DrawnTask[] {
  const own = activities.filter((activity) => activity.docket === 'both' || activity.docket === docket);
  const tasks = own.flatMap((activity) => drawActivity(activity, minutes / fullDay, random));
  const whole = tasks.find(({ duty }) => duty === 'duty-officer');
  if (whole !== undefined) return [{ ...whole, minutes: Math.min(whole.minutes, minutes) }];
  return [...tasks, ...moreWork(own, minutes - minutesOf(tasks), random)];
}

/**
 * What an officer does on a day with more time than incoming work: units of unplanned work, in their usual proportions,
 * until only a few minutes are left.
 */
function moreWork(own: readonly SimulatedActivity[], minutes: number, random: Generator): DrawnTask[] {
  const open = own.filter(({ duty, scheduledShare }) => duty === null && scheduledShare < 0.2);
  const often = open.reduce((sum, { unitsPerDay }) => sum + unitsPerDay, 0);
  const tasks: DrawnTask[] = [];
  for (let left = minutes; left > fewMinutes && often > 0; ) {
    let at = random.fraction() * often;
    const chosen = open.find(({ unitsPerDay }) => (at -= unitsPerDay) < 0) ?? open[0];
    if (chosen === undefined) return tasks;
    const task = drawUnit(chosen, random);
    tasks.push(task);
    left -= task.minutes;
  }
  return tasks;
}

/** Nobody starts more work for less. */
const fewMinutes = 15;

function minutesOf(tasks: readonly DrawnTask[]): number {
  return tasks.reduce((sum, { minutes, noShow }) => sum + (noShow ? 0 : minutes), 0);
}

const fullDay = 480;

/** How many units of a kind are logged at once if a unit takes only a few minutes. */
const together: Readonly<Record<string, number>> = { phone: 4, 'record-check': 3, 'docket-review': 12 };

const uncounted: ReadonlySet<string> = new Set(['duty', 'training', 'meeting', 'admin']);

function drawActivity(activity: SimulatedActivity, scale: number, random: Generator): DrawnTask[] {
  const units = Array.from({ length: random.poisson(activity.unitsPerDay * scale) }, () => drawUnit(activity, random));
  const size = together[activity.kind] ?? 1;
  return size === 1 ? units : grouped(units, size);
}

function drawUnit(activity: SimulatedActivity, random: Generator): DrawnTask {
  const planned = random.fraction() < activity.scheduledShare;
  return {
    kind: activity.kind,
    duty: activity.duty,
    units: uncounted.has(activity.kind) ? null : 1,
    minutes: Math.max(1, Math.round(activity.medianMinutes * Math.exp(activity.logDeviation * random.normal()))),
    planned,
    noShow: planned && random.fraction() < activity.noShowShare,
  };
}

function grouped(tasks: readonly DrawnTask[], size: number): DrawnTask[] {
  return Array.from({ length: Math.ceil(tasks.length / size) }, (_, group) => {
    const members = tasks.slice(group * size, (group + 1) * size);
    const sum = (value: (task: DrawnTask) => number) => members.reduce((total, task) => total + value(task), 0);
    const [units, minutes] = [sum((task) => task.units ?? 0), sum((task) => task.minutes)];
    return { ...(members[0] as DrawnTask), units, minutes };
  });
}
