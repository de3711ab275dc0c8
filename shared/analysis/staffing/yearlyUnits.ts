/** The units of a year, and whether they are from twelve months or from a shorter period scaled up. */
export type YearlyUnits = { readonly units: number; readonly season: 'known' | 'unknown' };

/** Units of a period with its expected minutes, and the expected minutes of the year around it. */
export type PeriodUnits = {
  readonly units: number;
  readonly expectedMinutes: number;
  readonly yearMinutes: number;
};

/**
 * The units of a year: those of the last twelve months or, if there are none (null), those of a period times the
 * expected minutes of a year over those of the period, whose season is unknown (method.md 3).
 */
export function yearlyUnits(lastTwelveMonths: number | null, period: PeriodUnits): YearlyUnits {
  if (lastTwelveMonths !== null) return { units: lastTwelveMonths, season: 'known' };
  return { units: (period.units * period.yearMinutes) / period.expectedMinutes, season: 'unknown' };
}
