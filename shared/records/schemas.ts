import * as z from 'zod/mini';
import type { RecordId } from '#shared/base/ids';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { isDay } from '#shared/time/days';

// The page's security policy forbids evaluating code from strings, so zod must not compile its checks.
z.config({ jitless: true });

/** Reads and checks a value of one type. Accepts only values that survive JSON unchanged. */
export type Schema<Value> = z.ZodMiniType<Value>;

/** The value that a schema accepts. */
export type Checked<AnySchema extends z.ZodMiniType> = z.output<AnySchema>;

/** Any text. */
export const text: Schema<string> = z.string();

/** The id of a record: a string that is not empty. */
export const recordIdSchema = z.string().check(z.minLength(1)) as unknown as Schema<RecordId>;

/** The owner of a record: the id of an officer's or a unit's record, or `local`. */
export const ownerSchema = recordIdSchema as unknown as Schema<RecordId | 'local'>;

/**
 * An IANA zone name. Whether the zone exists is not checked here, since two programs may have different zone tables.
 */
export const zone = text as unknown as Schema<ZoneName>;

/** A civil day that the calendar has, from 1900-01-01 to 2199-12-31. */
export const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine((value) => isDay(value) && value < '2200')) as unknown as Schema<Day>;

/** Whole milliseconds since 1970 UTC, within the same years as `day` plus a day at either end for time zones. */
export const instant = z
  .int()
  .check(z.minimum(Date.UTC(1899, 11, 31)), z.maximum(Date.UTC(2200, 0, 2))) as unknown as Schema<Instant>;

/** A whole number, 0 or more. */
export const count: Schema<number> = z.int().check(z.nonnegative());

/** A whole number from `least` to `most`. */
export function countBetween(least: number, most: number): Schema<number> {
  return z.int().check(z.minimum(least), z.maximum(most));
}
/** A finite number, 0 or more, such as a mean or a variance. */
export const amount: Schema<number> = z.number().check(z.nonnegative());

/** Minutes after local midnight, from 0 to 1440. */
export const minuteOfDay: Schema<number> = z.int().check(z.minimum(0), z.maximum(1440));

/** True or false. */
export const flag: Schema<boolean> = z.boolean();

/** One of a few strings. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Schema<Word> {
  return z.enum(words);
}

/** This value or null. */
export function orNull<Value>(schema: Schema<Value>): Schema<Value | null> {
  return z.nullable(schema);
}

/** A list of such values. */
export function list<Value>(schema: Schema<Value>): Schema<readonly Value[]> {
  return z.array(schema);
}

/** A list of exactly `length` such values. */
export function listOf<Value>(length: number, schema: Schema<Value>): Schema<readonly Value[]> {
  return z.array(schema).check(z.length(length));
}

/** A field that may be missing. */
export function optional<Value>(schema: Schema<Value>): z.ZodMiniExactOptional<Schema<Value>> {
  return z.exactOptional(schema);
}

/** The type of an object with these fields, all of them read-only. */
export type Fields<Shape extends z.core.$ZodShape> = Readonly<z.output<z.ZodMiniObject<Shape, z.core.$strip>>>;

/**
 * An object with these fields. Unknown fields are preserved: a later program of the same data version may have added
 * them.
 */
export function fields<const Shape extends z.core.$ZodShape>(shape: Shape): Schema<Fields<Shape>> {
  return z.looseObject(shape);
}

/** One of several shapes that differ in their fields. */
export function either<const Schemas extends readonly [z.ZodMiniType, z.ZodMiniType, ...z.ZodMiniType[]]>(
  ...schemas: Schemas
): Schema<Checked<Schemas[number]>> {
  return z.union(schemas);
}

/** One of a list of shapes. */
export function oneShapeOf<Value>(schemas: readonly Schema<Value>[]): Schema<Value> {
  return z.union(schemas);
}

/** Exactly this value. */
export function exactly<const Value extends string | number | boolean | null>(value: Value): Schema<Value> {
  return z.literal(value);
}

/** The path of the first place where a value does not fit its schema, such as `terms.0.label`; null if it fits. */
export function misfit(schema: z.ZodMiniType, value: unknown): string | null {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return null;
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return path === '' ? 'its form' : path;
}
