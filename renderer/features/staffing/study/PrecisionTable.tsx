import type { Study } from '#shared/records/study';
import { countedText, countText } from '#shared/reports/figures';
import { halfWidthText, reasonsText } from '#shared/reports/staffing/reasons';
import type { KindPrecision, StudyProgress } from '#shared/reports/staffing/studyProgress';
import { shortDayName } from '#shared/time/dateNames';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { IntervalCell, linearScale, ScaleHead } from '#renderer/ui/chart/IntervalCell';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';

/** The half-width of each kind's interval, now and at the end, and what would bring it within the goal. */
export function PrecisionTable({ progress, study }: { readonly progress: StudyProgress; readonly study: Study }) {
  const columns = columnsOf(study);
  useCopyTable(columns, progress.kinds, { name: 'the precision by kind' });
  return (
    <section aria-labelledby="study-precision">
      <SectionHead id="study-precision" title="Precision by kind" sub={`half-width of the 95% interval; goal ±${study.goal}%`} />
      <ScrollBox label="Precision by kind">
        <Table
          caption="Precision by kind"
          density="compact"
          columns={columns}
          rows={progress.kinds}
          rowKey={({ weight }) => weight.kind}
          empty="No unit of case work was counted in this study yet."
        />
      </ScrollBox>
      <p className="small muted">
        Whisker: now. Pale bar: expected at the planned end. The part between days shrinks with each day, the part between
        officers only with more officers; more officers are counted by the planned end. Interval: officers and days, Satterthwaite.
      </p>
    </section>
  );
}

function columnsOf(study: Study): Column<KindPrecision>[] {
  const edge = Math.max(20, study.goal * 2);
  const scale = linearScale(-edge, edge, [-study.goal, 0, study.goal], 110, 4);
  const band = [-study.goal, study.goal] as const;
  const percent = (share: number) => share * 100;
  const chart: Column<KindPrecision> = {
    key: 'chart',
    head: <ScaleHead scale={scale} text={(tick) => (tick > 0 ? `+${tick}` : String(tick).replace('-', '−'))} />,
    headText: '',
    cell: ({ now, atEnd }) => (
      <IntervalCell
        scale={scale}
        value={0}
        low={now === null ? null : -percent(now)}
        high={now === null ? null : percent(now)}
        expected={atEnd === null || study.closedOn !== null ? null : [-percent(atEnd), percent(atEnd)]}
        band={band}
        height={26}
      />
    ),
    text: () => '',
  };
  const running: Column<KindPrecision> = {
    key: 'by',
    head: `±${study.goal}% by`,
    cell: (row) => <span className="study-by">{reachedText(row, study)}</span>,
    text: (row) => reachedText(row, study),
  };
  const closed: Column<KindPrecision> = { key: 'within', head: 'Goal', cell: (row) => <span className="study-by">{withinText(row, study.goal)}</span>, text: (row) => withinText(row, study.goal) };
  return [
    { key: 'kind', head: 'Kind', isName: true, cell: ({ label }) => label },
    { key: 'n', head: 'n', align: 'right', cell: ({ weight }) => countText(weight.units) },
    chart,
    { key: 'now', head: 'Now', align: 'right', cell: ({ now }) => <b>{now === null ? '–' : halfWidthText(now)}</b>, text: ({ now }) => (now === null ? '' : String(now)) },
    study.closedOn === null ? running : closed,
  ];
}

/** When the goal is reached, and how many more officers would reach it by the planned end. */
function reachedText({ now, plan, weight }: KindPrecision, { goal, last }: Study): string {
  if (now === null) return noneText(weight);
  if (now <= goal / 100) return 'reached';
  const more = plan?.moreOfficers ?? 0;
  const officers = more > 0 ? `, or +${countedText(more, 'officer')}` : '';
  if (plan?.reachedOn == null) return `not within a year${officers}`;
  const year = plan.reachedOn.slice(0, 4);
  return `${shortDayName(plan.reachedOn)}${year === last.slice(0, 4) ? '' : `, ${year}`}${officers}`;
}

function withinText({ now, weight }: KindPrecision, goal: number): string {
  if (now === null) return noneText(weight);
  return now <= goal / 100 ? `within ±${goal}%` : `beyond ±${goal}%`;
}

function noneText({ margin, largestShare }: KindPrecision['weight']): string {
  return margin.is === 'none' ? `none: ${reasonsText(margin.reasons, largestShare)}` : '';
}
