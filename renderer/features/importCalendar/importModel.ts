import { recordId } from '#shared/base/ids';
import type { ImportPlan, PlannedInstance, PlannedState } from '#shared/imports/calendar/planImport';
import { hasWord, type WordRule } from '#shared/imports/calendar/wordRules';
import type { ActivityKind, WorkGroup } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { dutyKind } from '#shared/rules/quickEntry/readActivity';
import { isInUse, termsOn } from '#shared/rules/terms';

/** One choice of what an event becomes. `key` identifies the target; `group` is that of a kind. */
export type TargetOption = {
  readonly key: string;
  readonly label: string;
  readonly target: ImportTarget;
  readonly group: WorkGroup | null;
};

/** The kinds and duties that an event may become work of. */
export type ImportNames = {
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
};

/** Everything an event can become on a day: a kind in use, a duty, leave, another absence, or nothing. */
export function targetOptions(names: ImportNames, day: Day): TargetOption[] {
  const ofWork = workOf(names)
    .filter(({ record }) => isInUse(record, day))
    .map(({ record, target, group }) => {
      const label = termsOn(record, day)?.label ?? record.id;
      return { key: keyOf(target), label: target.duty === null ? label : `Duty: ${label}`, target, group: group(day) };
    });
  const absences = (['leave', 'holiday', 'detail', 'training'] as const).map((reason) => {
    const target: ImportTarget = { becomes: 'absence', reason };
    return { key: keyOf(target), label: `Absence: ${reason}`, target, group: null };
  });
  return [...ofWork, ...absences, { key: 'nothing', label: 'Left out', target: { becomes: 'nothing' }, group: null }];
}

type Work = {
  readonly record: Recorded<ActivityKind> | Recorded<CollateralDuty>;
  readonly target: Extract<ImportTarget, { readonly becomes: 'appointment' }>;
  readonly group: (day: Day) => WorkGroup | null;
};

/** The planned work to choose from. The kind for a duty alone is listed once for each duty. */
function workOf({ kinds, duties }: ImportNames): Work[] {
  return kinds.flatMap((kind): Work[] => {
    if (kind.id !== dutyKind)
      return [
        {
          record: kind,
          target: { becomes: 'appointment', kind: kind.id, duty: null },
          group: (day) => termsOn(kind, day)?.group ?? null,
        },
      ];
    return duties.map((duty) => ({
      record: duty,
      target: { becomes: 'appointment', kind: dutyKind, duty: duty.id },
      group: () => 'collateral',
    }));
  });
}

/** The key of a target in a list. */
export function keyOf(target: ImportTarget): string {
  if (target.becomes === 'appointment') return `kind ${target.kind} ${target.duty ?? ''}`;
  return target.becomes === 'absence' ? `absence ${target.reason}` : 'nothing';
}

/** The first rules: the label and words of each kind or duty that occur in a title of the file, and leave. */
export function firstRules(titles: readonly string[], names: ImportNames, day: Day): WordRule[] {
  // One text of all titles, on lines of their own: each word is looked for once, not once a title.
  const lower = titles.join('\n').toLowerCase();
  const candidates = workOf(names)
    .filter(({ record }) => isInUse(record, day))
    .flatMap(({ record, target }): WordRule[] => {
      const terms = termsOn(record, day);
      const words = new Set([terms?.label.toLowerCase() ?? '', record.id.toLowerCase(), ...(terms?.words ?? [])]);
      return [...words].filter((word) => word.length > 2).map((word) => ({ word, target }));
    });
  const leave: WordRule[] = ['leave', 'vacation'].map((word) => ({
    word,
    target: { becomes: 'absence', reason: 'leave' },
  }));
  return [...candidates, ...leave].filter(({ word }) => hasWord(lower, word));
}

/** What an event becomes where no word matches, until the user says otherwise. */
export const otherwiseAtFirst: ImportTarget = { becomes: 'appointment', kind: recordId('meeting'), duty: null };

/** How many instances are in each state. */
export function countsOf(plan: ImportPlan): Readonly<Record<PlannedState, number>> {
  const counts = { new: 0, changed: 0, same: 0, cancelled: 0, free: 0, 'left out': 0, refused: 0 };
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
