/**
 * A band of ages in days since a request was opened, both ends included; `to` is null for the last one, which has no
 * end.
 */
export type AgeBand = {
  readonly id: AgeBandId;
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
};

/** The id of an age band. */
export type AgeBandId = '0-30' | '31-60' | '61-90' | '91-180' | 'over-180';

/** The bands in which the ledger counts open requests. */
export const ageBands: readonly AgeBand[] = [
  { id: '0-30', label: '0–30 days', from: 0, to: 30 },
  { id: '31-60', label: '31–60 days', from: 31, to: 60 },
  { id: '61-90', label: '61–90 days', from: 61, to: 90 },
  { id: '91-180', label: '91–180 days', from: 91, to: 180 },
  { id: 'over-180', label: 'over 180 days', from: 181, to: null },
];

/** The band of an age in days. */
export function ageBandOf(days: number): AgeBandId {
  return ageBands.find(({ to }) => to === null || days <= to)?.id ?? 'over-180';
}
