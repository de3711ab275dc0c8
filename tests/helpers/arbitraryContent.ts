import fc from 'fast-check';
import * as z from 'zod/mini';
import { recordId } from '#shared/base/ids';
import { recordDefinitions, type RecordType } from '#shared/records/all';
import { addDays } from '#shared/time/days';
import type { Day } from '#shared/time/day';

/** The part of JSON Schema that the schemas of records use. */
type JsonSchema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
};

const someDay = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays('1900-01-01' as Day, count));

/**
 * Any content of a type of record that its schema accepts, drawn from the schema itself: a new type needs nothing here.
 */
export function arbitraryContent(type: RecordType): fc.Arbitrary<object> {
  const definition = recordDefinitions.find((one) => one.type === type);
  if (definition === undefined) throw new Error(`There is no record ${type}.`);
  return arbitrary(z.toJSONSchema(definition.schema) as JsonSchema) as fc.Arbitrary<object>;
}

/** A content of each type, always the same ones. */
export const oneOfEachType = recordDefinitions.map(({ type }) => ({
  type,
  id: recordId(`one ${type}`),
  content: fc.sample(arbitraryContent(type), { numRuns: 1, seed: 1 })[0] ?? {},
}));

function arbitrary(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(arbitrary));
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, arbitrary(one)])),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    case 'array':
      return fc.array(arbitrary(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: schema.maxItems ?? 3,
      });
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -1e15), max: Math.min(schema.maximum ?? 1e6, 1e15) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
    case undefined:
    default:
      return schema.pattern === undefined ? fc.string({ minLength: schema.minLength ?? 0, unit: 'binary' }) : someDay;
  }
}
