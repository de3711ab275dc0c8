import { useRef } from 'react';
import type { RunningTimer } from '#shared/records/timerStack';
import { lengthName } from '#shared/rules/amountNames';
import { movedToNewClock } from '#shared/rules/timers/endOfTimer';
import type { Instant } from '#shared/time/day';
import { settleAway } from '#renderer/commands/timers';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import { useReturnFocus } from '#renderer/ui/useReturnFocus';
import { reportEnding } from './line/timerQuestion';
import type { DayFacts } from './model/dayFacts';
import { clockReading, minutesOf } from './model/spans';
import { workName } from './model/workName';
import { report } from './report';
import './awayNotice.css';

type SetBackProps = {
  readonly facts: DayFacts;
  /** What the old clock showed last, and what the new one showed first. */
  readonly setBack: { readonly from: Instant; readonly to: Instant };
  readonly running: RunningTimer;
};

/** Asks which clock counts for a timer, after the clock was set back while it ran. Its minutes are kept either way. */
export function SetBackQuestion({ facts, setBack: { from, to }, running }: SetBackProps) {
  const services = useServices();
  const { officer, zone, clock, timer } = facts;
  const place = useRef<HTMLElement>(null);
  useReturnFocus(place);
  const began = timer === null ? running.startedAt : (movedToNewClock(timer).running?.startedAt ?? running.startedAt);
  const beganAt = clockReading(began, to, zone, clock);
  const logged = [running.startedAt, from].map((at) => clockReading(at, to, zone, clock)).join(' to ');
  const move = () =>
    void report(settleAway(services, { officer, action: 'keep' }), `The timer began at ${beganAt} by the new clock.`);
  const log = () => {
    const sentence = `Logged ${logged}; the timer continues by the new clock.`;
    const end = async (counted?: { readonly ended: { readonly units: number } }) =>
      await settleAway(services, {
        officer, action: 'discard', ...(counted === undefined ? {} : { units: counted.ended.units }),
      });
    void reportEnding(services, end, { logged: sentence, none: sentence });
  };
  useCommand('awayKeep', move);
  useCommand('awayDiscard', log);
  return (
    <section ref={place} className="away" aria-label="Clock set back" data-scope="timer" data-region="away">
      <Notice
        actions={
          <>
            <Button size="small" keys="1" onClick={move}>
              It began at {beganAt}
            </Button>
            <Button size="small" keys="2" onClick={log}>
              Log {logged}
            </Button>
          </>
        }
      >
        <b>
          The clock was set back from {clockReading(from, to, zone, clock)} to {clockReading(to, from, zone, clock)}
        </b>{' '}
        while the timer ran on {workName(facts, running).label}. It had run{' '}
        {lengthName(minutesOf({ start: running.startedAt, end: from }))}. Which clock counts?
      </Notice>
    </section>
  );
}
