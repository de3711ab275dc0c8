import type { ZoneName } from '#shared/time/day';

/** Every zone of the United States in the zone table, including territories. */
export const usZones = [
  'America/New_York', 'America/Detroit', 'America/Kentucky/Louisville', 'America/Kentucky/Monticello',
  'America/Indiana/Indianapolis', 'America/Indiana/Vincennes', 'America/Indiana/Winamac', 'America/Indiana/Marengo',
  'America/Indiana/Petersburg', 'America/Indiana/Vevay', 'America/Indiana/Tell_City', 'America/Indiana/Knox',
  'America/Chicago', 'America/Menominee', 'America/North_Dakota/Center', 'America/North_Dakota/New_Salem',
  'America/North_Dakota/Beulah', 'America/Denver', 'America/Boise', 'America/Phoenix', 'America/Los_Angeles',
  'America/Anchorage', 'America/Juneau', 'America/Sitka', 'America/Metlakatla', 'America/Yakutat', 'America/Nome',
  'America/Adak', 'America/Puerto_Rico', 'America/St_Thomas', 'Pacific/Honolulu', 'Pacific/Guam', 'Pacific/Saipan',
  'Pacific/Pago_Pago',
] as readonly string[] as readonly ZoneName[];

/** The wall-clock time according to Intl: an oracle that does not depend on our library. */
export function wallClockByIntl(instant: number, zone: ZoneName): { readonly day: string; readonly minute: number } {
  const parts = formatterOf(zone).formatToParts(instant);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${read('year')}-${read('month')}-${read('day')}`,
    minute: Number(read('hour')) * 60 + Number(read('minute')),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: ZoneName): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}
