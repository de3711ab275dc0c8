import { useState } from 'react';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import type { Exclusion, Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import { countText } from '#shared/reports/figures';
import { shortDayName } from '#shared/time/dateNames';
import { editStudy } from '#renderer/commands/studies';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { finish } from '#renderer/drafts/finish';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import type { StaffingTabProps } from '../tabProps';
import { ExclusionForm } from './ExclusionForm';

type ExclusionsProps = StaffingTabProps & { readonly study: Recorded<Study>; readonly table: StudyTable };

type Row = {
  readonly key: string;
  readonly what: string;
  readonly units: string;
  readonly minutes: string;
  readonly reason: string;
  readonly index: number | null;
};

/** What the study leaves out, each with its reason: supervisors always, and what was excluded by hand. */
export function Exclusions({ staffing, viewer, study }: ExclusionsProps) {
  const services = useServices();
  const [isOpen, setOpen] = useState(false);
  const isClosed = study.closedOn !== null;
  const whyNot = isClosed ? 'The study is closed; open it again to exclude something.' : null;
  useCommand('excludeFromStudy', () => setOpen(true), whyNot);
  const remove = async (index: number) => {
    const exclusions = study.exclusions.filter((_, at) => at !== index);
    const done = await editStudy(services, { id: study.id, exclusions });
    finish(
      done,
      'Took the exclusion back.',
      () => undefined,
      ({ message }) => useNotices.getState().problem(message),
    );
  };
  return (
    <section aria-labelledby="study-exclusions">
      <SectionHead id="study-exclusions" title="Exclusions" sub="each with its reason, printed in the report">
        <CommandButton size="small" command="excludeFromStudy" whyNot={whyNot} onClick={() => setOpen(true)}>
          Exclude…
        </CommandButton>
      </SectionHead>
      <ScrollBox label="Exclusions">
        <Table
          caption="Exclusions"
          density="compact"
          columns={columnsOf(isClosed ? null : (index) => void remove(index))}
          rows={rowsOf(staffing, study)}
          rowKey={({ key }) => key}
          empty="Nothing is excluded."
        />
      </ScrollBox>
      {isOpen ? (
        <ExclusionForm staffing={staffing} officer={viewer.id} study={study} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  );
}

function rowsOf(staffing: StaffingTabProps['staffing'], study: Study): Row[] {
  const supervisors = staffing.supervisors.map(({ alias }) => ({
    key: `supervisor ${alias}`,
    what: `${alias}, all days`,
    units: '–',
    minutes: '–',
    reason: 'supervisor, not a case officer',
    index: null,
  }));
  const own = study.exclusions.map((exclusion, index) => ({
    key: `own ${index}`,
    what: whatOf(staffing, study, exclusion),
    units: unitsOf(exclusion),
    minutes: exclusion.minutes === null ? 'all' : countText(exclusion.minutes),
    reason: exclusion.reason,
    index,
  }));
  return [...supervisors, ...own];
}

function whatOf({ members, input }: StaffingTabProps['staffing'], study: Study, exclusion: Exclusion): string {
  const { officer, kind, first, last, minutes } = exclusion;
  const who = officer === null ? 'All' : (members.find(({ id }) => id === officer)?.alias ?? 'An officer who left');
  const days = first === last ? shortDayName(first) : `${shortDayName(first)} to ${shortDayName(last)}`;
  const whole = minutes === null ? 'the whole day' : 'time of the day';
  const label = kind === null ? whole : (study.kinds.find((one) => one.kind === kind)?.label ?? input.label(kind));
  return `${who}, ${days}, ${label}`;
}

/** Time of a day without a kind has no units: the field stays empty. */
function unitsOf({ kind, units, minutes }: Exclusion): string {
  if (units !== null) return countText(units);
  return kind === null && minutes !== null ? '–' : 'all';
}

function columnsOf(remove: ((index: number) => void) | null): Column<Row>[] {
  const act: Column<Row> = {
    key: 'act',
    head: '',
    headText: 'Take back',
    cell: ({ index, what }) =>
      index === null || remove === null ? null : (
        <Button
          size="small"
          look="quiet"
          icon="trash"
          aria-label={`Take back: ${what}`}
          onClick={() => remove(index)}
        />
      ),
    text: () => '',
  };
  return [
    { key: 'what', head: 'What', isName: true, cell: ({ what }) => what },
    { key: 'units', head: 'Units', align: 'right', cell: ({ units }) => units },
    { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => minutes },
    { key: 'reason', head: 'Reason', cell: ({ reason }) => reason },
    ...(remove === null ? [] : [act]),
  ];
}
