import type { LineFacet } from '#shared/help/lineExamples';
import type { LineContext, LineDraft, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { shortDayName, weekdayNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { dayOfWeek } from '#shared/time/days';

/** How an example is read at this moment: what it does, that it asks, or why it is refused. */
export type ExampleReading = { readonly is: 'does' | 'asks' | 'refused'; readonly text: string };

/** Reads an example by the grammar. `shows` are the parts that its reading names. */
export function exampleReading(line: string, shows: readonly LineFacet[], context: LineContext): ExampleReading {
  const parsed = parseLine(line, context);
  if (parsed.question !== null) return { is: 'asks', text: parsed.question.message };
  const error = parsed.problems.find(({ severity }) => severity === 'error');
  if (error !== undefined || parsed.draft === null) return { is: 'refused', text: error?.message ?? 'not understood' };
  return { is: 'does', text: actionOf(parsed.draft, parsed, shows) };
}

function actionOf(draft: LineDraft, parsed: ParsedLine, shows: readonly LineFacet[]): string {
  switch (draft.action) {
    case 'log':
      return partsOf(parsed, shows, draft.day);
    case 'timer':
      return `${draft.interrupts ? 'interrupts, ' : 'starts a timer, '}${partsOf(parsed, ['kind', 'country'])}`;
    case 'plan':
      return 'offers an appointment';
    case 'absence':
      return draft.absence === 'break' ? 'nothing to log: the break' : `opens the absence: ${draft.absence}`;
    case 'help':
      return 'shows this page';
    case 'endInterruption':
      return 'ends an interruption';
  }
}

/** The chips of these parts, in the order of the parts, as short as can be, with the other reading that Tab accepts. */
function partsOf({ chips }: ParsedLine, shows: readonly LineFacet[], day: Day | null = null): string {
  const shown = shows.flatMap((facet) => chips.filter(({ slot }) => slot === facet));
  const all = shown.length === 0 ? chips : shown;
  return all
    .map(({ slot, label, other }) => {
      const name = slot === 'day' && day !== null ? dayName(day) : slot === 'time' ? label.split(',')[0] : label;
      return other === null ? name : `${name}, Tab: ${other.label}`;
    })
    .join(', ');
}

/** `Tue, Sep 15`. */
function dayName(day: Day): string {
  return `${weekdayNames[dayOfWeek(day)]?.slice(0, 3)}, ${shortDayName(day)}`;
}
