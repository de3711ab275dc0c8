import { create } from 'zustand';
import type { LedgerFilter } from '#shared/analysis/documents/ledger';
import type { RecordId } from '#shared/base/ids';
import type { DocumentStep } from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';

/** Which small form about the chosen request is open in its panel. */
export type RequestPart = 'followUp' | 'step' | 'correct' | 'putOff' | 'obstacle' | 'handOver';

/** The form of a request that was left unsaved: the id of its draft, the request it was changing, and its fields. */
export type UnsavedRequest = {
  readonly id: RecordId;
  readonly subject: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
};

/**
 * What is shown beside the ledger: the times to an answer, one request, the form of a new request, of `request` or of
 * an unsaved one, or time over several requests.
 */
export type DocumentsSide =
  | { readonly is: 'response' }
  | { readonly is: 'request'; readonly part: RequestPart | null; readonly step?: DocumentStep }
  | { readonly is: 'form'; readonly request?: RecordId; readonly unsaved?: UnsavedRequest }
  | { readonly is: 'several' };

/** The contents of the form of a new request so far; empty texts and null if nothing is typed. */
export type ProposedRequest = {
  readonly country: string;
  readonly reference: string;
  readonly step: DocumentStep | '';
  readonly opened: Day | null;
  readonly minutes: number | null;
};

type DocumentsView = {
  readonly filter: LedgerFilter;
  readonly selected: RecordId | null;
  readonly side: DocumentsSide;
  readonly checked: ReadonlySet<string>;
  /** What the ledger shows as a row that is not there yet. */
  readonly proposed: ProposedRequest | null;
  readonly changeFilter: (part: Partial<LedgerFilter>) => void;
  readonly select: (id: RecordId | null) => void;
  readonly show: (side: DocumentsSide) => void;
  readonly check: (ids: ReadonlySet<string>) => void;
  readonly propose: (proposed: ProposedRequest | null) => void;
};

/** The ledger without any choices. */
export const openLedger: LedgerFilter = { country: null, step: 'open', band: null, find: '' };

/** The choices of the Documents screen, for as long as the program runs. */
export const useDocumentsView = create<DocumentsView>((set) => ({
  filter: openLedger,
  selected: null,
  side: { is: 'response' },
  checked: new Set(),
  proposed: null,
  changeFilter: (part) => set(({ filter }) => ({ filter: { ...filter, ...part } })),
  select: (selected) => set({ selected }),
  show: (side) => set({ side }),
  check: (checked) => set({ checked }),
  propose: (proposed) => set({ proposed }),
}));
