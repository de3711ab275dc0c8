import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import type { Course } from '#shared/records/course';
import type { TrainingRequirement } from '#shared/records/trainingRequirement';
import type { TrainingSession } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import { type Query, useQuery } from './liveQuery';

/** The query behind useCourses. */
export const coursesQuery: Query<readonly Recorded<Course>[]> = {
  key: 'courses',
  run: async ({ store }) =>
    (await store.reader.all('course')).toSorted((one, other) => one.name.localeCompare(other.name, 'en-US')),
};

/** All courses, by name. */
export function useCourses(): readonly Recorded<Course>[] | undefined {
  return useQuery(coursesQuery);
}

/** All sessions of training of these officers, the earliest first. */
export function useTrainingSessions(
  officers: readonly RecordId[],
): readonly Recorded<TrainingSession>[] | undefined {
  return useQuery({
    key: `training sessions|${officers.join(' ')}`,
    run: async ({ store }) => {
      const found = await Promise.all(
        officers.map(async (officer) => await store.reader.ofOfficer('trainingSession', officer)),
      );
      return found.flat().toSorted((one, other) => compareText(one.day, other.day) || compareText(one.id, other.id));
    },
  });
}

/** The hours of training required, one record for each fiscal year. */
export function useTrainingRequirements(): readonly Recorded<TrainingRequirement>[] | undefined {
  return useQuery({
    key: 'training requirements',
    run: async ({ store }) => await store.reader.all('trainingRequirement'),
  });
}
