import type { Day } from '#shared/time/day';
import { datedName } from './datedName';

/** The name and words of something from a day on. */
export type DatedTerms = { readonly from: Day; readonly label: string; readonly words: readonly string[] };

/** The names that something had over time, if they have changed. */
export function TermsHistory({ terms, today }: { readonly terms: readonly DatedTerms[]; readonly today: Day }) {
  if (terms.length < 2) return null;
  return (
    <div className="small muted">
      <b>By date</b>
      <ul>
        {terms.map(({ from, label, words }) => (
          <li key={from}>
            From {datedName(from, today)}: {label} ({words.join(', ')})
          </li>
        ))}
      </ul>
    </div>
  );
}
