import type { RecordContents } from '#shared/records/all';
import type { PasteDocketCountsInput } from '#renderer/commands/docketSize';
import type { ImportCoursesInput } from '#renderer/commands/training';
import { drawContent } from './drawContent';
import type { World } from './world';

/** A random input for each command that writes several records of training or docket size, as `drawInput` has them. */
export const drawRecords = {
  importCourses: async (world: World): Promise<ImportCoursesInput> => ({
    courses: [await contentOf(world, 'course'), await contentOf(world, 'course')],
  }),
  pasteDocketCounts: async (world: World): Promise<PasteDocketCountsInput> => ({
    counts: [await contentOf(world, 'docketCount')],
  }),
};

/** A content of a type without sealed fields, drawn from its schema. */
async function contentOf<Type extends 'course' | 'docketCount'>(
  world: World,
  type: Type,
): Promise<RecordContents[Type]> {
  return (await drawContent(world, type)) as unknown as RecordContents[Type];
}
