/** A 95 % interval in the unit of its estimate, or the reasons in words why there is none. */
export type Margin =
  | { readonly is: 'interval'; readonly low: number; readonly high: number }
  | { readonly is: 'none'; readonly why: string };

/** An estimate with its interval and `n`, the number of days, pairs or units that it rests on. */
export type Estimate = { readonly value: number; readonly n: number; readonly margin: Margin };

/** No interval, and why. */
export function noInterval(why: string): Margin {
  return { is: 'none', why };
}

/** The interval of an estimate multiplied by a number of units, which is counted and not estimated. */
export function scaleMargin(margin: Margin, units: number): Margin {
  return margin.is === 'none' ? margin : { is: 'interval', low: margin.low * units, high: margin.high * units };
}
