import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { edgeLimits, type Edge, type WorkStretch } from '#shared/time/scheduleEdges';
import { clockName } from '#shared/time/dateNames';
import { lengthOf } from '#shared/time/ranges';
import { Button, classes } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';

type Drawn = { readonly from: number; readonly to: number };

type ScheduleDayProps = {
  readonly name: string;
  readonly shortName: string;
  readonly hours: readonly WorkStretch[];
  readonly drawn: Drawn;
  readonly handleId: (edge: Edge) => string;
  readonly onMove: (edge: Edge, minute: number) => void;
  readonly onNeighbour: (edge: Edge, by: 1 | -1) => void;
  readonly onCopy: () => void;
  readonly onOff: () => void;
  readonly onAdd: () => void;
  readonly onExact: () => void;
};

/** One day of a schedule on the scale of its week, with a handle at each end. */
export function ScheduleDay(props: ScheduleDayProps) {
  const { hours, drawn } = props;
  const track = useRef<HTMLDivElement>(null);
  const share = (minute: number) => ((minute - drawn.from) / (drawn.to - drawn.from)) * 100;
  const [first, last] = [hours.at(0), hours.at(-1)];
  return (
    <div className={classes('schedule-row', hours.length === 0 && 'schedule-off')}>
      <Button
        look="quiet"
        size="small"
        className="schedule-name"
        aria-label={`${props.shortName}, ${props.name}: type the hours`}
        title="Type the hours"
        onClick={props.onExact}
      >
        {props.shortName}
      </Button>
      <div ref={track} className="schedule-track">
        {hours.map(({ start, end }) => (
          <span
            key={start}
            className="schedule-stretch"
            style={{ left: `${share(start)}%`, width: `${share(end) - share(start)}%` }}
          />
        ))}
        {first === undefined || last === undefined ? (
          <Button
            look="quiet"
            size="small"
            icon="plus"
            className="schedule-add"
            aria-label={`${props.name}: add hours`}
            onClick={props.onAdd}
          >
            Add hours
          </Button>
        ) : (
          <>
            <Handle {...props} edge="start" track={track} at={share(first.start)} />
            <Handle {...props} edge="end" track={track} at={share(last.end)} />
          </>
        )}
      </div>
      <span className="schedule-minutes">{hours.length === 0 ? 'off' : durationName(lengthOf(hours))}</span>
    </div>
  );
}

/** `8 h 30`. */
export function durationName(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

type HandleProps = ScheduleDayProps & {
  readonly edge: Edge;
  readonly at: number;
  readonly track: { readonly current: HTMLDivElement | null };
};

function Handle(props: HandleProps) {
  const { edge, hours, drawn } = props;
  const limits = edgeLimits(hours, edge);
  const clock = useClockForm();
  if (limits === null) return null;
  const drag = (event: PointerEvent) => {
    const box = props.track.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const minute = drawn.from + ((event.clientX - box.left) / box.width) * (drawn.to - drawn.from);
    const step = event.shiftKey ? 1 : 15;
    props.onMove(edge, Math.max(drawn.from, Math.min(drawn.to, Math.round(minute / step) * step)));
  };
  const press = (event: KeyboardEvent) => {
    const act = actionOf(event, props, limits.now);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <span
      id={props.handleId(edge)}
      role="slider"
      tabIndex={0}
      aria-label={`${props.name}, ${edge === 'start' ? 'begin' : 'end'}`}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      aria-valuenow={limits.now}
      aria-valuetext={clockName(limits.now, clock)}
      className={classes('schedule-handle', edge === 'end' && 'schedule-handle-end')}
      style={{ left: `${props.at}%` }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
      }}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <b>{clockName(limits.now, clock)}</b>
    </span>
  );
}

function actionOf(
  { key, ctrlKey, shiftKey, altKey }: KeyboardEvent,
  props: HandleProps,
  now: number,
): (() => void) | null {
  const { edge } = props;
  if (altKey) return null;
  if (ctrlKey) return key.toLowerCase() === 'd' ? props.onCopy : null;
  const step = shiftKey ? 1 : 15;
  if (key === 'ArrowLeft') return () => props.onMove(edge, now - step);
  if (key === 'ArrowRight') return () => props.onMove(edge, now + step);
  if (key === 'ArrowUp') return () => props.onNeighbour(edge, -1);
  if (key === 'ArrowDown') return () => props.onNeighbour(edge, 1);
  return key === 'Delete' ? props.onOff : null;
}
