import { recordId } from '#shared/base/ids';
import { hasWord, type ImportPlan, type PlannedInstance, type PlannedState, type WordRule } from '#shared/imports/calendar/planImport';
import type { ActivityKind, WorkGroup } from '#shared/records/activityKind';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { termsOn } from '#shared/rules/terms';

/** What an event may become, as a list offers it. `key` stands for the target; `group` is that of a kind. */
export type TargetOption = { readonly key: string; readonly label: string; readonly target: ImportTarget; readonly group: WorkGroup | null };

/** Everything that an event may become on a day: each kind in use, leave and other absences, nothing. */
export function targetOptions(kinds: readonly Recorded<ActivityKind>[], day: Day): TargetOption[] {
  const ofKinds = kinds.filter((kind) => kind.retiredFrom === null || kind.retiredFrom > day).map((kind) => {
    const target: ImportTarget = { becomes: 'appointment', kind: kind.id, duty: null };
    const terms = termsOn(kind, day);
    return { key: keyOf(target), label: terms?.label ?? kind.id, target, group: terms?.group ?? null };
  });
  const absences = (['leave', 'holiday', 'detail', 'training'] as const).map((reason) => {
    const target: ImportTarget = { becomes: 'absence', reason };
    return { key: keyOf(target), label: `Absence: ${reason}`, target, group: null };
  });
  return [...ofKinds, ...absences, { key: 'nothing', label: 'Left out', target: { becomes: 'nothing' }, group: null }];
}

/** The key of a target in a list. */
export function keyOf(target: ImportTarget): string {
  if (target.becomes === 'appointment') return `kind ${target.kind}`;
  return target.becomes === 'absence' ? `absence ${target.reason}` : 'nothing';
}

/** Rules to begin with: the label and the words of each kind that stand in a title of the file, and leave. */
export function firstRules(titles: readonly string[], kinds: readonly Recorded<ActivityKind>[], day: Day): WordRule[] {
  // One text of all titles, on lines of their own: each word is looked for once, not once a title.
  const lower = titles.join('\n').toLowerCase();
  const candidates = kinds.flatMap((kind): WordRule[] => {
    const terms = termsOn(kind, day);
    const words = new Set([terms?.label.toLowerCase() ?? '', kind.id.toLowerCase(), ...(terms?.words ?? [])]);
    return [...words].filter((word) => word.length > 2).map((word) => ({ word, target: { becomes: 'appointment', kind: kind.id, duty: null } }));
  });
  const leave: WordRule[] = ['leave', 'vacation'].map((word) => ({ word, target: { becomes: 'absence', reason: 'leave' } }));
  return [...candidates, ...leave].filter(({ word }) => hasWord(lower, word));
}

/** What an event becomes where no word matches, until the user says otherwise. */
export const otherwiseAtFirst: ImportTarget = { becomes: 'appointment', kind: recordId('meeting'), duty: null };

/** How many instances are in each state. */
export function countsOf(plan: ImportPlan): Readonly<Record<PlannedState, number>> {
  const counts = { new: 0, changed: 0, same: 0, 'left out': 0 };
  for (const { state } of plan.items) counts[state] += 1;
  return counts;
}

/** The instances day by day, in order. */
export function byDay(items: readonly PlannedInstance[]): (readonly [Day, readonly PlannedInstance[]])[] {
  const days = new Map<Day, PlannedInstance[]>();
  for (const item of items) {
    const day = days.get(item.day);
    if (day === undefined) days.set(item.day, [item]);
    else day.push(item);
  }
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** How many instances a word chose; null for those that none did. */
export function chosenBy(plan: ImportPlan, word: string | null): number {
  return plan.items.filter((item) => item.word === word).length;
}
