import { logLogLimits, type Limits } from './logLogLimits';
import type { RiskRow } from './riskTable';

/**
 * One step of a survival curve: the share still open from this day on, its variance by Greenwood and its pointwise 95%
 * limits by the log-log form, null at 0.
 */
export type SurvivalStep = {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  readonly variance: number;
  readonly limits: Limits;
};

/**
 * The share of requests still open, by Kaplan and Meier (1958), with every end as an event. Waits that entered late are
 * in the risk table only from then on (left truncation).
 */
export function kaplanMeier(rows: readonly RiskRow[]): SurvivalStep[] {
  let survival = 1;
  let greenwood = 0;
  return rows.map(({ day, atRisk, answered, withdrawn, expired }) => {
    const events = answered + withdrawn + expired;
    survival = events === atRisk ? 0 : survival * (1 - events / atRisk);
    greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
    const variance = survival ** 2 * greenwood;
    return { day, atRisk, events, survival, variance, limits: logLogLimits(survival, variance) };
  });
}
