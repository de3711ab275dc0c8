import type { MonthCell } from '#shared/analysis/records/docketLines';

const [width, height] = [76, 20];

/** Cases over the months as a line from 90 % of the least to the most; the figures beside it say the same. */
export function DocketTrend({ cells }: { readonly cells: readonly MonthCell[] }) {
  const present = cells.flatMap((cell, index) => (cell === null ? [] : [{ index, cases: cell.cases }]));
  const last = present.at(-1);
  if (last === undefined || present.length < 2) return null;
  const [least, most] = [
    Math.min(...present.map(({ cases }) => cases)) * 0.9,
    Math.max(...present.map(({ cases }) => cases)),
  ];
  const x = (index: number) => 2 + (index / (cells.length - 1)) * (width - 6);
  const y = (cases: number) =>
    most === least ? height / 2 : height - 4 - ((cases - least) / (most - least)) * (height - 8);
  return (
    <svg className="docket-trend" width={width} height={height} aria-hidden="true">
      <path d={present.map(({ index, cases }, at) => `${at === 0 ? 'M' : 'L'}${x(index)} ${y(cases)}`).join('')} />
      <circle cx={x(last.index)} cy={y(last.cases)} r="2.5" />
    </svg>
  );
}
