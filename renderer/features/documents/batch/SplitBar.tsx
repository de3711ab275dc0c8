import type { SeveralRow } from '../model/severalModel';

type SplitBarProps = {
  readonly rows: readonly SeveralRow[];
  readonly total: number;
  /** The times at both ends. */
  readonly ends: readonly [string, string];
};

/** The stretch as one bar, cut where one request ends and the next begins. The table below says the same. */
export function SplitBar({ rows, total, ends }: SplitBarProps) {
  return (
    <div className="split-bar" aria-hidden="true">
      <div className="split-bar-parts">
        {rows.map(({ stretch: { id, minutes } }) => (
          <span key={id} style={{ width: `${(minutes / Math.max(1, total)) * 100}%` }}>
            {minutes > 2 ? minutes : ''}
          </span>
        ))}
      </div>
      <div className="split-bar-ends">
        <span>{ends[0]}</span>
        <b>{total} min</b>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}
