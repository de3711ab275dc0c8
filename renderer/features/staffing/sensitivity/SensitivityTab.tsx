import { useState } from 'react';
import { assumptionLines, type AssumptionLine } from '#shared/reports/staffing/assumptions';
import { officersText } from '#shared/reports/staffing/reasons';
import { sensitivityFinding } from '#shared/reports/staffing/sensitivityFinding';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useStaffingView } from '#renderer/state/staffingView';
import { Select } from '#renderer/ui/form/Select';
import { Segmented } from '#renderer/ui/Segmented';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { Tornado } from '#renderer/ui/chart/Tornado';
import { Finding } from '../Finding';
import type { StaffingTabProps } from '../tabProps';
import { StepsTable } from './StepsTable';

/** Which assumption moves the need most: one at a time, as a picture and as a table. */
export function SensitivityTab({ staffing }: StaffingTabProps) {
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const [selected, setSelected] = useState<string | null>(null);
  const { set, change } = useStaffingView();
  const { figures, input } = staffing;
  const shown = figures.sets.find((one) => one.set === set) ?? figures.sets[0] ?? null;
  const line = shown ?? figures.asIs;
  const lines = assumptionLines(input, figures, line);
  const opened = lines.find(({ id }) => id === selected) ?? lines[0];
  const staff = input.year.available;
  useCopyTable(columns, lines, { name: 'the assumptions' });
  return (
    <>
      <Finding sentences={[sensitivityFinding(lines, line.need)]} />
      <div className="staffing-columns">
        <section className="staffing-main" aria-labelledby="staffing-tornado">
          <SectionHead
            id="staffing-tornado"
            title="One assumption at a time"
            sub="need in officers, FTE, with the others held constant; widest first"
          >
            {figures.sets.length === 0 ? null : (
              <Select
                label="Need"
                hideLabel
                value={shown?.set ?? ''}
                options={figures.sets.map((one) => ({ value: one.set, label: `As should be, ${one.set}` }))}
                onChange={(next) => change({ set: next })}
              />
            )}
            <Segmented
              label="Show as"
              hideLabel
              small
              value={look}
              segments={[
                { value: 'chart', label: 'Chart' },
                { value: 'table', label: 'Table' },
              ]}
              onChange={setLook}
            />
          </SectionHead>
          {look === 'chart' ? (
            <Tornado
              rows={lines.map(({ id, label, rests, ends }) => ({
                id,
                label,
                sub: rests,
                low: { value: ends[0].need, words: ends[0].words },
                high: { value: ends[1].need, words: ends[1].words },
              }))}
              base={line.need.value}
              mark={{ value: staff, label: `${officersText(staff)} available` }}
              band={line.margin.is === 'interval' ? [line.margin.low, line.margin.high] : null}
              bandWords="the margin of error, for comparison"
              text={officersText}
              selected={opened?.id ?? null}
              onSelect={setSelected}
            />
          ) : (
            <ScrollBox label="Assumptions">
              <Table
                caption="One assumption at a time"
                density="compact"
                columns={columns}
                rows={lines}
                rowKey={({ id }) => id}
              />
            </ScrollBox>
          )}
        </section>
        <div className="staffing-side">
          {opened === undefined ? null : <StepsTable line={opened} staff={staff} />}
          <section aria-labelledby="staffing-settle">
            <SectionHead id="staffing-settle" title="Who can settle it" />
            <p className="small muted">
              A standard is settled by a written policy, leave and training by the plan of the year, a weight by a
              longer study or more officers. Nothing here changes a record.
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

const columns: readonly Column<AssumptionLine>[] = [
  { key: 'label', head: 'Assumption', isName: true, cell: ({ label }) => label },
  { key: 'rests', head: 'What it rests on', cell: ({ rests }) => rests },
  {
    key: 'low',
    head: 'Lower',
    align: 'right',
    cell: ({ ends }) => officersText(ends[0].need),
    text: ({ ends }) => String(ends[0].need),
  },
  { key: 'lowWords', head: 'with', cell: ({ ends }) => ends[0].words },
  {
    key: 'high',
    head: 'Higher',
    align: 'right',
    cell: ({ ends }) => officersText(ends[1].need),
    text: ({ ends }) => String(ends[1].need),
  },
  { key: 'highWords', head: 'with', cell: ({ ends }) => ends[1].words },
];
