import { isInUse, termsOn } from '#shared/rules/terms';
import type { WorkTerms } from '#shared/rules/workLabel';
import type { Day } from '#shared/time/day';
import { useRoute } from '#renderer/state/route';
import type { PaletteRow } from './paletteRows';

/** The kinds of activity and the duties in use, each of which puts its word into the line. */
export function activityRows({ kinds, duties }: WorkTerms, today: Day): readonly PaletteRow[] {
  const ofKinds = kinds.filter((kind) => isInUse(kind, today)).flatMap((kind) => {
    const terms = termsOn(kind, today);
    return terms === null ? [] : [rowOf(kind.id, terms, { kind: kind.id, group: terms.group })];
  });
  const ofDuties = duties.filter((duty) => isInUse(duty, today)).flatMap((duty) => {
    const terms = termsOn(duty, today);
    return terms === null ? [] : [rowOf(duty.id, terms, { kind: duty.id, group: 'collateral' })];
  });
  return [...ofKinds, ...ofDuties];
}

type Named = { readonly label: string; readonly words: readonly string[] };

function rowOf(id: string, { label, words }: Named, icon: PaletteRow['icon']): PaletteRow {
  const word = words[0] ?? label.toLowerCase();
  return {
    key: `activity-${id}`,
    group: 'activity',
    section: null,
    icon,
    lead: null,
    label,
    detail: null,
    words: words.join(' '),
    beside: `“${word}” into the line`,
    keys: [],
    canRun: true,
    run: () => {
      useRoute.getState().go('today');
      useRoute.getState().ask({ is: 'line', text: `${word} ` });
    },
  };
}
