import type { RecordId } from '#shared/base/ids';
import type { WorkGroup } from '#shared/records/activityKind';
import type { Day } from '#shared/time/day';
import { termsOn } from '#shared/rules/terms';
import { workLabelParts, type Work } from '#shared/rules/workLabel';
import type { DayFacts } from './dayFacts';

/** The name and color of work. `detail` is the gray text after the label, or ''. */
export type WorkName = {
  readonly label: string;
  readonly detail: string;
  readonly group: WorkGroup;
  readonly unitNoun: string | null;
  readonly kind: RecordId;
};

/** The name of work on a day, by the terms of its kind and duty that are in force then. */
export function workName(facts: Pick<DayFacts, 'kinds' | 'duties' | 'day'>, work: Work): WorkName {
  const kind = facts.kinds.find(({ id }) => id === work.kind);
  const terms = kind === undefined ? null : termsOn(kind, facts.day);
  return {
    ...workLabelParts(facts, work, facts.day),
    group: work.duty === null ? (terms?.group ?? 'administration') : 'collateral',
    unitNoun: terms?.unitNoun ?? null,
    kind: work.kind,
  };
}

/** A short name for a narrow block: the country of document work, the duty, or the kind's first word. */
export function shortName(facts: Pick<DayFacts, 'kinds' | 'duties' | 'day'>, work: Work): string {
  if (work.duty !== null) return firstWord(dutyLabel(facts, work.duty));
  return work.country ?? firstWord(workName(facts, work).label);
}

/** The word of a kind in a quick-entry line on a day. */
export function lineWord(facts: Pick<DayFacts, 'kinds'>, kind: RecordId, day: Day): string {
  const found = facts.kinds.find(({ id }) => id === kind);
  return (found === undefined ? null : termsOn(found, day)?.words[0]) ?? '';
}

function dutyLabel(facts: Pick<DayFacts, 'duties' | 'day'>, duty: RecordId | null): string {
  const found = facts.duties.find(({ id }) => id === duty);
  return (found === undefined ? null : termsOn(found, facts.day)?.label) ?? '';
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? text;
}
