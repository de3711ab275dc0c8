import { WorkIcon } from '#renderer/domain-ui/WorkIcon';
import type { LineChip, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import type { StillFacts } from './model/dayFacts';
import { minutesOf } from './model/spans';
import { workName } from './model/workName';

/** The line as the program understands it, in its order. Guesses are dashed; what follows from them is gray. */
export function LineChips({ facts, parsed }: { readonly facts: StillFacts; readonly parsed: ParsedLine }) {
  const { draft } = parsed;
  const work = draft !== null && 'kind' in draft ? workName(facts, draft) : null;
  return (
    <ul className="quick-entry-chips" aria-label="Understood">
      {parsed.chips.map((chip, index) => (
        <li key={`${chip.slot} ${index}`} className={chip.guessed ? 'chip chip-guessed' : 'chip'}>
          {chip.slot === 'kind' && work !== null ? <WorkIcon kind={work.kind} group={work.group} /> : null}
          <span>{chip.label}</span>
          <small>{remarkOf(chip, parsed, work?.unitNoun ?? null)}</small>
        </li>
      ))}
    </ul>
  );
}

/** Minutes a unit behind a length, and where a guessed time comes from. */
function remarkOf(chip: LineChip, { draft }: ParsedLine, noun: string | null): string {
  if (draft?.action !== 'log') return '';
  if (chip.slot === 'length' && noun !== null && draft.units !== null && draft.units > 1)
    return `${(minutesOf(draft) / draft.units).toFixed(1)} min a ${noun}`;
  if (chip.slot === 'time' && chip.guessed) return draft.placement === 'gap' ? 'fits the gap' : 'ends now';
  return '';
}
