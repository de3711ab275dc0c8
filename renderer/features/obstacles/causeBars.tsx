import { obstacleCauses, type ObstacleCause } from '#shared/records/documentRequest';
import { causeNames } from '#shared/reports/obstaclesReport';

/** The patterns of the causes, which stay distinct on a photocopy: full, hatched, dotted, empty, and upright lines. */
export function CausePatterns() {
  return (
    <svg width="0" height="0" className="obstacles-patterns" aria-hidden="true">
      <defs>
        <pattern id="cause-refused" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V4" className="cause-hatch" />
        </pattern>
        <pattern id="cause-quota" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="1.1" className="cause-point" />
        </pattern>
        <pattern id="cause-other" width="4" height="4" patternUnits="userSpaceOnUse">
          <path d="M2 0V4" className="cause-upright" />
        </pattern>
      </defs>
    </svg>
  );
}

const fills: Readonly<Record<ObstacleCause, string>> = {
  'no answer': 'currentColor', refused: 'url(#cause-refused)', quota: 'url(#cause-quota)', 'identity disputed': 'none',
  other: 'url(#cause-other)',
};

const barWidth = 180;

/** The number of requests of one cause as a bar; `share` is of the longest one. */
export function CauseBar({ cause, share }: { readonly cause: ObstacleCause; readonly share: number }) {
  return (
    <svg className="cause-bar" width={barWidth} height="14" viewBox={`0 0 ${barWidth} 14`} aria-hidden="true">
      <rect x="0.5" y="0.5" width={Math.max(1, share * (barWidth - 1))} height="13" fill={fills[cause]} />
    </svg>
  );
}

type SplitBarProps = { readonly byCause: Readonly<Record<ObstacleCause, number>>; readonly most: number };

const splitWidth = 132;

/** The causes of one country side by side, on one scale for all of them. */
export function SplitBar({ byCause, most }: SplitBarProps) {
  const unit = (splitWidth - 2) / most;
  const parts = obstacleCauses.map((cause, index) => ({
    cause,
    from: obstacleCauses.slice(0, index).reduce((sum, earlier) => sum + byCause[earlier], 0) * unit,
    width: byCause[cause] * unit,
  }));
  const met = obstacleCauses.filter((cause) => byCause[cause] > 0);
  const words = met.map((cause) => `${causeNames[cause]} ${byCause[cause]}`);
  return (
    <svg
      className="cause-bar" width={splitWidth} height="12" viewBox={`0 0 ${splitWidth} 12`} role="img"
      aria-label={words.length === 0 ? 'no obstacle' : words.join(', ')}
    >
      {parts.filter(({ width }) => width > 0).map(({ cause, from, width }) => (
        <rect key={cause} x={from + 0.5} y="0.5" width={Math.max(1, width - 1)} height="11" fill={fills[cause]} />
      ))}
    </svg>
  );
}

/** The key to the patterns. */
export function CauseKey() {
  return (
    <p className="cause-key small">
      {obstacleCauses.map((cause) => (
        <span key={cause}>
          <svg className="cause-bar" width="12" height="12" aria-hidden="true">
            <rect x="0.5" y="0.5" width="11" height="11" fill={fills[cause]} />
          </svg>
          {causeNames[cause]}
        </span>
      ))}
    </p>
  );
}
