import { failWith, succeed, type Result } from '#shared/base/result';
import type { Post, YearPlan } from '#shared/records/yearPlan';

/** The most hours of a post: ten people around the clock for a leap year. */
const mostHours = 87_840;

/**
 * Checks a year plan and returns it with the names of its posts trimmed. Fails at `from`, `minutesPerDay`, `leaveDays`,
 * `trainingDays` and `posts`.
 */
export function checkYearPlan(plan: YearPlan): Result<YearPlan> {
  const { from, minutesPerDay, leaveDays, trainingDays } = plan;
  if (from < '2000-01-01' || from >= '2100-01-01') {
    return failWith('year', 'Check the year: it must be from 2000 to 2099.', 'from');
  }
  if (!Number.isInteger(minutesPerDay) || minutesPerDay < 60 || minutesPerDay > 1440) {
    return failWith('minutesPerDay', 'A full day has 60 to 1,440 minutes; 480 are eight hours.', 'minutesPerDay');
  }
  if (!isDays(leaveDays)) return failWith('leaveDays', 'Enter the days of leave a year, from 0 to 200.', 'leaveDays');
  if (!isDays(trainingDays)) {
    return failWith('trainingDays', 'Enter the days of training a year, from 0 to 200.', 'trainingDays');
  }
  const posts = plan.posts.map(({ name, hours }) => ({ name: name.trim(), hours }));
  const problem = postProblem(posts);
  return problem === null ? succeed({ ...plan, posts }) : failWith('posts', problem, 'posts');
}

function isDays(days: number): boolean {
  return Number.isFinite(days) && days >= 0 && days <= 200;
}

function postProblem(posts: readonly Post[]): string | null {
  if (posts.some(({ name }) => name === '' || name.length > 60)) return 'Each post needs a name of 1 to 60 characters.';
  if (posts.some(({ hours }) => !(Number.isFinite(hours) && hours > 0 && hours <= mostHours))) {
    return 'Each post needs hours per year, above 0.';
  }
  const names = new Set(posts.map(({ name }) => name.toLowerCase()));
  return names.size < posts.length ? 'Two posts have the same name.' : null;
}
