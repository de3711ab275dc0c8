import type { ZoneName } from '#shared/time/day';
import { plainZoneName } from './calendarTime';
import { customZone } from './customZone';
import type { RawComponent } from './splitComponents';
import { zoneOfWindowsName } from './windowsZones';
import type { WorkBudget } from './workBudget';
import { ianaRules, sameRules, utcRules, type ZoneRules } from './zoneRules';

/** Finds a zone's rules by the name that an event uses for it; null for a name that nothing explains. */
export type FindZone = (name: string) => ZoneRules | null;

/** The zones that the user chose for names that nothing explains. */
export type ZoneAnswers = ReadonlyMap<string, ZoneName>;

/**
 * Makes the lookup for one calendar, which caches its results. A name in the zone table (`America/New_York`, also after
 * a prefix with slashes) is that zone. Any other name is looked up as a VTIMEZONE of the calendar (RFC 5545 3.2.19),
 * then as a Windows name, then as a name such as `EST` or `UTC+11`, and finally among the user's answers.
 */
export function zoneFinder(zones: readonly RawComponent[], answers: ZoneAnswers, budget: WorkBudget): FindZone {
  const byName = new Map(zones.map((zone) => [plainZoneName(valueOf(zone, 'TZID')), zone]));
  const byLowerName = new Map([...byName].map(([name, zone]) => [name.toLowerCase(), zone]));
  const known = new Map<string, ZoneRules | null>();
  const find = (name: string) => {
    const zone = byName.get(name) ?? byLowerName.get(name.toLowerCase());
    const answer = answers.get(name);
    return (
      areaAndPlace(name) ?? ownOrNamed(zone === undefined ? null : fromFile(zone, budget), windowsZone(name)) ??
      plainName(name) ?? (answer === undefined ? null : ianaRules(answer))
    );
  };
  return (name) => {
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const found = find(name);
    known.set(name, found);
    return found;
  };
}

/**
 * The file's own rules decide, but if the named zone has the same rules, the named zone is used because it says more.
 */
function ownOrNamed(own: ZoneRules | null, named: ZoneRules | null): ZoneRules | null {
  if (own === null || named === null) return own ?? named;
  return sameRules(own, named) ? named : own;
}

/** `/mozilla.org/20070129_1/America/New_York` ends in a name from the table. */
function areaAndPlace(name: string): ZoneRules | null {
  const parts = name.split('/').filter((part) => part !== '').slice(-mostParts);
  for (let from = 0; from < parts.length - 1; from += 1) {
    const found = ianaRules(parts.slice(from).join('/'));
    if (found !== null) return found;
  }
  return null;
}

const mostParts = 6;

function windowsZone(name: string): ZoneRules | null {
  const zone = zoneOfWindowsName(name);
  return zone === null ? null : ianaRules(zone);
}

function fromFile(zone: RawComponent, budget: WorkBudget): ZoneRules | null {
  const place = valueOf(zone, 'X-LIC-LOCATION');
  return ownOrNamed(customZone(zone, budget), place === '' ? null : areaAndPlace(place));
}

function plainName(name: string): ZoneRules | null {
  const last = name.slice(name.lastIndexOf('/') + 1).trim();
  if (/^(?:utc|gmt|z|etc\/utc)$/iu.test(last)) return utcRules;
  const match = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?([0-5]\d)?$/iu.exec(last);
  if (match === null) return /^[A-Za-z0-9]+$/u.test(last) ? ianaRules(last) : null;
  const hours = Number(match[2]);
  if (hours > 14) return null;
  const offset = (match[1] === '-' ? -1 : 1) * (hours * 60 + Number(match[3] ?? 0)) * 60_000;
  return { iana: null, offsetAt: () => offset };
}

function valueOf(component: RawComponent, name: string): string {
  return component.properties.find((property) => property.name === name)?.value ?? '';
}
