import { lengthName } from '#shared/rules/amountNames';
import { isTimeGuessed } from './isTimeGuessed';
import { pastedMinutes } from './logPasted';
import type { Pasted } from './usePasted';

/** A pasted list in figures: what Enter would log, and how much of it is guessed. */
export function PastedChips({ pasted: { drafts, rows } }: { readonly pasted: Pasted }) {
  const minutes = pastedMinutes(drafts);
  const guessed = rows.filter(isTimeGuessed).length;
  return (
    <ul className="quick-entry-chips" aria-label="Understood">
      <li className="chip">
        <span>{drafts.length === 1 ? '1 entry' : `${drafts.length} entries`}</span>
      </li>
      <li className="chip">
        <span>{minutes} min</span>
        <small>{minutes < 60 ? '' : lengthName(minutes)}</small>
      </li>
      {guessed === 0 ? null : (
        <li className="chip chip-guessed">
          <span>{guessed === 1 ? '1 time guessed' : `${guessed} times guessed`}</span>
          <small>dashed below</small>
        </li>
      )}
    </ul>
  );
}
