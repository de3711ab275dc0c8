import type { LineFacet } from '#shared/help/lineExamples';
import type { LineContext, LineDraft, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { parseLine } from '#shared/rules/quickEntry/parseLine';

/** What an example is read as at this moment: what it does, that it asks, or why it is refused. */
export type ExampleReading = { readonly is: 'does' | 'asks' | 'refused'; readonly text: string };

/** Reads an example by the grammar. `shows` are the parts that its reading names. */
export function exampleReading(line: string, shows: readonly LineFacet[], context: LineContext): ExampleReading {
  const parsed = parseLine(line, context);
  if (parsed.question !== null) return { is: 'asks', text: parsed.question.message };
  const error = parsed.problems.find(({ severity }) => severity === 'error');
  if (error !== undefined || parsed.draft === null) return { is: 'refused', text: error?.message ?? 'not understood' };
  return { is: 'does', text: deedOf(parsed.draft, parsed, shows) };
}

function deedOf(draft: LineDraft, parsed: ParsedLine, shows: readonly LineFacet[]): string {
  switch (draft.action) {
    case 'log':
      return partsOf(parsed, shows);
    case 'timer':
      return `${draft.interrupts ? 'interrupts with a timer' : 'starts a timer'}: ${partsOf(parsed, ['kind', 'country'])}`;
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

/** The chips of these parts, in the order of the parts, with the other reading that Tab takes. */
function partsOf({ chips }: ParsedLine, shows: readonly LineFacet[]): string {
  const shown = shows.flatMap((facet) => chips.filter(({ slot }) => slot === facet));
  const all = shown.length === 0 ? chips : shown;
  return all.map(({ label, other }) => (other === null ? label : `${label}, Tab: ${other.label}`)).join(', ');
}
