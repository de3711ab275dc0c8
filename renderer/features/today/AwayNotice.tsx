import { lazy, memo, Suspense } from 'react';
import { awayOf, type DayFacts } from './model/dayFacts';

/** Seldom needed, so that no start loads it. */
const AwayQuestion = lazy(async () => ({ default: (await import('./AwayQuestion')).AwayQuestion }));

/** Asks about the time in which the program was not there while a timer ran. */
export const AwayNotice = memo(function AwayNotice({ facts }: { readonly facts: DayFacts }) {
  const away = awayOf(facts);
  const running = facts.timer?.running ?? null;
  if (away === null || running === null) return null;
  return (
    <Suspense fallback={null}>
      <AwayQuestion key={away.start} facts={facts} away={away} running={running} />
    </Suspense>
  );
});
