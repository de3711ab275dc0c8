import type { Brand } from '#shared/base/brand';

/** A civil day `yyyy-MM-dd` in the officer's zone. Days compare as strings. Never a `Date`. */
export type Day = Brand<string, 'Day'>;

/** A calendar month `yyyy-MM`. */
export type Month = Brand<string, 'Month'>;

/** A point in time: whole milliseconds since 1970-01-01T00:00Z. Ends of entries are whole minutes, rounded down. */
export type Instant = Brand<number, 'Instant'>;

/** An IANA zone name, as `America/New_York`. */
export type ZoneName = Brand<string, 'ZoneName'>;

/** Minutes after local midnight by the clock on the wall: 0 to 1440. */
export type MinuteOfDay = number;
