/**
 * A `Date` whose local time is UTC, so that the functions of date-fns work on civil days without the time zone of the
 * machine: pass `{ in: utc }`. It overrides the local-time methods that date-fns uses.
 */
class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override setFullYear(...date: Parameters<Date['setUTCFullYear']>): number {
    return this.setUTCFullYear(...date);
  }
  override setMonth(...month: Parameters<Date['setUTCMonth']>): number {
    return this.setUTCMonth(...month);
  }
  override setDate(date: number): number {
    return this.setUTCDate(date);
  }
  override setHours(...time: Parameters<Date['setUTCHours']>): number {
    return this.setUTCHours(...time);
  }
}

/** The context in which date-fns calculates with civil days: `addDays(day, 1, { in: utc })`. */
export function utc(value: Date | number | string): Date {
  return new UtcDate(value);
}
