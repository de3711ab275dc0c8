import { useState } from 'react';
import type { DatedZone, Membership, Officer } from '#shared/records/officer';
import { membershipOn } from '#shared/rules/membershipOn';
import { unitName } from '#shared/rules/units';
import { longDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { editOfficer } from '#renderer/commands/officers';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { useUnits } from '#renderer/queries/officers';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { MembershipForm } from './MembershipForm';
import { OfficerForm } from './OfficerForm';
import { SettingRow } from './SettingRow';
import { datedName } from './datedName';
import type { OpenForm } from './openForm';
import type { SectionProps } from './section';

type Open =
  | { readonly what: 'officer'; readonly unsaved: UnsavedForm | null }
  | { readonly what: 'membership'; readonly form: OpenForm<Membership> };

/** Who logs here, and which units they belonged to. */
export function YouSection({ officer, today }: SectionProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const present = membershipOn(officer, today);
  const units = useUnits();
  const close = () => setOpen(null);
  const openMembership = (before: Membership | null) =>
    setOpen({ what: 'membership', form: { before, unsaved: null } });
  useUnsavedForm(officer.id, ['officer', 'membership'], true, (unsaved, place) => {
    const before = officer.memberships.find(({ from }) => from === unsaved.subject) ?? null;
    const found: Open =
      place === 'officer' ? { what: 'officer', unsaved } : { what: 'membership', form: { before, unsaved } };
    setOpen((now) => now ?? found);
  });
  const columns: readonly Column<Membership>[] = [
    {
      key: 'from',
      head: 'From',
      isName: true,
      cell: (row) => (
        <button type="button" className="settings-link" onClick={() => openMembership(row)}>
          {datedName(row.from, today)}
        </button>
      ),
    },
    { key: 'unit', head: 'Unit', cell: ({ unit }) => unitName(units ?? [], unit) },
    { key: 'docket', head: 'Docket', cell: ({ docket }) => docketNames[docket] },
    {
      key: 'office',
      head: 'Field office',
      cell: ({ fieldOffice }) => (fieldOffice === '' ? <span className="muted">not said</span> : fieldOffice),
    },
    { key: 'now', head: '', cell: (row) => (row.from === present?.from ? 'now' : row.from > today ? 'to come' : '') },
  ];
  return (
    <>
      <section aria-label="You">
        <SectionHead title="You" sub="an alias, never your name: it is not sealed and appears in exports">
          <Button icon="edit" onClick={() => setOpen({ what: 'officer', unsaved: null })}>
            Change…
          </Button>
        </SectionHead>
        <SettingRow name="Alias" why={officer.alias} />
        <SettingRow
          name="Role"
          why={officer.role === 'officer' ? 'Officer' : 'Supervisor: logs a day as an officer does.'}
        />
        <SettingRow
          name="Counted from"
          why={officer.start === null ? 'The first day on which you logged something.' : countedFrom(officer.start)}
        />
        <SettingRow name="Time zone" why={zoneSentence(officer, today)}>
          {officer.zones.filter(({ from }) => from > today).map((coming) => (
            <TakeBackZone key={coming.from} officer={officer} coming={coming} today={today} />
          ))}
        </SettingRow>
      </section>
      <section aria-label="Your unit">
        <SectionHead title="Your unit" sub="logged work keeps the unit and docket of its day">
          <Button icon="plus" onClick={() => openMembership(null)}>
            Change from a date…
          </Button>
        </SectionHead>
        <Table
          caption="Unit, docket and field office by the day they began"
          columns={columns}
          rows={officer.memberships.toReversed()}
          rowKey={({ from }) => from}
        />
      </section>
      {open?.what === 'officer' ? <OfficerForm officer={officer} unsaved={open.unsaved} onClose={close} /> : null}
      {open?.what === 'membership' && units !== undefined ? (
        <MembershipForm
          officer={officer}
          {...open.form}
          proposed={present}
          units={units}
          today={today}
          onClose={close}
        />
      ) : null}
    </>
  );
}

type TakeBackZoneProps = Pick<SectionProps, 'officer' | 'today'> & { readonly coming: DatedZone };

/** Cancels a change of zone that has not begun. */
function TakeBackZone({ officer, coming: { from, zone }, today }: TakeBackZoneProps) {
  const services = useServices();
  const name = `${zone.replaceAll('_', ' ')} from ${datedName(from, today)}`;
  const takeBack = async () => {
    const done = await editOfficer(services, { officer: officer.id, withoutZoneFrom: from });
    const notices = useNotices.getState();
    if (done.ok) notices.done(`Cancelled ${name}.`);
    else notices.problem(done.error.message);
  };
  return (
    <Button size="small" onClick={() => void takeBack()}>
      Cancel {name}
    </Button>
  );
}

function countedFrom(start: Day): string {
  return `${longDayName(start)}, ${start.slice(0, 4)}, or an earlier day on which you logged something.`;
}

/** `America/New York, then Pacific/Guam from September 17. A day keeps…` */
function zoneSentence({ zones }: Officer, today: Day): string {
  const names = zones.map(({ from, zone }, index) => {
    const name = zone.replaceAll('_', ' ');
    return index === 0 ? name : `${name} from ${datedName(from, today)}`;
  });
  return `${names.join(', then ')}. A day keeps the zone in which you lived it.`;
}

const docketNames = { 'non-detained': 'Non-detained', detained: 'Detained', mixed: 'Mixed' } as const;
