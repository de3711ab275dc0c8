import type { BandCount } from '#shared/analysis/documents/ledger';
import { useDocumentsView } from '#renderer/state/documentsView';

/** How many open requests there are of each age. Pressing an age shows only those; pressing it again shows all. */
export function LedgerBands({ bands }: { readonly bands: readonly BandCount[] }) {
  const { filter, changeFilter } = useDocumentsView();
  const most = Math.max(1, ...bands.map(({ count }) => count));
  return (
    <div className="documents-bands" role="group" aria-label="Age of open requests">
      {bands.map(({ band, label, count }) => (
        <button
          key={band}
          type="button"
          aria-pressed={filter.band === band}
          onClick={() => changeFilter({ band: filter.band === band ? null : band })}
        >
          Age {label}
          <b>
            <i style={{ width: `${(count / most) * 60}px` }} aria-hidden="true" />
            {count}
          </b>
        </button>
      ))}
    </div>
  );
}
