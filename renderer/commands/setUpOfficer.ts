import { recordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { Docket, Officer } from '#shared/records/officer';
import type { Schedule } from '#shared/records/schedule';
import type { SettingValues } from '#shared/records/setting';
import type { Day, ZoneName } from '#shared/time/day';
import { isZone } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkAlias } from './checkAlias';
import { checkSchedule } from './checkSchedule';
import { makeRecordId, runCommand } from './runCommand';

/** What the first run asks. All of it can be changed later. */
export type SetUpOfficerInput = {
  readonly role: Officer['role'];
  readonly alias: string;
  readonly zone: string;
  readonly unit: string;
  readonly docket: Docket;
  readonly fieldOffice: string;
  /** From when the membership and the schedule hold. */
  readonly from: Day;
  readonly schedule: Pick<Schedule, 'anchor' | 'days'> | null;
  readonly weekStart: SettingValues['weekStart'];
};

/** Makes the officer whose work is logged here, with membership, schedule and week start. Fails at `alias`, `zone`, `unit`, `anchor` and `days`. */
export async function setUpOfficer(services: Services, input: SetUpOfficerInput): Promise<Result<Receipt>> {
  const ids = { officer: makeRecordId(services), schedule: makeRecordId(services) };
  return await runCommand(services, 'setUpOfficer', async () => {
    const alias = checkAlias(input.alias);
    if (!alias.ok) return alias;
    if (!isZone(input.zone)) return failWith('unknown-zone', 'There is no such time zone; choose one of the list.', 'zone');
    if (input.unit.trim() === '') return failWith('unit-missing', 'A unit is needed, as Unit 2.', 'unit');
    const checked = input.schedule === null ? succeed(null) : checkSchedule(input.schedule);
    if (!checked.ok) return checked;
    return await Promise.resolve(succeed({ changes: changesOf({ ...input, alias: alias.value, zone: input.zone }, ids) }));
  });
}

function changesOf(input: SetUpOfficerInput & { readonly zone: ZoneName }, ids: { readonly officer: Change['id']; readonly schedule: Change['id'] }): Change[] {
  const { role, alias, zone, from, unit, docket, fieldOffice, schedule, weekStart } = input;
  const memberships = [{ from, unit: unit.trim(), docket, fieldOffice }];
  const changes: Change[] = [
    { type: 'officer', id: ids.officer, content: { role, alias, zone, memberships } },
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: ids.officer } },
    { type: 'setting', id: recordId('weekStart'), content: { key: 'weekStart', value: weekStart } },
  ];
  if (schedule !== null) changes.push({ type: 'schedule', id: ids.schedule, content: { officer: ids.officer, from, ...schedule } });
  return changes;
}
