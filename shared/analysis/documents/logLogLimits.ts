/** The two-sided 95% quantile of the standard normal distribution. */
const z = 1.959964;

/** The limits of a share, both from 0 to 1; null if its variance tells nothing. */
export type Limits = { readonly lower: number; readonly upper: number } | null;

/**
 * Pointwise 95% limits of a survival share by the log-log form (Kalbfleisch and Prentice): the share to the power of
 * exp(± z √V / (share · ln share)), which stays between 0 and 1. Null at 0 and 1, where the form is undefined.
 */
export function logLogLimits(share: number, variance: number): Limits {
  if (share <= 0 || share >= 1 || !Number.isFinite(variance)) return null;
  const width = Math.abs((z * Math.sqrt(Math.max(0, variance))) / (share * Math.log(share)));
  return { lower: share ** Math.exp(width), upper: share ** Math.exp(-width) };
}
