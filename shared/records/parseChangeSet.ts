import * as z from 'zod/mini';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { ChangeSet } from './changeSet';
import { contentSchemas } from './contentSchemas';
import { recordTypes, type RecordType } from './recordTypes';

const count = z.int().check(z.nonnegative());
const id = z.string().check(z.minLength(1));
const clock = z.looseObject({ at: z.number(), count });
const content = z.nullable(z.record(z.string(), z.unknown()));
const version = z
  .looseObject({ vector: z.record(z.string(), count), clock, by: id, deleted: z.boolean(), content })
  .check(z.refine((one) => one.deleted === (one.content === null)));
const changeSet = z.looseObject({
  schema: count,
  number: count,
  id,
  by: id,
  clock,
  command: z.string(),
  versions: z.array(z.looseObject({ type: id, id, version })),
  drafts: z.array(id),
});

/**
 * Reads the payload of a journal line: a change set of any data version, its contents not yet looked at. Fails with
 * `malformed`, naming the first place that is wrong; unknown fields and types of records are kept.
 */
export function parseChangeSet(payload: string): Result<ChangeSet> {
  const json = parseJson(payload);
  if (!json.ok) return json;
  const parsed = z.safeParse(changeSet, json.value);
  return parsed.success ? succeed(parsed.data as unknown as ChangeSet) : failWith('malformed', placeOf(parsed.error));
}

/**
 * What is wrong with the contents of a change set of the present data version, naming type, record and field; null where
 * nothing is. A type of record that this program does not know is not looked at.
 */
export function contentProblem({ versions }: ChangeSet): string | null {
  for (const { type, id: record, version: written } of versions) {
    if (!isRecordType(type) || written.content === null) continue;
    const parsed = z.safeParse(contentSchemas[type], written.content);
    if (!parsed.success) return `${type} ${record}, ${placeOf(parsed.error)}`;
  }
  return null;
}

/** True for a type of record that this program knows; a line may hold others, which stay in the journal. */
export function isRecordType(type: string): type is RecordType {
  return (recordTypes as readonly string[]).includes(type);
}

function parseJson(payload: string): Result<unknown> {
  try {
    return succeed(JSON.parse(payload) as unknown);
  } catch {
    return failWith('malformed', 'it is not JSON');
  }
}

function placeOf(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path.map(String).join('.') ?? '';
  return path === '' ? 'its form' : path;
}
