import type { ResponseTimes } from '#shared/analysis/documents/responseTimes';
import type { RequestWait } from '#shared/analysis/documents/requestWaits';
import type { Quantile } from '#shared/analysis/documents/quantiles';
import { countryName } from '#shared/rules/countries';

/** Which requests the pane is about; null means no restriction. */
export type ResponseFilter = {
  readonly country: string | null;
  readonly post: string | null;
  readonly kind: string | null;
};

/** The waits that match a filter. */
export function filterWaits<Some extends RequestWait>(
  waits: readonly Some[],
  { country, post, kind }: ResponseFilter,
): readonly Some[] {
  return waits.filter((wait) =>
    (country === null || wait.country === country) && (post === null || wait.post === post)
    && (kind === null || wait.kind === kind));
}

/** `Honduras`, `Honduras, Consulate Atlanta, Passport`, `All countries`. */
export function filterName({ country, post, kind }: ResponseFilter): string {
  const name = country === null ? 'All countries' : countryName(country);
  return [name, post, kind].filter((part) => part !== null).join(', ');
}

/** `41 to 65`, `118 to not reached`. */
export function intervalText({ lower, upper }: Pick<Quantile, 'lower' | 'upper'>): string {
  if (lower === null && upper === null) return 'not reached';
  return `${lower ?? 'not reached'} to ${upper ?? 'not reached'}`;
}

/** The name of each share of answers. */
export const shareNames: Readonly<Record<number, string>> = {
  0.25: 'A quarter', 0.5: 'Half (median)', 0.75: 'Three quarters',
};

/** The main figures of the curve in words, for those who do not see it. */
export function curveSummary(name: string, { counts, quantiles }: ResponseTimes): string {
  const half = quantiles?.find(({ share }) => share === 0.5);
  const answered = half?.day === null || half === undefined
    ? 'fewer than half of the requests have been answered so far'
    : `half of the requests were answered by day ${half.day} (95% interval ${intervalText(half)})`;
  return `Curve of the time to an answer for ${name}: ${answered}; ${counts.requests} requests, `
    + `${counts.open} still open`;
}
