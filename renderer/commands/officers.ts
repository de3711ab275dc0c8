import { recordId, type RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { Docket, Membership, Officer } from '#shared/records/officer';
import type { Schedule } from '#shared/records/schedule';
import type { SettingValues } from '#shared/records/setting';
import { unitNamed } from '#shared/rules/units';
import { alwaysIn, firstDayIn, withZone, zoneOn } from '#shared/rules/zoneOn';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { dayOf, isZone } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { checkAlias, checkDay, checkSchedule, checkUnitName } from './checks';
import { contentOnly, find, makeRecordId, runCommand } from './run';

/** The answers of the first run. All of them can be changed later. */
export type SetUpOfficerInput = {
  readonly role: Officer['role'];
  readonly alias: string;
  readonly zone: string;
  readonly unit: string;
  readonly docket: Docket;
  readonly fieldOffice: string;
  /** The day from which the membership and the schedule are in force. */
  readonly from: Day;
  readonly schedule: Pick<Schedule, 'anchor' | 'days'> | null;
  readonly weekStart: SettingValues['weekStart'];
};

/**
 * Creates the officer who logs here, with membership, schedule and first day of the week. Fails at `alias`, `zone`,
 * `unit`, `anchor` and `days`.
 */
export async function setUpOfficer(services: Services, input: SetUpOfficerInput): Promise<Result<Receipt>> {
  const ids = { officer: makeRecordId(services), schedule: makeRecordId(services), unit: makeRecordId(services) };
  return await runCommand(services, 'setUpOfficer', async (reader) => {
    const alias = checkAlias(input.alias);
    if (!alias.ok) return alias;
    if (!isZone(input.zone)) {
      return failWith('unknown-zone', 'There is no such time zone; choose one from the list.', 'zone');
    }
    const named = checkUnitName(input.unit);
    if (!named.ok) return named;
    const checked = input.schedule === null ? succeed(null) : checkSchedule(input.schedule);
    if (!checked.ok) return checked;
    const unit = await unitFor(reader, input.unit, ids.unit);
    const start = dayOf(services.clock.now(), input.zone);
    const changes = changesOf({ ...input, alias: alias.value, zone: input.zone, start, unit: unit.id }, ids);
    return succeed({ changes: [...unit.changes, ...changes] });
  });
}

type CheckedInput = Omit<SetUpOfficerInput, 'unit'> & {
  readonly zone: ZoneName;
  readonly start: Day;
  readonly unit: RecordId;
};

function changesOf(input: CheckedInput, ids: { readonly officer: RecordId; readonly schedule: RecordId }): Change[] {
  const { role, alias, zone, start, from, unit, docket, fieldOffice, schedule, weekStart } = input;
  const memberships = [{ from, unit, docket, fieldOffice }];
  const changes: Change[] = [
    { type: 'officer', id: ids.officer, content: { role, alias, zones: alwaysIn(zone), memberships, start } },
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: ids.officer } },
    { type: 'setting', id: recordId('weekStart'), content: { key: 'weekStart', value: weekStart } },
  ];
  if (schedule !== null) {
    changes.push({ type: 'schedule', id: ids.schedule, content: { officer: ids.officer, from, ...schedule } });
  }
  return changes;
}

/** A membership as typed, with the name of its unit. */
export type TypedMembership = Omit<Membership, 'unit'> & { readonly unit: string };

/**
 * The changes to an officer. A membership is in force from its day on and replaces one that begins on the same day, and
 * so does a zone, from `zoneFrom` on or from the present day there. `withoutZoneFrom` cancels a zone that has not
 * begun. `drafts` are the drafts it was typed in, which the write ends.
 */
export type EditOfficerInput = Partial<Pick<Officer, 'role' | 'alias' | 'start'>> & {
  readonly officer: RecordId;
  readonly zone?: string;
  readonly zoneFrom?: Day;
  readonly withoutZoneFrom?: Day;
  readonly membership?: TypedMembership;
  readonly drafts?: readonly RecordId[];
};

