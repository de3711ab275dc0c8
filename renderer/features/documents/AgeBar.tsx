/** The scale of the bars: this many days fill the column; longer ages end in an open edge. */
const mostDays = 240;
const width = 84;
const marks = [90, 180];

/** The head of the column of bars. */
export function AgeScale() {
  return (
    <svg className="age-scale" width={width} height={16} role="img" aria-label={`Age as a bar, 0 to ${mostDays} days`}>
      <text x={0} y={12}>0</text>
      {marks.map((days) => (
        <text key={days} x={at(days)} y={12} textAnchor="middle">{days}</text>
      ))}
    </svg>
  );
}

/** The age of a request as a bar, with the figure beside it. */
export function AgeBar({ days }: { readonly days: number }) {
  return (
    <svg className="age-bar" width={width} height={28} aria-hidden="true">
      {[0, ...marks].map((mark) => (
        <line key={mark} x1={at(mark) + 0.5} x2={at(mark) + 0.5} y1={0} y2={28} />
      ))}
      <rect x={0} y={10} width={Math.max(1, at(days))} height={8} />
      {days > mostDays ? <path d={`M${width - 4} 8l4 6-4 6`} /> : null}
    </svg>
  );
}

function at(days: number): number {
  return (Math.min(days, mostDays) / mostDays) * width;
}
