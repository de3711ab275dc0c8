import { memo, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Instant, ZoneName } from '#shared/time/day';
import { haveCommon, type Range } from '#shared/time/ranges';
import { lengthName } from '#shared/rules/amountNames';
import { groupClass, WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { classes } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { Icon } from '#renderer/ui/Icon';
import type { DayStripModel, PlannedBlock, StripBlock } from './model/dayStripModel';
import { clockAt, minutesOf, spanSentence } from './model/spans';
import './dayStrip.css';

/** A block that is not saved yet: what the line or the form would log. */
export type GhostBlock = Range<Instant> & { readonly name: string; readonly isWrong: boolean };

type DayStripProps = {
  readonly model: DayStripModel;
  readonly zone: ZoneName;
  readonly ghosts: readonly GhostBlock[];
  readonly onFill: (gap: Range<Instant>) => void;
  /** Only the lane of the log, without names at its left. */
  readonly isBare?: boolean;
  /** Further elements drawn over the lanes, positioned by `placeOn`. */
  readonly children?: ReactNode;
};

/**
 * The day to scale. Its blocks are a drawing, for which screen readers have the two lists below. The gaps are buttons,
 * because they do something.
 */
export const DayStrip = memo(function DayStrip({
  model,
  zone,
  ghosts,
  onFill,
  isBare = false,
  children,
}: DayStripProps) {
  const strip = useRef<HTMLElement>(null);
  const clock = useClockForm();
  // A strip wider than its place opens with now in the middle, even if the window only becomes narrow later.
  useLayoutEffect(() => {
    const showNow = () => {
      const place = strip.current;
      const now = place?.querySelector('.strip-now') ?? null;
      if (place === null || now === null || place.scrollLeft > 0) return;
      place.scrollLeft = now.getBoundingClientRect().left - place.getBoundingClientRect().left - place.clientWidth / 2;
    };
    // Runs after layout and before painting; asking for a width here would cause another layout.
    const watcher = new ResizeObserver(showNow);
    if (strip.current !== null) watcher.observe(strip.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <section
      ref={strip}
      className={classes('strip', isBare && 'strip-bare')}
      aria-label={`Day strip, ${clockAt(model.from, zone, clock)} to ${clockAt(model.to, zone, clock)}, to scale`}
    >
      <div className="strip-gutter" aria-hidden="true">
        <div className="strip-gutter-ruler" />
        <div className="strip-gutter-planned">Planned</div>
        <div className="strip-gutter-logged">Logged</div>
      </div>
      <div className="strip-track">
        <div className="strip-drawing" aria-hidden="true">
          <StripGround model={model} />
          {model.planned.map((block) => (
            <Planned key={block.id} model={model} block={block} now={model.now} zone={zone} />
          ))}
          {model.logged.map((block) => (
            <Logged key={block.id} model={model} block={block} zone={zone} />
          ))}
          {model.away === null ? null : (
            <div className="strip-away" style={placeOn(model, model.away)}>
              <span>{minutesOf(model.away)} ?</span>
            </div>
          )}
          {ghosts.map((ghost, index) => (
            <div
              key={index}
              className={ghost.isWrong ? 'strip-ghost strip-ghost-wrong' : 'strip-ghost'}
              style={placeOn(model, ghost)}
            >
              {minutesOf(ghost) < ghost.name.length * minutesALetter ? null : ghost.name}
              <br />
              {minutesOf(ghost) < 15 ? null : minutesOf(ghost)}
            </div>
          ))}
          {children}
          {model.now === null ? null : (
            <div className="strip-now" style={placeOn(model, { start: model.now, end: model.now })}>
              <b>{clockAt(model.now, zone, clock)}</b>
            </div>
          )}
        </div>
        {model.gaps.map((gap) => (
          <Gap
            key={gap.start}
            model={model}
            gap={gap}
            zone={zone}
            isCovered={ghosts.some((ghost) => haveCommon(ghost, gap))}
            onFill={onFill}
          />
        ))}
      </div>
    </section>
  );
});

/** How many minutes a stretch needs for each letter of its name, so that the name is not cut. */
const minutesALetter = 7;

/** Hours, ticks and working hours. */
const StripGround = memo(
  function StripGround({ model }: { readonly model: DayStripModel }) {
    const quarters = Math.max(1, Math.round((model.to - model.from) / 900_000));
    return (
      <>
        {model.schedule.map((stretch) => (
          <div key={stretch.start} className="strip-duty" style={placeOn(model, stretch)} />
        ))}
        <div className="strip-ruler" style={{ '--quarters': quarters } as CSSProperties} />
        {model.hours.map(({ at, label }) => (
          <div key={at} className="strip-hour" style={placeOn(model, { start: at, end: at })}>
            {label}
          </div>
        ))}
      </>
    );
  },
  (before, after) => isSameGround(before.model, after.model),
);

/** Whether two strips have the same axis and hours: as long as only time passes, their background stays the same. */
function isSameGround(one: DayStripModel, other: DayStripModel): boolean {
  const stretches = ({ schedule }: DayStripModel) => schedule.flatMap(({ start, end }) => [start, end]).join();
  return one.from === other.from && one.to === other.to && stretches(one) === stretches(other);
}

function Planned({ model, block, now, zone }: BlockProps<PlannedBlock> & { readonly now: Instant | null }) {
  const clock = useClockForm();
  return (
    <div
      className={`strip-planned ${groupClass[block.group]}`}
      data-state={block.state}
      data-overlaps={block.overlaps}
      title={`${block.name}, ${spanSentence(block, zone, clock)}`}
      style={placeOn(model, block)}
    >
      <PlannedMark block={block} now={now} />
    </div>
  );
}

function PlannedMark({ block, now }: { readonly block: PlannedBlock; readonly now: Instant | null }) {
  if (block.state === 'kept') return <Icon name="check" small />;
  if (block.state === 'not kept') return <Icon name="cross" small />;
  if (block.state === 'waiting') return '?';
  return block.minutes >= 18 || now === null ? block.minutes : null;
}

function Logged({ model, block, zone }: BlockProps<StripBlock>) {
  const clock = useClockForm();
  return (
    <div
      className={`strip-logged ${groupClass[block.group]}`}
      data-running={block.running}
      data-overlaps={block.overlaps}
      title={`${block.name}, ${spanSentence(block, zone, clock)}, ${lengthName(block.minutes)}`}
      style={placeOn(model, block)}
    >
      {block.minutes < 15 ? null : (
        <b>{block.minutes >= 45 ? block.short : <WorkIcon kind={block.kind} group={block.group} />}</b>
      )}
      {block.minutes < 18 ? null : block.minutes}
    </div>
  );
}

type GapProps = {
  readonly model: DayStripModel;
  readonly gap: Range<Instant>;
  readonly zone: ZoneName;
  /** Whether an unsaved block covers it, even if only half of its number. */
  readonly isCovered: boolean;
  readonly onFill: (gap: Range<Instant>) => void;
};

function Gap({ model, gap, zone, isCovered, onFill }: GapProps) {
  const clock = useClockForm();
  const minutes = minutesOf(gap);
  const name = `Not logged, ${spanSentence(gap, zone, clock)}, ${minutes} min: fill`;
  return (
    <button
      type="button"
      className="strip-gap"
      data-thin={minutes < 10}
      aria-label={name}
      title={name}
      style={placeOn(model, gap)}
      onClick={() => onFill(gap)}
    >
      {minutes < 18 || isCovered ? null : <span>{minutes}</span>}
    </button>
  );
}

type BlockProps<Block> = { readonly model: DayStripModel; readonly block: Block; readonly zone: ZoneName };

/** The position of a stretch on the strip's axis, as custom properties of the style sheet, cut at its ends. */
export function placeOn(axis: Pick<DayStripModel, 'from' | 'to'>, range: Range<Instant>): CSSProperties {
  const length = Math.max(1, axis.to - axis.from);
  const share = (instant: number) => (Math.min(Math.max(instant, axis.from), axis.to) - axis.from) / length;
  return { '--left': share(range.start), '--width': share(range.end) - share(range.start) } as CSSProperties;
}
