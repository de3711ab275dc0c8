import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import type { DocumentsSide } from '#renderer/state/documentsView';
import type { Ledger } from '../useLedger';

/** The props of a small form about a request. */
export type PartProps = {
  readonly figures: RequestFigures;
  readonly ledger: Ledger;
  readonly onClose: () => void;
};

/** The props of a request's panel, including which small form is open in it. */
export type RequestPanelProps = PartProps & { readonly side: Extract<DocumentsSide, { is: 'request' }> };

/** What the count of late follow-ups becomes once this request is no longer late: `4 late becomes 3`. */
export function lateConsequence({ figures, ledger }: Pick<PartProps, 'figures' | 'ledger'>): string | undefined {
  const { late } = ledger.counts;
  return figures.late > 0 && figures.closed === null ? `${late} late becomes ${late - 1}` : undefined;
}
