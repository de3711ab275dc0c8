import { compareText } from '#shared/base/compareText';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { Recorded } from '#shared/records/version';
import { useQuery } from './liveQuery';

/** All review intervals, ordered by their first day. */
export function useReviewIntervals(): readonly Recorded<ReviewInterval>[] | undefined {
  return useQuery({
    key: 'review intervals',
    run: async ({ store }) =>
      (await store.reader.all('reviewInterval')).toSorted(
        (one, other) => compareText(one.from, other.from) || compareText(one.id, other.id),
      ),
  });
}
