import { recordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Membership, Officer } from '#shared/records/officer';
import type { Schedule } from '#shared/records/schedule';
import type { SettingValues } from '#shared/records/setting';
import type { Day, ZoneName } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/decision';
import { makeRecordId, runCommand } from './runCommand';

/** What the first run asks. All of it can be changed later. */
export type SetUpOfficerInput = {
  readonly role: Officer['role'];
  readonly alias: string;
  readonly zone: ZoneName;
  readonly weekStart: SettingValues['weekStart'];
  /** From when the membership and the schedule hold. */
  readonly from: Day;
  readonly membership: Omit<Membership, 'from'>;
  readonly schedule: Pick<Schedule, 'anchor' | 'days'>;
};

/** Makes the officer whose work is logged here, with membership, schedule and week start. Fails at `alias` where it is empty. */
export async function setUpOfficer(services: Services, input: SetUpOfficerInput): Promise<Result<Receipt>> {
  const officer = makeRecordId(services);
  const schedule = makeRecordId(services);
  return await runCommand(services, 'setUpOfficer', async () => await Promise.resolve(decide()));

  function decide() {
    const alias = input.alias.trim();
    if (alias === '') return failWith('alias-missing', 'Type a name to go by here: a nickname or a word, not your own name.', 'alias');
    const { role, zone, from, membership } = input;
    return succeed({
      changes: [
        { type: 'officer', id: officer, content: { role, alias, zone, memberships: [{ from, ...membership }] } },
        { type: 'schedule', id: schedule, content: { officer, from, ...input.schedule } },
        { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: officer } },
        { type: 'setting', id: recordId('weekStart'), content: { key: 'weekStart', value: input.weekStart } },
      ] as const,
    });
  }
}
