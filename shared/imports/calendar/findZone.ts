import { customZone } from './customZone';
import type { RawComponent } from './splitComponents';
import { zoneOfWindowsName } from './windowsZones';
import { ianaRules, utcRules, type ZoneRules } from './zoneRules';

/** Gives the rules of a zone by the name that an event calls it by, or null for a name that nothing explains. */
export type FindZone = (name: string) => ZoneRules | null;

/**
 * Makes the look-up for one file, which remembers what it found. A name of the zone table (`America/New_York`, also
 * behind a prefix with slashes) means that zone, a Windows name the one it stands for; any other name is what a
 * VTIMEZONE of the file says, wherever in the file that stands. Last come names such as `EST` and `UTC+11`.
 */
export function zoneFinder(zones: readonly RawComponent[]): FindZone {
  const byName = new Map(zones.map((zone) => [valueOf(zone, 'TZID'), zone]));
  const known = new Map<string, ZoneRules | null>();
  const rulesOf = (zone: string) => {
    const found = known.get(zone) ?? ianaRules(zone);
    known.set(zone, found);
    return found;
  };
  return (name) => {
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const found = areaAndPlace(name, rulesOf) ?? windowsZone(name, rulesOf) ?? fromFile(byName.get(name), rulesOf) ?? plainName(name, rulesOf);
    known.set(name, found);
    return found;
  };
}

type RulesOf = (zone: string) => ZoneRules | null;

/** `/mozilla.org/20070129_1/America/New_York` ends in a name of the table. */
function areaAndPlace(name: string, rulesOf: RulesOf): ZoneRules | null {
  const parts = name.split('/').filter((part) => part !== '');
  for (let from = 0; from < parts.length - 1; from += 1) {
    const found = rulesOf(parts.slice(from).join('/'));
    if (found !== null) return found;
  }
  return null;
}

function windowsZone(name: string, rulesOf: RulesOf): ZoneRules | null {
  const zone = zoneOfWindowsName(name);
  return zone === null ? null : rulesOf(zone);
}

function fromFile(zone: RawComponent | undefined, rulesOf: RulesOf): ZoneRules | null {
  if (zone === undefined) return null;
  const place = valueOf(zone, 'X-LIC-LOCATION');
  return (place === '' ? null : areaAndPlace(place, rulesOf)) ?? customZone(zone);
}

function plainName(name: string, rulesOf: RulesOf): ZoneRules | null {
  const last = name.slice(name.lastIndexOf('/') + 1).trim();
  if (/^(?:utc|gmt|z|etc\/utc)$/iu.test(last)) return utcRules;
  const match = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?$/iu.exec(last);
  if (match === null) return /^[A-Za-z0-9]+$/u.test(last) ? rulesOf(last) : null;
  const offset = (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60_000;
  return { iana: null, offsetAt: () => offset };
}

function valueOf(component: RawComponent, name: string): string {
  return component.properties.find((property) => property.name === name)?.value ?? '';
}