/**
 * Changes role, alias, first day of use, zone or membership. Existing entries keep the unit, docket and zone they were
 * logged with, and days before `zoneFrom` keep their zone. Fails at `alias`, `start`, `zone`, `zoneFrom`, `unit` and
 * `from`.
 */
export async function editOfficer(
  services: Services,
  { officer, membership, zone, zoneFrom, withoutZoneFrom, drafts = [], ...given }: EditOfficerInput,
): Promise<Result<Receipt>> {
  const newUnit = makeRecordId(services);
  return await runCommand(services, 'editOfficer', async (reader) => {
    const found = await find(reader, 'officer', officer);
    if (!found.ok) return found;
    const before = contentOnly<Officer>(found.value);
    const alias = (given.alias ?? before.alias).trim();
    if (alias === '') return failWith('alias-missing', 'Enter an alias: any word except your name.', 'alias');
    const zones = changedZones(before, { zone, zoneFrom, withoutZoneFrom }, services.clock.now());
    if (!zones.ok) return zones;
    const named = membership === undefined ? succeed('') : checkUnitName(membership.unit);
    if (!named.ok) return named;
    const year = [checkDay(membership?.from ?? null, 'from'), checkDay(given.start ?? null, 'start')].find(
      ({ ok }) => !ok,
    );
    if (year?.ok === false) return year;
    const unit = membership === undefined ? null : await unitFor(reader, membership.unit, newUnit);
    const added = membership === undefined || unit === null ? null : { ...membership, unit: unit.id };
    const memberships = added === null ? before.memberships : withMembership(before.memberships, added);
    const content = { ...before, ...given, alias, zones: zones.value, memberships };
    return succeed({ changes: [...(unit?.changes ?? []), { type: 'officer', id: officer, content }], drafts });
  });
}

type ZoneChange = { readonly [Field in 'zone' | 'zoneFrom' | 'withoutZoneFrom']: EditOfficerInput[Field] | undefined };

/** The zones of an officer after a change. A zone that is already in force on its first day changes nothing. */
function changedZones(
  before: Officer,
  { zone, zoneFrom, withoutZoneFrom }: ZoneChange,
  now: Instant,
): Result<Officer['zones']> {
  if (withoutZoneFrom !== undefined) return zonesWithout(before, withoutZoneFrom, now);
  if (zone === undefined) return succeed(before.zones);
  if (!isZone(zone)) return failWith('unknown-zone', 'There is no such time zone; choose one from the list.', 'zone');
  const from = zoneFrom ?? firstDayIn(before, zone, now);
  const year = checkDay(from, 'zoneFrom');
  if (!year.ok) return year;
  return succeed(zoneOn(before, from) === zone ? before.zones : withZone(before.zones, { from, zone }));
}

/** Days that were lived in a zone keep it, so only a future one can be canceled. */
function zonesWithout(before: Officer, from: Day, now: Instant): Result<Officer['zones']> {
  const taken = before.zones.find((one) => one.from === from);
  if (taken === undefined || from <= dayOf(now, taken.zone)) {
    return failWith('zone-begun', 'This zone has begun. The days you lived in it keep it.', 'zoneFrom');
  }
  return succeed(before.zones.filter((one) => one.from !== from));
}

function withMembership(memberships: readonly Membership[], added: Membership): Membership[] {
  const trimmed = { ...added, fieldOffice: added.fieldOffice.trim() };
  return [...memberships.filter((one) => one.from !== added.from), trimmed].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** The unit with a typed name: an existing one, however it is spelled, or a new one with the id `newId`. */
async function unitFor(
  reader: Reader,
  typed: string,
  newId: RecordId,
): Promise<{ readonly id: RecordId; readonly changes: Change[] }> {
  const present = unitNamed(await reader.all('unit'), typed);
  if (present !== null) return { id: present.id, changes: [] };
  return { id: newId, changes: [{ type: 'unit', id: newId, content: { owner: 'local', name: typed.trim() } }] };
}
