/** Zones around the world in which officers work: at any time it is late enough in the day in one of them. */
const zones = ['America/New_York', 'America/Puerto_Rico', 'Pacific/Honolulu', 'Pacific/Guam'] as const;

/** The minute of the day by which all hours that measurements log have passed: work cannot be logged in the future. */
const lateEnough = 10 * 60;

/** A zone where it is late enough in the day at an instant for what will be logged. */
export function zoneOfDay(now: Date): (typeof zones)[number] {
  const found = zones.find((zone) => minuteOfDay(now, zone) >= lateEnough);
  if (found === undefined) throw new Error(`It is too early on the day in ${zones.join(', ')}.`);
  return found;
}

/** The zone of this run. */
export const zone = zoneOfDay(new Date());

function minuteOfDay(now: Date, timeZone: string): number {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(now)
    .split(':')
    .map(Number);
  return hour * 60 + minute;
}
