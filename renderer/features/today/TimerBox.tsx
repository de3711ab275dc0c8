import { useRef } from 'react';
import type { RunningTimer } from '#shared/records/timerStack';
import { lengthName } from '#shared/rules/amountNames';
import { endInterruption, stopTimer } from '#renderer/commands/timers';
import { useNow } from '#renderer/queries/clock';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { useReturnFocus } from '#renderer/ui/useReturnFocus';
import { reportEnding } from './line/timerQuestion';
import { awayOf, runningOn, timerMinutes, type StillFacts } from './model/dayFacts';
import { minutesOf } from './model/spans';
import { workName } from './model/workName';
import './timerBox.css';

/** The running timer and what it interrupted, in minutes: seconds would keep the machine awake. */
export function TimerBox({ facts, onSwitch }: { readonly facts: StillFacts; readonly onSwitch: () => void }) {
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
  readonly facts: StillFacts;
  readonly running: RunningTimer;
  readonly onEnd: () => void;
  readonly onStop: () => void;
  readonly onSwitch: () => void;
};

function Running({ facts, running, onEnd, onStop, onSwitch }: RunningProps) {
  const place = useRef<HTMLElement>(null);
  useReturnFocus(place);
  const away = awayOf(facts);
  const interrupted = facts.timer?.interrupted ?? [];
  return (
    <section ref={place} className="timer-box" aria-label="Timer" data-scope="timer">
      <span className="timer-dot" />
      <span title={workName(facts, running).label}>{workName(facts, running).label}</span>
      <TimerLength facts={facts} running={running} />
      {away === null ? null : <span className="timer-remark muted small">+ {minutesOf(away)} in question</span>}
      {interrupted.length === 0 ? null : (
        <span className="timer-remark muted small">
          over {interrupted.map((timer) => workName(facts, timer).label).join(', ')}
        </span>
      )}
      {interrupted.length === 0 ? null : (
        <Button size="small" keys="." onClick={onEnd}>
          End
        </Button>
      )}
      <Button size="small" keys="S" onClick={onStop}>
        Stop
      </Button>
      <Button size="small" keys="W" onClick={onSwitch}>
        Switch
      </Button>
    </section>
  );
}

/** The only part that changes every minute. */
function TimerLength({ facts, running }: { readonly facts: StillFacts; readonly running: RunningTimer }) {
  const now = useNow();
  return <b>{lengthName(timerMinutes({ ...facts, now }, running))}</b>;
}
