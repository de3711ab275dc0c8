import type { ActivityKind, WorkGroup } from '#shared/records/activityKind';
import type { CaseDocket, Docket, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { membershipOn } from './membershipOn';
import { termsOn } from './terms';

/** The groups of work that are done on cases and so belong to a docket. */
const caseGroups: ReadonlySet<WorkGroup> = new Set(['case work', 'document work']);

/** Whether work of a group is done on the cases of a docket. */
export function isOnCases(group: WorkGroup): boolean {
  return caseGroups.has(group);
}

/** Whether an officer works on both dockets on a day, so that each entry can say which one it was for. */
export function isOfBothDockets(officer: Pick<Officer, 'memberships'>, day: Day): boolean {
  return membershipOn(officer, day)?.docket === 'mixed';
}

/** The docket that an entry counts for, and the docket its officer gave; null if none was given or asked for. */
export type EntryDocket = { readonly docket: Docket; readonly saidDocket: CaseDocket | null };

/**
 * The docket of an entry: the one its officer gave, if the officer works on both dockets on that day and the work is on
 * cases; else the officer's own, which is `mixed` for both. Without a membership it is `non-detained`.
 */
export function docketOfEntry(
  officer: Pick<Officer, 'memberships'>,
  kind: Recorded<ActivityKind>,
  day: Day,
  said: CaseDocket | null,
): EntryDocket {
  const group = termsOn(kind, day)?.group;
  const isAsked = isOfBothDockets(officer, day) && group !== undefined && isOnCases(group);
  const saidDocket = isAsked ? said : null;
  return { docket: saidDocket ?? membershipOn(officer, day)?.docket ?? 'non-detained', saidDocket };
}
