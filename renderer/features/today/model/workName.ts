import type { RecordId } from '#shared/base/ids';
import type { WorkGroup } from '#shared/records/activityKind';
import type { Day } from '#shared/time/day';
import { termsOn } from '#shared/rules/terms';
import type { DayFacts } from './dayFacts';

/** What says which work is meant. */
export type Work = { readonly kind: RecordId; readonly duty: RecordId | null; readonly country?: string | null };

/** The name and color of work. `detail` is the gray text after the label, or ''. */
export type WorkName = {
  readonly label: string;
  readonly detail: string;
  readonly group: WorkGroup;
  readonly unitNoun: string | null;
  readonly kind: RecordId;
};

/** The starter kind that is nothing but a duty. */
const dutyKind = 'duty';

/** The name of work on a day, by the terms of its kind and duty that are in force then. */
export function workName(facts: Pick<DayFacts, 'kinds' | 'duties' | 'day'>, work: Work): WorkName {
  const kind = facts.kinds.find(({ id }) => id === work.kind);
  const terms = kind === undefined ? null : termsOn(kind, facts.day);
  const duty = dutyLabel(facts, work.duty);
  const country = work.country ?? '';
  const label = terms?.label ?? 'Unknown activity';
  const isDutyAlone = work.kind === dutyKind && duty !== '';
  return {
    label: isDutyAlone ? `Duty: ${duty.toLowerCase()}` : label,
    detail: [country, isDutyAlone || duty === '' ? '' : `duty: ${duty.toLowerCase()}`]
      .filter((text) => text !== '')
      .join(', '),
    group: work.duty === null ? (terms?.group ?? 'administration') : 'collateral',
    unitNoun: terms?.unitNoun ?? null,
    kind: work.kind,
  };
}

/** A short name for a narrow block: the country of document work, the duty, else the kind's first word. */
export function shortName(facts: Pick<DayFacts, 'kinds' | 'duties' | 'day'>, work: Work): string {
  if (work.duty !== null) return firstWord(dutyLabel(facts, work.duty));
  return work.country ?? firstWord(workName(facts, work).label);
}

/** The word that a quick-entry line knows a kind by on a day. */
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
