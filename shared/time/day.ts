import type { Brand } from '#shared/base/brand';

/** A civil day `yyyy-MM-dd` in the officer's time zone. Days compare as strings. Never a `Date`. */
export type Day = Brand<string, 'Day'>;

/** A calendar month `yyyy-MM`. */
export type Month = Brand<string, 'Month'>;

/** A point in time: whole milliseconds since 1970-01-01T00:00Z. Ends of entries are whole minutes, rounded down. */
export type Instant = Brand<number, 'Instant'>;

/** The name of an IANA time zone, such as `America/New_York`. */
export type ZoneName = Brand<string, 'ZoneName'>;

/** Minutes after local midnight in wall-clock time: 0 to 1440. */
export type MinuteOfDay = number;
