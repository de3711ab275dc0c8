import './WaitDots.css';

/** One line from 0 to a dot: its length, and the words beside it. */
export type WaitDot = { readonly key: string; readonly length: number; readonly label: string };

/** Lines of one kind below their name. Those that have not ended are dashed with an open dot. */
export type WaitGroup = {
  readonly key: string;
  readonly label: string;
  readonly dots: readonly WaitDot[];
  readonly isOpen: boolean;
};

type WaitDotsProps = {
  /** The main figures in words. */
  readonly summary: string;
  readonly groups: readonly WaitGroup[];
  readonly axis: string;
};

const [width, left, right, rowHeight, headHeight] = [344, 2, 230, 21, 26];

/** Single lengths as lines with a dot at the end, for too few to draw a curve. */
export function WaitDots({ summary, groups, axis }: WaitDotsProps) {
  const longest = Math.max(1, ...groups.flatMap(({ dots }) => dots.map(({ length }) => length)));
  const step = scaleSteps.find((one) => longest / one <= 4) ?? Math.ceil(longest / 4 / 365) * 365;
  const places = Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step);
  const x = (length: number) => left + (length / longest) * (right - left);
  const placed = placeGroups(groups);
  const bottom = placed.height;
  return (
    <svg
      className="wait-dots" width={width} height={bottom + 24} viewBox={`0 0 ${width} ${bottom + 24}`} role="img"
      aria-label={summary}
    >
      {places.map((place) => (
        <g key={place}>
          <path className="wait-grid" d={`M${Math.round(x(place)) + 0.5} 20V${bottom}`} />
          <text className={place === 0 ? undefined : 'wait-middle'} x={x(place)} y={bottom + 18}>{place}</text>
        </g>
      ))}
      <path className="wait-axis" d={`M${left} ${bottom + 0.5}H${width - 44}`} />
      <text className="wait-end" x={width} y={bottom + 18}>{axis}</text>
      {placed.groups.map(({ group, top }) => (
        <g key={group.key}>
          <text className="wait-head" x="0" y={top + 14}>{group.label}</text>
          {group.dots.map((dot, index) => (
            <Dot key={dot.key} dot={dot} x={x(dot.length)} y={top + headHeight + 8 + index * rowHeight} group={group} />
          ))}
        </g>
      ))}
    </svg>
  );
}

type DotProps = { readonly dot: WaitDot; readonly x: number; readonly y: number; readonly group: WaitGroup };

function Dot({ dot: { length, label }, x, y, group: { isOpen } }: DotProps) {
  return (
    <>
      <path className={isOpen ? 'wait-line wait-dashed' : 'wait-line'} d={`M${left} ${y}H${x}`} />
      <circle className={isOpen ? 'wait-open' : 'wait-dot'} cx={x} cy={y} r={isOpen ? 4.5 : 5} />
      <text x={x + 11} y={y + 4}>
        <tspan className="wait-figure">{length}</tspan> {label}
      </text>
    </>
  );
}

const scaleSteps = [1, 2, 5, 10, 15, 30, 60, 90, 180, 365];

function placeGroups(groups: readonly WaitGroup[]) {
  let height = 0;
  const placed = groups.filter(({ dots }) => dots.length > 0).map((group) => {
    const top = height;
    height += headHeight + group.dots.length * rowHeight;
    return { group, top };
  });
  return { groups: placed, height: height + 4 };
}
