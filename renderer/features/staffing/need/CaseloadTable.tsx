import { countedText, countText, shareText } from '#shared/reports/figures';
import { marginText, officersText } from '#shared/reports/staffing/reasons';
import type { CaseloadFigure, CaseloadLine } from '#shared/reports/staffing/staffingFigures';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import type { Staffing } from '../useStaffing';

/** The cases that an officer of each docket has, and could carry. */
export function CaseloadTable({ staffing }: { readonly staffing: Staffing }) {
  const { caseloads } = staffing.figures;
  return (
    <section aria-labelledby="staffing-caseload">
      <SectionHead id="staffing-caseload" title="Achievable caseload" sub="cases on the docket per officer of that docket" />
      {caseloads.length === 0 ? (
        <p className="muted">
          No docket has a count of its cases yet. Example: 8,900 cases of the non-detained docket on August 31.{' '}
          <Button size="small" onClick={() => runCommand('goRecords')}>
            Go to Records
          </Button>
        </p>
      ) : (
        <ScrollBox label="Achievable caseload">
          <Table caption="Achievable caseload" density="compact" columns={columns} rows={caseloads} rowKey={({ docket }) => docket} />
        </ScrollBox>
      )}
      <p className="small muted">{sharedNote(staffing)}</p>
    </section>
  );
}

const columns: readonly Column<CaseloadLine>[] = [
  {
    key: 'docket',
    head: 'Docket',
    isName: true,
    cell: ({ docket, officers }) => `${docketNames[docket]}, ${countedText(officers, 'officer')}`,
  },
  { key: 'today', head: 'Today', align: 'right', cell: ({ cases, officers }) => countText(cases / officers) },
  { key: 'asIs', head: 'As is', align: 'right', cell: ({ asIs }) => <b>{countText(asIs.value)}</b> },
  { key: 'asIsInterval', head: '95% interval', align: 'right', cell: ({ asIs }) => intervalOf(asIs) },
  {
    key: 'shouldBe',
    head: 'As should be',
    align: 'right',
    cell: ({ shouldBe }) => (shouldBe === null ? '–' : <b>{countText(shouldBe.value)}</b>),
  },
  {
    key: 'shouldBeInterval',
    head: '95% interval',
    align: 'right',
    cell: ({ shouldBe }) => (shouldBe === null ? 'no standard set' : intervalOf(shouldBe)),
  },
];

const docketNames = { 'non-detained': 'Non-detained', detained: 'Detained', mixed: 'Both dockets' } as const;

function intervalOf({ margin }: CaseloadFigure) {
  return <span className="muted">{marginText(margin, countText)}</span>;
}

/** What as is can say, and what of the expected time was not logged. */
function sharedNote({ figures: { time, asIs }, input: { year } }: Staffing): string {
  const first = 'As is says how the work is shared, not whether it suffices.';
  if (time.expected === 0) return first;
  const missing = time.missingDays + time.gaps;
  const logged = ` ${shareText(missing / time.expected)} of the expected time was not logged`;
  const counts = ` (${countText(missing)} of ${countText(time.expected)} min), ${shareText(time.above / time.expected)} was logged above schedule.`;
  const rests = year.isWhole
    ? ` ${officersText(asIs.need.value)} rests on the units of the last 12 months.`
    : ` ${officersText(asIs.need.value)} rests on the units so far, scaled to a year: season unknown.`;
  return `${first}${logged}${counts}${rests} A weight opens its entries.`;
}
