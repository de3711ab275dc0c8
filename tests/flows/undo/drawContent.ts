import * as z from 'zod/mini';
import { recordId, type RecordId } from '#shared/base/ids';
import { definitionOf, recordTypes, type RecordType } from '#shared/records/all';
import { starterClasses } from '#shared/records/caseClass';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { World } from './world';

/** The part of JSON Schema that the schemas of records use. */
type JsonSchema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
};

/** The days of one content go forward, so that most of its ranges are in order. */
type Drawing = { readonly world: World; readonly ids: ReadonlyMap<string, readonly RecordId[]>; day: Day };

const countries = ['HN', 'GT', 'MX', 'CN'];

/**
 * A content of a type of record as a user could type it, drawn from the record's schema and from the existing records:
 * a new type needs nothing here. Sealed fields are plain text. A field with an id is named after its type.
 */
export async function drawContent(world: World, type: RecordType): Promise<Record<string, unknown>> {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`There is no record ${type}.`);
  const drawing: Drawing = {
    world,
    ids: await idsOf(world, type),
    day: addDays('2026-08-01' as Day, world.generator.below(40)),
  };
  const { properties = {} } = z.toJSONSchema(definition.schema) as JsonSchema;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      definition.sealed.includes(name) ? maybe(world, textOf(world)) : draw(drawing, name, schema),
    ]),
  );
}

/** The types whose ids a field of each name may have. Any other name of an id means a record of the same type. */
async function idsOf(world: World, type: RecordType): Promise<Map<string, RecordId[]>> {
  const { reader } = world.services().store;
  const ids = new Map<string, RecordId[]>();
  for (const one of recordTypes) ids.set(one, (await reader.all(one)).map(({ id }) => id));
  ids.set('kind', starterKinds.map(({ id }) => id));
  ids.set('duty', starterDuties.map(({ id }) => id));
  ids.set('caseClass', [...starterClasses.map(({ id }) => id), ...(ids.get('caseClass') ?? [])]);
  ids.set('owner', [recordId('local')]);
  ids.set('', ids.get(type) ?? []);
  return ids;
}

function draw(drawing: Drawing, name: string, schema: JsonSchema): unknown {
  const { world } = drawing;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(world, schema.enum);
  if (schema.anyOf !== undefined) return drawEither(drawing, name, schema.anyOf);
  if (schema.type === 'object') return drawFields(drawing, schema);
  if (schema.type === 'array') return drawList(drawing, name, schema);
  if (schema.type === 'integer' || schema.type === 'number') return drawNumber(world, schema);
  if (schema.type === 'boolean') return world.generator.below(2) === 0;
  if (schema.type === 'null') return null;
  return drawText(drawing, name, schema);
}

/** One of several shapes; an id is null if there is no record that it could name. */
function drawEither(drawing: Drawing, name: string, schemas: readonly JsonSchema[]): unknown {
  const chosen = pick(drawing.world, schemas) ?? {};
  const isEmptyId = chosen.minLength !== undefined && idsFor(drawing, name).length === 0;
  return isEmptyId && schemas.some(({ type }) => type === 'null') ? null : draw(drawing, name, chosen);
}

function drawFields(drawing: Drawing, { properties = {} }: JsonSchema): unknown {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, draw(drawing, name, schema)]));
}

function drawList(drawing: Drawing, name: string, { items = {}, minItems = 0, maxItems = 2 }: JsonSchema): unknown {
  const length = minItems + drawing.world.generator.below(Math.min(maxItems, minItems + 2) - minItems + 1);
  return Array.from({ length }, () => draw(drawing, name, items));
}

/** Instants have a minimum long before 1970. */
function drawNumber({ generator, now }: World, { minimum = 0, maximum = minimum + 40 }: JsonSchema): number {
  if (minimum < -1e9) return now() - generator.below(40 * 24 * 60) * 60_000;
  return minimum + generator.below(Math.min(40, maximum - minimum) + 1);
}

function drawText(drawing: Drawing, name: string, { pattern, minLength }: JsonSchema): unknown {
  const { world } = drawing;
  if (pattern !== undefined) {
    drawing.day = addDays(drawing.day, world.generator.below(5));
    return drawing.day;
  }
  if (minLength !== undefined) return pick(world, idsFor(drawing, name)) ?? recordId('none');
  return name === 'country' ? pick(world, countries) : textOf(world);
}

function idsFor({ ids }: Drawing, name: string): readonly RecordId[] {
  return ids.get(name) ?? ids.get(name.replace(/s$/, '')) ?? ids.get('') ?? [];
}

function textOf({ generator }: World): string {
  return `text ${generator.below(100_000)}`;
}

function maybe({ generator }: World, text: string): string | null {
  return generator.below(2) === 0 ? text : null;
}

function pick<Item>({ generator }: World, items: readonly Item[]): Item | undefined {
  return items[generator.below(items.length)];
}
