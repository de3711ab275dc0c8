import type { Docket } from '#shared/records/officer';
import { countedText, countText, shareText } from '#shared/reports/figures';
import { marginText, officersText } from '#shared/reports/staffing/reasons';
import type { CaseloadFigure, CaseloadLine } from '#shared/reports/staffing/staffingFigures';
import { elsewhereText } from '#shared/reports/staffing/staffingNotes';
import { docketNames } from '#shared/reports/staffing/stories/storyBase';
import { scaledText } from '#shared/reports/staffing/yearText';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { OpenFigure } from '../OpenFigure';
import type { Staffing } from '../useStaffing';

/** The cases that an officer of each docket has, and could carry. */
export function CaseloadTable({ staffing }: { readonly staffing: Staffing }) {
  const { caseloads } = staffing.figures;
  return (
    <section aria-labelledby="staffing-caseload">
      <SectionHead
        id="staffing-caseload"
        title="Achievable caseload"
        sub="cases on the docket per officer of that docket"
      />
      {caseloads.length === 0 ? (
        <p className="muted">
          No docket has a count of its cases yet. Example: 8,900 cases of the non-detained docket on August 31.{' '}
          <Button size="small" onClick={() => runCommand('goRecords')}>
            Go to Records
          </Button>
        </p>
      ) : (
        <ScrollBox label="Achievable caseload">
          <Table
            caption="Achievable caseload"
            density="compact"
            columns={columnsOf(staffing.figures.sets[0]?.set ?? null)}
            rows={caseloads}
            rowKey={({ docket }) => docket}
          />
        </ScrollBox>
      )}
      <p className="small muted">{sharedNote(staffing)}</p>
    </section>
  );
}

/** `set` is the set of standards that should be is about. */
function columnsOf(set: string | null): Column<CaseloadLine>[] {
  return [
    {
      key: 'docket',
      head: 'Docket',
      isName: true,
      cell: ({ docket, officers }) => `${docketNames[docket]}, ${countedText(officers, 'officer')}`,
    },
    { key: 'today', head: 'Today', align: 'right', cell: ({ cases, officers }) => countText(cases / officers) },
    {
      key: 'asIs',
      head: 'As is',
      align: 'right',
      cell: ({ docket, asIs }) => openCaseload(docket, null, asIs),
      text: ({ asIs }) => String(asIs.value),
    },
    { key: 'asIsInterval', head: '95% interval', align: 'right', cell: ({ asIs }) => intervalOf(asIs) },
    {
      key: 'shouldBe',
      head: 'As should be',
      align: 'right',
      cell: ({ docket, shouldBe }) => (shouldBe === null ? '–' : openCaseload(docket, set, shouldBe)),
      text: ({ shouldBe }) => (shouldBe === null ? '' : String(shouldBe.value)),
    },
    {
      key: 'shouldBeInterval',
      head: '95% interval',
      align: 'right',
      cell: ({ shouldBe }) => (shouldBe === null ? 'no standard set' : intervalOf(shouldBe)),
    },
  ];
}

function openCaseload(docket: Docket, set: string | null, { value }: CaseloadFigure) {
  const label = `Achievable caseload, ${docketNames[docket]}, ${set ?? 'as is'}`;
  return <OpenFigure figure={{ is: 'caseload', docket, set }} text={countText(value)} label={label} />;
}

function intervalOf({ margin }: CaseloadFigure) {
  return <span className="muted">{marginText(margin, countText)}</span>;
}

/** What as is can say, and what of the expected time was not logged. */
function sharedNote({ figures: { time, asIs }, input: { year } }: Staffing): string {
  const first = 'As is shows how the work is shared, not whether it is enough.';
  if (time.expected === 0) return first;
  const missing = time.missingDays + time.gaps;
  const logged = ` ${shareText(missing / time.expected)} of the expected time was not logged`;
  const above = `${shareText(time.above / time.expected)} was logged above schedule.`;
  const counts = ` (${countText(missing)} of ${countText(time.expected)} min)${elsewhereText(time)}, ${above}`;
  const scaled = scaledText(year);
  const rests = scaled === null
    ? ` ${officersText(asIs.need.value)} rests on the units of the last 12 months.`
    : ` ${officersText(asIs.need.value)} rests on the units so far, scaled to a year: ${scaled}.`;
  return `${first}${logged}${counts}${rests} Every underlined figure opens to what is behind it.`;
}
