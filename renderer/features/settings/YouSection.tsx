import { useState } from 'react';
import type { Membership } from '#shared/records/officer';
import { membershipOn } from '#shared/rules/membershipOn';
import { Button } from '#renderer/components/Button';
import { SectionHead } from '#renderer/components/SectionHead';
import { Table, type Column } from '#renderer/components/Table';
import { datedName } from './datedName';
import { MembershipForm } from './MembershipForm';
import { OfficerForm } from './OfficerForm';
import type { SectionProps } from './section';
import { SettingRow } from './SettingRow';

/** Who logs here, and where they belonged from which day on. */
export function YouSection({ officer, today }: SectionProps) {
  const [open, setOpen] = useState<'officer' | 'membership' | Membership | null>(null);
  const present = membershipOn(officer, today);
  const close = () => setOpen(null);
  const columns: readonly Column<Membership>[] = [
    {
      key: 'from',
      head: 'From',
      isName: true,
      cell: (row) => (
        <button type="button" className="settings-link" onClick={() => setOpen(row)}>
          {datedName(row.from, today)}
        </button>
      ),
    },
    { key: 'unit', head: 'Unit', cell: ({ unit }) => unit },
    { key: 'docket', head: 'Docket', cell: ({ docket }) => docketNames[docket] },
    { key: 'office', head: 'Field office', cell: ({ fieldOffice }) => (fieldOffice === '' ? <span className="muted">not said</span> : fieldOffice) },
    { key: 'now', head: '', cell: (row) => (row.from === present?.from ? 'now' : row.from > today ? 'to come' : '') },
  ];
  return (
    <>
      <section aria-label="You">
        <SectionHead title="You" sub="an alias, never your name: it is kept in clear and stands in exports">
          <Button icon="edit" onClick={() => setOpen('officer')}>Change…</Button>
        </SectionHead>
        <SettingRow name="Alias" why={officer.alias} />
        <SettingRow name="Role" why={officer.role === 'officer' ? 'Officer' : 'Supervisor: logs a day as an officer does.'} />
        <SettingRow name="Time zone" why={`${officer.zone.replaceAll('_', ' ')}. What was logged keeps the zone it was logged in.`} />
      </section>
      <section aria-label="Your unit">
        <SectionHead title="Your unit" sub="what was logged keeps the unit and docket of its day">
          <Button icon="plus" onClick={() => setOpen('membership')}>Change from a day…</Button>
        </SectionHead>
        <Table caption="Unit, docket and field office by the day they began" columns={columns} rows={officer.memberships.toReversed()} rowKey={({ from }) => from} />
      </section>
      {open === 'officer' ? <OfficerForm officer={officer} onClose={close} /> : null}
      {open === null || open === 'officer' ? null : (
        <MembershipForm officer={officer} before={open === 'membership' ? null : open} proposed={present} today={today} onClose={close} />
      )}
    </>
  );
}

const docketNames = { 'non-detained': 'Non-detained', detained: 'Detained', mixed: 'Mixed' } as const;
