import type { RecordId } from '#shared/base/ids';
import type { ActivityKind } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { termsOn } from './terms';

/** The fields that identify an entry's work. */
export type Work = { readonly kind: RecordId; readonly duty: RecordId | null; readonly country?: string | null };

/** The kinds and duties whose terms name the work. */
export type WorkTerms = {
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
};

/** The starter kind that stands for a duty alone. */
const dutyKind = 'duty';

/** Names work by the terms in force on a day: `Phone call`, `Duty: court run`, `Phone call HN, duty: congress`. */
export function workLabel(terms: WorkTerms, work: Work, day: Day): string {
  const { label, detail } = workLabelParts(terms, work, day);
  return detail === '' ? label : `${label} ${detail}`;
}

/** The name of work in two parts: the activity, and after it its country or duty, or ''. */
export function workLabelParts(
  { kinds, duties }: WorkTerms,
  work: Work,
  day: Day,
): { readonly label: string; readonly detail: string } {
  const duty = withoutCapital(labelOf(duties, work.duty, day) ?? '');
  const isDutyAlone = work.kind === dutyKind && duty !== '';
  return {
    label: isDutyAlone ? `Duty: ${duty}` : (labelOf(kinds, work.kind, day) ?? 'Unknown activity'),
    detail: [work.country ?? '', isDutyAlone || duty === '' ? '' : `duty: ${duty}`]
      .filter((text) => text !== '')
      .join(', '),
  };
}

/** A label inside a sentence: `inquiry from Congress`. */
function withoutCapital(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

type Named = Recorded<{ readonly terms: readonly { readonly from: Day; readonly label: string }[] }>;

function labelOf(records: readonly Named[], id: RecordId | null, day: Day): string | null {
  const found = records.find((record) => record.id === id);
  return found === undefined ? null : (termsOn(found, day)?.label ?? null);
}
