import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Day, Month } from '#shared/time/day';
import { monthOf } from '#shared/time/days';

/**
 * How much of a country's quota was used in a month. Only documents issued to the officers of this folder are known, so
 * `left` is the most that can be left. It is negative if more were issued than the quota allows, and null without a
 * quota.
 */
export type QuotaUse = { readonly used: number; readonly left: number | null };

/** Counts the documents that a country issued in the month of a day, up to that day. */
export function quotaUse(
  requests: readonly DocumentRequest[],
  country: string,
  quota: number | null,
  day: Day,
): QuotaUse {
  const used = issuesOf(requests.filter((request) => request.country === country), monthOf(day), day);
  return { used, left: quota === null ? null : quota - used };
}

/** Each request counts once per month, however often its step was added. */
function issuesOf(requests: readonly DocumentRequest[], month: Month, last: Day): number {
  return requests.filter(({ steps }) =>
    steps.some(({ step, on }) => step === 'issued' && monthOf(on) === month && on <= last)).length;
}
