/** Zones in which officers work, around the earth: at any time it is late enough on the day in one of them. */
const zones = ['America/New_York', 'America/Puerto_Rico', 'Pacific/Honolulu', 'Pacific/Guam'] as const;

/** By then the hours that measurements log from 06:00 on have passed, in minutes of the day: work is never logged for a time to come. */
const lateEnough = 10 * 60;

/** Where it is late enough on the day at an instant for what is logged on it. */
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
