import type { ActivityKind } from '#shared/records/activityKind';
import type { Recorded } from '#shared/records/version';
import type { NamedKind } from '#shared/imports/staffing/readWeights';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';

/** The kinds as a table of weights may name them: by id, label, or a word for the line. */
export function namedKinds(kinds: readonly Recorded<ActivityKind>[], day: Day): NamedKind[] {
  return kinds.flatMap((kind) => {
    const terms = termsOn(kind, day);
    return terms === null ? [] : [{ kind: kind.id, label: terms.label, words: [kind.id, terms.label, ...terms.words] }];
  });
}
