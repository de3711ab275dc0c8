import { Fragment, useRef } from 'react';
import type { RunningTimer } from '#shared/records/timerStack';
import { lengthName } from '#shared/rules/amountNames';
import { isTooLong } from '#shared/rules/timers/endOfTimer';
import { endInterruption, stopTimer } from '#renderer/commands/timers';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useNow } from '#renderer/queries/clock';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { classes } from '#renderer/ui/Button';
import { useReturnFocus } from '#renderer/ui/useReturnFocus';
import { reportEnding } from './line/timerQuestion';
import { awayOf, runningOn, setBackOf, timerMinutes, type StaticFacts } from './model/dayFacts';
import { awayLength, minutesOf } from './model/spans';
import { waitingTimers, type WaitingTimer } from './model/waitingTimers';
import { workName } from './model/workName';
import './timerBox.css';

/** The running timer and what it interrupted, in minutes: seconds would keep the machine awake. */
export function TimerBox({ facts, onSwitch }: { readonly facts: StaticFacts; readonly onSwitch: () => void }) {
  const services = useServices();
  const { officer } = facts;
  const running = runningOn({ ...facts, day: facts.presentDay });
  const whyNot = running === null ? 'No timer is running.' : null;
  const stop = () =>
    void reportEnding(services, async (ended) => await stopTimer(services, { officer, ...ended }), {
      logged: 'Timer stopped and logged.',
      none: 'Timer stopped.',
    });
  const resumeInterrupted = () =>
    void reportEnding(services, async (ended) => await endInterruption(services, { officer, ...ended }), {
      logged: 'Ended and logged; the interrupted work continues.',
      none: 'Ended; the interrupted work continues.',
    });
  useCommand('stopTimer', stop, whyNot);
  useCommand('switchTimer', onSwitch, whyNot);
  useCommand('endInterruption', resumeInterrupted, whyNot);
  return running === null ? null : (
    <Running facts={facts} running={running} onEnd={resumeInterrupted} onStop={stop} onSwitch={onSwitch} />
  );
}

type RunningProps = {
  readonly facts: StaticFacts;
  readonly running: RunningTimer;
  readonly onEnd: () => void;
  readonly onStop: () => void;
  readonly onSwitch: () => void;
};

function Running({ facts, running, onEnd, onStop, onSwitch }: RunningProps) {
  const place = useRef<HTMLElement>(null);
  useReturnFocus(place);
  const remark = questionOf(facts);
  const waiting = waitingTimers(facts);
  const isStack = waiting.length > 0;
  return (
    <section
      ref={place}
      className={classes('timer-box', isStack && 'timer-stack')}
      aria-label="Timer"
      data-scope="timer"
    >
      <div className="timer-running">
        <span className="timer-dot" />
        <span title={workName(facts, running).label}>{workName(facts, running).label}</span>
        <TimerLength facts={facts} running={running} />
        {remark === null ? null : <span className="timer-remark muted small">{remark}</span>}
        {isStack ? (
          <CommandButton size="small" command="endInterruption" onClick={onEnd}>
            End
          </CommandButton>
        ) : null}
        <CommandButton size="small" command="stopTimer" onClick={onStop}>
          {isStack ? 'Stop all' : 'Stop'}
        </CommandButton>
        <CommandButton size="small" command="switchTimer" onClick={onSwitch}>
          Switch
        </CommandButton>
      </div>
      {isStack ? <Waiting waiting={waiting} /> : null}
    </section>
  );
}

/** The part of the timer that is in question. */
function questionOf(facts: StaticFacts): string | null {
  if (setBackOf(facts) !== null) return 'clock set back';
  const away = awayOf(facts);
  if (away === null) return null;
  const minutes = minutesOf(away);
  return isTooLong({ from: away.start, to: away.end })
    ? `+ ${awayLength(minutes)} in question`
    : `+ ${minutes} in question`;
}

/** What the running timer interrupted, in the order in which `.` resumes it. */
function Waiting({ waiting }: { readonly waiting: readonly WaitingTimer[] }) {
  return (
    <p className="timer-waiting">
      <span className="timer-names">
        {waiting.map(({ key, label, minutes }, index) => (
          <Fragment key={key}>
            {index === 0 ? 'then ' : ', then '}
            <b>{label}</b>
            {minutes === null ? '' : ` ${minutes} min`}
          </Fragment>
        ))}
      </span>
      <span className="push">{waiting.length} waiting</span>
    </p>
  );
}

/** The only part that changes every minute. */
function TimerLength({ facts, running }: { readonly facts: StaticFacts; readonly running: RunningTimer }) {
  const now = useNow();
  return <b>{lengthName(timerMinutes({ ...facts, now }, running))}</b>;
}
