import type { LineChip, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { lengthName } from '#shared/rules/amountNames';
import { intersect } from '#shared/time/ranges';
import { WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { classes } from '#renderer/ui/Button';
import { Kbd } from '#renderer/ui/Kbd';
import { doubtOf } from './line/suggestions';
import type { LogDraft } from './line/logOfLine';
import type { StaticFacts } from './model/dayFacts';
import { minutesOf } from './model/spans';
import { workName } from './model/workName';
import './lineChips.css';

/**
 * The line as the program understands it, in the order of the line. Guesses are dashed; what follows from them is gray.
 */
export function LineChips({ facts, parsed }: { readonly facts: StaticFacts; readonly parsed: ParsedLine }) {
  const { draft } = parsed;
  const doubt = doubtOf(parsed);
  const work = draft !== null && 'kind' in draft ? workName(facts, draft) : null;
  return (
    <ul className="quick-entry-chips" aria-label="Understood">
      {shownChips(parsed).map((chip, index) => (
        <li
          key={`${chip.slot} ${index}`}
          className={classes('chip', chip.guessed && 'chip-guessed', chip.slot === 'note' && 'chip-note')}
          title={chip.label}
        >
          {isWork(chip, parsed) && work !== null ? <WorkIcon kind={work.kind} group={work.group} /> : null}
          <span>{chip.label}</span>
          <small>{remarksOf(chip, parsed, facts, work?.unitNoun ?? null)}</small>
          {chip === doubt ? <Kbd keys="Tab" /> : null}
        </li>
      ))}
    </ul>
  );
}

/** The chips of a line; a stretch of time also says its length. */
function shownChips({ chips, draft }: ParsedLine): readonly LineChip[] {
  if (draft?.action !== 'log' || chips.some(({ slot }) => slot === 'length')) return chips;
  const minutes = (draft.withoutBreak ?? [draft]).reduce((sum, stretch) => sum + minutesOf(stretch), 0);
  const label = lengthName(minutes);
  return [...chips, { slot: 'length', label, guessed: false, token: null, other: null }];
}

/** Whether a chip names the work: its kind, or its duty if that is all there is. */
function isWork({ slot }: LineChip, { chips }: ParsedLine): boolean {
  return slot === 'kind' || (slot === 'duty' && chips.every((chip) => chip.slot !== 'kind'));
}

/**
 * The remark after a chip: after a length, its minutes a unit and what it would overlap; after a guessed time, where it
 * comes from; after a chip in doubt, its other reading.
 */
function remarksOf(chip: LineChip, { draft, problems }: ParsedLine, facts: StaticFacts, noun: string | null): string {
  if (chip.other !== null) return `or ${chip.other.label}`;
  if (draft?.action !== 'log') return '';
  if (chip.slot === 'length')
    return [paceOf(draft, noun), overlapOf(draft, facts, problems)].filter((part) => part !== '').join(', ');
  if (chip.slot === 'time' && chip.guessed && chip.token === null)
    return draft.placement === 'gap' ? 'fits the gap' : 'ends now';
  return '';
}

function paceOf(draft: LogDraft, noun: string | null): string {
  if (noun === null || draft.units === null || draft.units < 2) return '';
  return `${(minutesOf(draft) / draft.units).toFixed(1)} min a ${noun}`;
}

/** `25 over the check-in`: minutes that are logged already. On another day, only that there are some is known. */
function overlapOf(draft: LogDraft, facts: StaticFacts, problems: ParsedLine['problems']): string {
  if (draft.day !== facts.day) return problems.some(({ code }) => code === 'overlap') ? 'over logged time' : '';
  const covered = facts.entries.filter((entry) => intersect([entry], [draft]).length > 0);
  const minutes = covered.flatMap((entry) => intersect([entry], [draft])).reduce((sum, one) => sum + minutesOf(one), 0);
  const [first, ...others] = covered;
  if (first === undefined) return '';
  const name = others.length > 0 ? `${covered.length} entries` : `the ${workName(facts, first).label.toLowerCase()}`;
  return `${minutes} over ${name}`;
}
