import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Membership, Officer } from '#shared/records/officer';
import { isZone } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checkDay';
import { contentOnly, find, runCommand } from './runCommand';

/**
 * What is changed of an officer; a membership holds from its day on and takes the place of one from the same day. `drafts` are
 * those it was typed in, which end with the write.
 */
export type EditOfficerInput = Partial<Pick<Officer, 'role' | 'alias'>> & {
  readonly officer: RecordId;
  readonly zone?: string;
  readonly membership?: Membership;
  readonly drafts?: readonly RecordId[];
};

/**
 * Changes role, alias, zone or membership. Entries that are written keep the unit, docket and zone they were logged with.
 * Fails at `alias`, `zone`, `unit` and `from`.
 */
export async function editOfficer(services: Services, { officer, membership, zone: newZone, drafts = [], ...given }: EditOfficerInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'editOfficer', async (reader) => {
    const found = await find(reader, 'officer', officer);
    if (!found.ok) return found;
    const before = contentOnly<Officer>(found.value);
    const alias = (given.alias ?? before.alias).trim();
    if (alias === '') return failWith('alias-missing', 'An alias is needed: any word but a name.', 'alias');
    const zone = newZone ?? before.zone;
    if (!isZone(zone)) return failWith('unknown-zone', 'There is no such time zone; choose one of the list.', 'zone');
    if (membership?.unit.trim() === '') return failWith('unit-missing', 'A unit is needed, as Unit 2.', 'unit');
    const year = checkDay(membership?.from ?? null, 'from');
    if (!year.ok) return year;
    const memberships = membership === undefined ? before.memberships : withMembership(before.memberships, membership);
    return succeed({ changes: [{ type: 'officer', id: officer, content: { ...before, ...given, alias, zone, memberships } }], drafts });
  });
}

function withMembership(memberships: readonly Membership[], added: Membership): Membership[] {
  const trimmed = { ...added, unit: added.unit.trim(), fieldOffice: added.fieldOffice.trim() };
  return [...memberships.filter((one) => one.from !== added.from), trimmed].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
