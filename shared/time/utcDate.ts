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
  override setFullYear(year: number, month = this.getUTCMonth(), date = this.getUTCDate()): number {
    return this.setUTCFullYear(year, month, date);
  }
  override setMonth(month: number, date = this.getUTCDate()): number {
    return this.setUTCMonth(month, date);
  }
  override setDate(date: number): number {
    return this.setUTCDate(date);
  }
  override setHours(hours: number, minutes = 0, seconds = 0, milliseconds = 0): number {
    return this.setUTCHours(hours, minutes, seconds, milliseconds);
  }
}

/** The context in which date-fns calculates with civil days: `addDays(day, 1, { in: utc })`. */
export function utc(value: Date | number | string): Date {
  return new UtcDate(value);
}
