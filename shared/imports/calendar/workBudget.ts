/** How much work may still be done: for one rule within its event, for one event within its file. */
export type WorkBudget = {
  /**
   * Takes units of work, each a tenth of a microsecond or so. False once this budget, or the one around it, is used up.
   */
  readonly spend: (units: number) => boolean;
};

/** A budget of a number of units, within a larger one. */
export function workBudget(units: number, around: WorkBudget | null): WorkBudget {
  let left = units;
  return {
    spend: (used) => {
      left -= used;
      return (around === null || around.spend(used)) && left >= 0;
    },
  };
}

/** The units for one rule, for one event with all its rules, and for all events of a file: a few seconds at most. */
export const workLimits = { rule: 5_000_000, event: 8_000_000, file: 25_000_000 } as const;
