import * as z from 'zod/mini';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { ChangeSet } from './changeSet';
import { timerStack } from './timerStack';
import { list, misfit } from './schemas';

const count = z.int().check(z.nonnegative());
const id = z.string().check(z.minLength(1));
const clock = z.looseObject({ at: z.number(), count });
const content = z.nullable(z.record(z.string(), z.unknown()));
const version = z
  .looseObject({ vector: z.record(z.string(), count), clock, by: id, deleted: z.boolean(), content })
  .check(z.refine((one) => one.deleted === (one.content === null)));
const contents = z.looseObject({ records: count, digest: z.string().check(z.regex(/^[0-9a-f]{32}$/)) });

const changeSet = z.looseObject({
  schema: count,
  number: count,
  id,
  by: id,
  clock,
  command: z.string(),
  versions: z.array(z.looseObject({ type: id, id, version })),
  drafts: z.array(id),
  timers: z.exactOptional(list(timerStack)),
  contents: z.exactOptional(contents),
});

/**
 * Parses the payload of a journal line: a change set of any data version. The contents of its records are not checked
 * yet. Fails with `malformed` and names the first place that is wrong. Unknown fields and types of records are
 * preserved.
 */
export function parseChangeSet(payload: string): Result<ChangeSet> {
  const json = parseJson(payload);
  if (!json.ok) return json;
  const problem = misfit(changeSet, json.value);
  return problem === null ? succeed(json.value as ChangeSet) : failWith('malformed', problem);
}

function parseJson(payload: string): Result<unknown> {
  try {
    return succeed(JSON.parse(payload) as unknown);
  } catch {
    return failWith('malformed', 'it is not JSON');
  }
}
