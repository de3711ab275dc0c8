import type { RecordId } from '#shared/base/ids';
import type { ActivityKind, WorkGroup } from '#shared/records/activityKind';
import type { StudyKind } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import { isInUse, termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';

/** The role of a kind's minutes in a study: case work, support that everybody does, or neither (method.md 3). */
export type StudyRole = 'case' | 'support' | 'outside';

/**
 * The role of a group of work. The year plan already takes training off the available working time, so it is not taken
 * off a second time as support. Collateral minutes are identified by their duty.
 */
export function roleOfGroup(group: WorkGroup): StudyRole {
  if (group === 'case work' || group === 'document work') return 'case';
  return group === 'administration' ? 'support' : 'outside';
}

/**
 * The definitions of the kinds in use on a day, in the order of kinds, to be frozen into a study that begins that day.
 */
export function freezeKinds(kinds: readonly Recorded<ActivityKind>[], day: Day): StudyKind[] {
  return kinds.filter((kind) => isInUse(kind, day)).flatMap((kind) => {
    const terms = termsOn(kind, day);
    return terms === null ? [] : [frozen(kind.id, terms)];
  });
}

/** Kinds that get a case weight: case work that counts units. */
export function weightedKinds(kinds: readonly StudyKind[]): StudyKind[] {
  return kinds.filter(({ group, unitNoun }) => roleOfGroup(group) === 'case' && unitNoun !== null);
}

type Terms = Pick<StudyKind, 'label' | 'unitNoun' | 'group'>;

function frozen(kind: RecordId, { label, unitNoun, group }: Terms): StudyKind {
  return { kind, label, unitNoun, group };
}
