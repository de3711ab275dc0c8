import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { edgeLimits, type Edge, type Neighbors, type WorkStretch } from '#shared/time/scheduleEdges';
import { type ClockForm, clockName } from '#shared/time/dateNames';
import { lengthOf } from '#shared/time/ranges';
import { Button, classes } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';

type Drawn = { readonly from: number; readonly to: number };

type ScheduleDayProps = {
  readonly name: string;
  readonly shortName: string;
  /** The shift that begins on the day: minutes after midnight are above 1440. */
  readonly hours: readonly WorkStretch[];
  readonly neighbors: Neighbors;
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
  const clock = useClockForm();
  const isNarrow =
    first !== undefined && last !== undefined && share(last.end) - share(first.start) < narrowShare;
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
            <Handle {...props} edge="start" track={track} at={share(first.start)} isNarrow={isNarrow} />
            <Handle {...props} edge="end" track={track} at={share(last.end)} isNarrow={isNarrow} />
            {isNarrow ? (
              <b className="schedule-beside" style={besideOf(share(first.start), share(last.end))} aria-hidden="true">
                {edgeName(first.start, clock)} – {edgeName(last.end, clock)}
              </b>
            ) : null}
          </>
        )}
      </div>
      <span className="schedule-minutes">{hours.length === 0 ? 'off' : durationName(lengthOf(hours))}</span>
    </div>
  );
}

/** A shift on less of its row than this, in percent, has no room for the times of both its ends. */
const narrowShare = 30;

/** After the shift if there is room, otherwise before it. */
function besideOf(start: number, end: number): CSSProperties {
  return end < 60 ? { left: `${end}%` } : { right: `${100 - start}%` };
}

/** `06:00` for the morning after as well; midnight at the end of the day is 24:00. */
function edgeName(minute: number, clock: ClockForm): string {
  return clockName(minute > 1440 ? minute - 1440 : minute, clock);
}

/** `8 h 30`. */
export function durationName(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

type HandleProps = ScheduleDayProps & {
  readonly edge: Edge;
  readonly at: number;
  readonly isNarrow: boolean;
  readonly track: { readonly current: HTMLDivElement | null };
};

/**
 * The scale of the drawing when the drag of an end began. The drawing grows with the shift, and an end that followed
 * the growing scale would run away from the pointer.
 */
type Scale = { readonly left: number; readonly from: number; readonly minutesPerPixel: number };

function scaleOf(track: HTMLElement | null, { from, to }: Drawn): Scale | null {
  if (track === null) return null;
  const { left, width } = track.getBoundingClientRect();
  return { left, from, minutesPerPixel: (to - from) / width };
}

function Handle(props: HandleProps) {
  const { edge, hours, drawn, neighbors } = props;
  const clock = useClockForm();
  const scale = useRef<Scale | null>(null);
  const limits = edgeLimits(hours, edge, neighbors);
  if (limits === null) return null;
  const drag = (event: PointerEvent) => {
    if (scale.current === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const minute = scale.current.from + (event.clientX - scale.current.left) * scale.current.minutesPerPixel;
    const step = event.shiftKey ? 1 : 15;
    props.onMove(edge, Math.round(minute / step) * step);
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
      aria-valuetext={`${edgeName(limits.now, clock)}${limits.now > 1440 ? ' on the next day' : ''}`}
      className={classes('schedule-handle', edge === 'end' && 'schedule-handle-end')}
      style={{ left: `${props.at}%` }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        scale.current = scaleOf(props.track.current, drawn);
        event.currentTarget.focus();
      }}
      onPointerMove={drag}
      onKeyDown={press}
    >
      {props.isNarrow ? null : <b>{edgeName(limits.now, clock)}</b>}
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
