import * as z from 'zod/mini';
import type { RecordType } from './recordTypes';

// The page may not make code from text, so the checks are not compiled.
z.config({ jitless: true });

const text = z.string();
const id = z.string().check(z.minLength(1));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const instant = z.int();
const count = z.int().check(z.nonnegative());
const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440));
const hours = z.looseObject({ start: minuteOfDay, end: minuteOfDay });
const docket = z.enum(['non-detained', 'detained', 'mixed']);
const outcome = z.nullable(z.enum(['kept', 'no-show', 'rescheduled', 'cancelled']));
const calendarOrigin = z.looseObject({ calendar: id, uid: text, instance: text, fingerprint: text });
const absenceReason = z.enum(['leave', 'holiday', 'detail', 'training']);
const sealed = z.nullable(z.looseObject({ format: z.literal(1), keyId: id, field: text, nonce: text, text }));
const work = { officer: id, kind: id, duty: z.nullable(id), country: z.nullable(text), start: instant, end: instant, zone: text };
const retirable = { starter: z.boolean(), retiredFrom: z.nullable(day) };

/**
 * The shape of each type's content as a file holds it, of the present data version. Fields that are not named here are
 * kept: a later program of the same data version may have added them.
 */
export const contentSchemas: { readonly [Type in RecordType]: z.ZodMiniType } = {
  officer: z.looseObject({
    role: z.enum(['officer', 'supervisor']),
    alias: text,
    zone: text,
    memberships: z.array(z.looseObject({ from: day, unit: text, docket, fieldOffice: text })),
  }),
  schedule: z.looseObject({ officer: id, from: day, anchor: day, days: z.array(z.array(hours)).check(z.length(14)) }),
  absence: z.looseObject({
    officer: id,
    reason: absenceReason,
    state: z.enum(['planned', 'taken', 'cancelled', 'not attended']),
    first: day,
    last: day,
    hours: z.nullable(hours),
    note: sealed,
    origin: z.optional(calendarOrigin),
  }),
  kind: z.looseObject({
    ...retirable,
    terms: z.array(
      z.looseObject({
        from: day,
        label: text,
        words: z.array(text),
        group: z.enum(['case work', 'document work', 'collateral', 'training', 'administration', 'leave and detail']),
        unitNoun: z.nullable(text),
        defaultUnits: z.nullable(z.union([count, z.literal('typed')])),
        docket: z.enum(['both', 'detained', 'non-detained']),
      }),
    ),
  }),
  duty: z.looseObject({ ...retirable, terms: z.array(z.looseObject({ from: day, label: text, words: z.array(text) })) }),
  entry: z.looseObject({
    ...work,
    unit: text,
    docket,
    parts: z.array(z.looseObject({ day, minutes: count, outside: z.boolean() })),
    units: z.nullable(count),
    outcome,
    recordCheck: z.nullable(z.enum(['done', 'skipped', 'not required'])),
    appointment: z.nullable(id),
    note: sealed,
    origin: z.enum(['timer', 'line', 'form', 'outcome', 'import', 'copy']),
    enteredAt: instant,
    placement: z.enum(['stated', 'ended now', 'gap']),
  }),
  appointment: z.looseObject({
    ...work,
    day,
    outcome,
    begunAt: z.nullable(instant),
    entry: z.nullable(id),
    origin: z.nullable(calendarOrigin),
    title: sealed,
  }),
  calendar: z.looseObject({ officer: id, name: sealed, importedAt: instant, keepTitles: z.boolean() }),
  rule: z.looseObject({
    calendar: id,
    order: count,
    word: sealed,
    target: z.discriminatedUnion('becomes', [
      z.looseObject({ becomes: z.literal('appointment'), kind: id, duty: z.nullable(id) }),
      z.looseObject({ becomes: z.literal('absence'), reason: absenceReason }),
      z.looseObject({ becomes: z.literal('nothing') }),
    ]),
  }),
  closing: z.looseObject({
    officer: id,
    day,
    open: z.boolean(),
    closedAt: instant,
    undone: z.array(
      z.looseObject({
        kind: id,
        due: count,
        done: count,
        notDone: count,
        reason: z.nullable(z.enum(['no time', 'system down', 'detail', 'other'])),
        other: sealed,
      }),
    ),
  }),
  setting: z.looseObject({ key: text, value: z.union([text, z.number(), z.boolean(), z.null()]) }),
};
