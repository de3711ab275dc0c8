import { logLogLimits, type Limits } from './logLogLimits';
import type { RiskRow } from './riskTable';

/**
 * One step of the cumulative incidence of answers: the share answered by this day, given that withdrawn and expired
 * requests never will be. `limits` are pointwise 95% limits of that share; null at 0 and 1.
 */
export type IncidenceStep = {
  readonly day: number;
  readonly atRisk: number;
  readonly answered: number;
  readonly withdrawn: number;
  readonly expired: number;
  readonly incidence: number;
  readonly variance: number;
  readonly limits: Limits;
};

/**
 * The share of requests answered by each day, by Aalen and Johansen (1978): F(t) = Σ S(s−) d(s) / n(s), where S is the
 * share still open. Its variance is the Greenwood form for the cumulative incidence (Marubini and Valsecchi 1995,
 * 10.13), which equals Greenwood's own if nothing competes:
 *
 *   Σ (F(t) − F(s))² e / (n (n − e)) + Σ S(s−)² d (n − d) / n³ − 2 Σ (F(t) − F(s)) S(s−) d / n²
 *
 * over the days s up to t, with n at risk, d answered and e ended in any way. Limits are log-log limits of 1 − F.
 */
export function aalenJohansen(rows: readonly RiskRow[]): IncidenceStep[] {
  const terms = termsOf(rows);
  return terms.map(({ row: { day, atRisk, answered, withdrawn, expired }, incidence }, index) => {
    const variance = varianceOf(terms.slice(0, index + 1), incidence);
    return { day, atRisk, answered, withdrawn, expired, incidence, variance, limits: shareLimits(incidence, variance) };
  });
}

/** A day with events: how many ended in any way, the share open just before it, and the share answered after it. */
type Term = {
  readonly row: RiskRow;
  readonly ended: number;
  readonly open: number;
  readonly incidence: number;
};

function termsOf(rows: readonly RiskRow[]): Term[] {
  let open = 1;
  let incidence = 0;
  return rows.map((row) => {
    const { atRisk, answered, withdrawn, expired } = row;
    const ended = answered + withdrawn + expired;
    incidence += (open * answered) / atRisk;
    const term = { row, ended, open, incidence };
    open = ended === atRisk ? 0 : open * (1 - ended / atRisk);
    return term;
  });
}

function varianceOf(terms: readonly Term[], share: number): number {
  return terms.reduce((sum, { row: { atRisk, answered }, ended, open, incidence }) => {
    const later = share - incidence;
    // If all of them ended, nothing follows, so the share stays and the term drops out.
    const spread = ended === atRisk ? 0 : (later ** 2 * ended) / (atRisk * (atRisk - ended));
    const own = (open ** 2 * answered * (atRisk - answered)) / atRisk ** 3;
    const cross = (later * open * answered) / atRisk ** 2;
    return sum + spread + own - 2 * cross;
  }, 0);
}

/** The limits of F, from those of 1 − F. */
function shareLimits(incidence: number, variance: number): Limits {
  const rest = logLogLimits(1 - incidence, variance);
  return rest === null ? null : { lower: 1 - rest.upper, upper: 1 - rest.lower };
}
