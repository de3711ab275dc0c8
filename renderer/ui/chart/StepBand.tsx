import './StepBand.css';

/** From `at` on, the share is `value`, with its limits, null if there are none. */
export type BandStep = {
  readonly at: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
};

/** A point of the curve with its interval, and what it says in two lines. */
export type BandMark = {
  readonly at: number;
  readonly value: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly label: string;
  readonly sub: string;
};

type StepBandProps = {
  /** The main figures in words. */
  readonly summary: string;
  /** Where the curve begins, at a share of 1. */
  readonly start: number;
  readonly steps: readonly BandStep[];
  /** A second curve without a band, where it differs. */
  readonly other: { readonly label: string; readonly steps: readonly BandStep[] } | null;
  /** Places until which something was only observed, drawn as upright ticks on the curve. */
  readonly ticks: readonly number[];
  readonly end: number;
  readonly mark: BandMark | null;
  readonly label: string;
  readonly sub: string;
  readonly axis: string;
  /** A row of figures below the axis: its name, and the figure at each place of the scale. */
  readonly below: { readonly label: string; readonly valueAt: (at: number) => number };
};

const [width, left, right, top, bottom] = [344, 40, 340, 8, 228];

/** A share that falls in steps from 1, with a band around it and one point of it marked. */
export function StepBand(props: StepBandProps) {
  const { start, steps, other, end, mark, below } = props;
  const places = scaleOf(end);
  const last = Math.max(end, places.at(-1) ?? end);
  const x = (at: number) => left + (at / last) * (right - left);
  const lineOf = (all: readonly BandStep[]) =>
    `M${x(start)} ${y(1)}${all.map((step) => `H${x(step.at)}V${y(step.value)}`).join('')}H${x(end)}`;
  return (
    <svg
      className="step-band" width={width} height="302" viewBox={`0 0 ${width} 302`} role="img"
      aria-label={props.summary}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <path className="band-grid" d={`M${left} ${Math.round(y(share)) + 0.5}H${right}`} />
          <text className="band-end" x={left - 6} y={y(share) + 4}>{share === 1 ? '100%' : share * 100}</text>
        </g>
      ))}
      {places.map((place) => (
        <g key={place}>
          <path className="band-axis" d={`M${Math.round(x(place)) + 0.5} ${bottom}v5`} />
          <text className={sideOf(place, last)} x={textX(place, last, x)} y={bottom + 19}>{place}</text>
          <text className={`${sideOf(place, last)} band-ink`} x={textX(place, last, x)} y="298">
            {below.valueAt(place)}
          </text>
        </g>
      ))}
      <path className="band-axis" d={`M${left} ${bottom + 0.5}H${right}`} />
      <path className="band-area" d={bandOf(props, x)} />
      {other === null ? null : <path className="band-other" d={lineOf(other.steps)} />}
      <path className="band-line" d={lineOf(steps)} />
      {props.ticks.map((at, index) => (
        <path key={`${at} ${index}`} className="band-tick" d={`M${x(at)} ${y(valueAt(steps, at)) - 4}v8`} />
      ))}
      {mark === null ? null : <Mark mark={mark} x={x} last={last} />}
      <text className="band-ink" x={labelX(steps, last, x)} y={top + 15}>{props.label}</text>
      <text x={labelX(steps, last, x)} y={top + 31}>{props.sub}</text>
      {other === null ? null : <text x={labelX(steps, last, x)} y={top + 47}>{other.label}</text>}
      <text className="band-ink" x="0" y="278">{below.label}</text>
      <text className="band-end" x={width - 2} y="278">{props.axis}</text>
    </svg>
  );
}

/** Figures are below the middle of their place; the last one ends at the edge of the drawing. */
function sideOf(place: number, last: number): string {
  return place === last ? 'band-end' : 'band-middle';
}

function textX(place: number, last: number, x: (at: number) => number): number {
  return place === last ? width - 2 : x(place);
}

/** The label is in the upper right corner, which a falling curve leaves free. */
function labelX(steps: readonly BandStep[], last: number, x: (at: number) => number): number {
  const early = steps.find(({ value }) => value < 0.75)?.at ?? last;
  return Math.min(198, Math.max(x(early) + 24, 150));
}

type MarkProps = { readonly mark: BandMark; readonly x: (at: number) => number; readonly last: number };

function Mark({ mark: { at, value, from, to, label, sub }, x, last }: MarkProps) {
  const [level, place] = [y(value), x(at)];
  const [least, most] = [from === null ? place : x(from), to === null ? x(last) : x(to)];
  const text = Math.min(Math.max(most + 8, 150), 206);
  return (
    <>
      <path className="band-lead" d={`M${left} ${level}H${place}V${bottom}`} />
      <path
        className="band-interval"
        d={`M${least} ${level}H${most}M${least} ${level - 4}v8${to === null ? '' : `M${most} ${level - 4}v8`}`}
      />
      <circle className="band-dot" cx={place} cy={level} r="4.5" />
      <text className="band-accent" x={text} y={level - 24}>{label}</text>
      <text x={text} y={level - 8}>{sub}</text>
    </>
  );
}

function y(share: number): number {
  return bottom - share * (bottom - top);
}

/** The share at a place; a place on a step is still before it. */
function valueAt(steps: readonly BandStep[], at: number): number {
  return steps.findLast((step) => step.at < at)?.value ?? 1;
}

/** The upper limits from left to right, and the lower ones back. Without limits there is no band. */
function bandOf({ steps, end }: StepBandProps, x: (at: number) => number): string {
  const stretches = steps.flatMap(({ at, lower, upper }, index) =>
    lower === null || upper === null ? [] : [{ from: x(at), to: x(steps[index + 1]?.at ?? end), lower, upper }]);
  const [first] = stretches;
  if (first === undefined) return '';
  const over = stretches.map(({ to, upper }) => `V${y(upper)}H${to}`).join('');
  const under = stretches.toReversed().map(({ from, lower }) => `V${y(lower)}H${from}`).join('');
  return `M${first.from} ${y(first.upper)}${over}${under}Z`;
}

const scaleSteps = [1, 2, 5, 10, 15, 30, 60, 90, 180, 365];

/** Places of the scale from 0 on, at most eight of them. */
function scaleOf(end: number): number[] {
  const step = scaleSteps.find((one) => end / one <= 7) ?? Math.ceil(end / 7 / 365) * 365;
  return Array.from({ length: Math.ceil(end / step) + 1 }, (_, index) => index * step);
}
