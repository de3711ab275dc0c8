const width = 108;

/** A share of 1: the done part solid, the rest hollow. */
export function ShareBar({ share }: { readonly share: number }) {
  const done = share * width;
  return (
    <svg className="records-chart group-case" width={width} height="16" aria-hidden="true">
      <rect className="records-bar" y="2" height="12" width={done} />
      {share >= 1 ? null : (
        <rect
          className="records-hollow"
          x={done + 0.75}
          y="2.75"
          height="10.5"
          width={Math.max(1, width - done - 1.5)}
        />
      )}
    </svg>
  );
}

type PaceBarProps = { readonly pace: number; readonly needed: number; readonly most: number };

/** The present pace solid, and the rest up to the needed one hollow, on a scale to `most`. */
export function PaceBar({ pace, needed, most }: PaceBarProps) {
  const x = (value: number) => (value / most) * width;
  const missing = Math.max(0, x(needed) - x(Math.min(pace, needed)) - 1.5);
  return (
    <svg className="records-chart group-case" width={width} height="16" aria-hidden="true">
      <rect className="records-bar" y="3" height="10" width={x(Math.min(pace, needed))} />
      {missing === 0 ? null : (
        <rect className="records-hollow" x={x(pace) + 0.75} y="3.75" height="8.5" width={missing} />
      )}
    </svg>
  );
}
