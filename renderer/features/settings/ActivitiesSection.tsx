import { useState } from 'react';
import type { ActivityKind, KindTerms } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { Recorded } from '#shared/records/version';
import { isInUse, termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import { useUnsavedForm } from '#renderer/drafts/drafts';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { DutyForm } from './DutyForm';
import { KindForm } from './KindForm';
import { datedName } from './datedName';
import { reopenForm, type OpenForm } from './openForm';
import type { SectionProps } from './section';

type Open =
  | { readonly what: 'kind'; readonly form: OpenForm<Recorded<ActivityKind>> }
  | { readonly what: 'duty'; readonly form: OpenForm<Recorded<CollateralDuty>> };

/** What can be logged: kinds of activity and collateral duties, with their words for the line. */
export function ActivitiesSection({ officer, today }: SectionProps) {
  const kinds = useKinds();
  const duties = useDuties();
  const [open, setOpen] = useState<Open | null>(null);
  useUnsavedForm(officer.id, ['kind', 'duty'], kinds !== undefined && duties !== undefined, (unsaved, place) => {
    const found: Open =
      place === 'kind'
        ? { what: 'kind', form: reopenForm(unsaved, kinds ?? []) }
        : { what: 'duty', form: reopenForm(unsaved, duties ?? []) };
    setOpen((present) => present ?? found);
  });
  if (kinds === undefined || duties === undefined) return null;
  const close = () => setOpen(null);
  const openKind = (before: Recorded<ActivityKind> | null) =>
    setOpen({ what: 'kind', form: { before, unsaved: null } });
  const openDuty = (before: Recorded<CollateralDuty> | null) =>
    setOpen({ what: 'duty', form: { before, unsaved: null } });
  return (
    <>
      <section aria-label="Kinds of activity">
        <SectionHead
          title="Kinds of activity"
          sub="a starting point, not an official list; changes are dated, and nothing logged is lost"
        >
          <Button icon="plus" onClick={() => openKind(null)}>
            Add a kind…
          </Button>
        </SectionHead>
        <Table
          caption="Kinds of activity"
          columns={kindColumns(today, openKind)}
          rows={inUseFirst(kinds, today)}
          rowKey={({ id }) => id}
        />
      </section>
      <section aria-label="Collateral duties">
        <SectionHead
          title="Collateral duties"
          sub="work besides one's own caseload; an entry with a duty counts as collateral"
        >
          <Button icon="plus" onClick={() => openDuty(null)}>
            Add a duty…
          </Button>
        </SectionHead>
        <Table
          caption="Collateral duties"
          columns={dutyColumns(today, openDuty)}
          rows={inUseFirst(duties, today)}
          rowKey={({ id }) => id}
        />
      </section>
      {open?.what === 'kind' ? <KindForm officer={officer.id} {...open.form} today={today} onClose={close} /> : null}
      {open?.what === 'duty' ? <DutyForm officer={officer.id} {...open.form} today={today} onClose={close} /> : null}
    </>
  );
}

function kindColumns(
  today: Day,
  onOpen: (kind: Recorded<ActivityKind>) => void,
): readonly Column<Recorded<ActivityKind>>[] {
  const terms = (kind: ActivityKind) => termsOn(kind, today);
  return [
    {
      key: 'label',
      head: 'Kind',
      isName: true,
      cell: (kind) => (
        <button type="button" className="settings-link" onClick={() => onOpen(kind)}>
          {terms(kind)?.label}
        </button>
      ),
    },
    { key: 'words', head: 'Words for the line', cell: (kind) => <Words words={terms(kind)?.words ?? []} /> },
    {
      key: 'group',
      head: 'Group',
      cell: (kind) => {
        const group = terms(kind)?.group ?? 'administration';
        return (
          <span className="row">
            <span className={`settings-group ${groupClass[group]}`} />
            {group}
          </span>
        );
      },
    },
    { key: 'units', head: 'Counts', cell: (kind) => <Units terms={terms(kind)} /> },
    { key: 'docket', head: 'Docket', cell: (kind) => terms(kind)?.docket },
    { key: 'state', head: '', cell: ({ retiredFrom }) => <Retired from={retiredFrom} today={today} /> },
  ];
}

function dutyColumns(
  today: Day,
  onOpen: (duty: Recorded<CollateralDuty>) => void,
): readonly Column<Recorded<CollateralDuty>>[] {
  return [
    {
      key: 'label',
      head: 'Duty',
      isName: true,
      cell: (duty) => (
        <button type="button" className="settings-link" onClick={() => onOpen(duty)}>
          {termsOn(duty, today)?.label}
        </button>
      ),
    },
    { key: 'words', head: 'Words for the line', cell: (duty) => <Words words={termsOn(duty, today)?.words ?? []} /> },
    { key: 'state', head: '', cell: ({ retiredFrom }) => <Retired from={retiredFrom} today={today} /> },
  ];
}

function Words({ words }: { readonly words: readonly string[] }) {
  return words.length === 0 ? (
    <span className="muted">none: form only</span>
  ) : (
    <span className="settings-typed">{words.join(', ')}</span>
  );
}

function Units({ terms }: { readonly terms: KindTerms | null }) {
  if (terms === null || terms.unitNoun === null) return <span className="muted">time only</span>;
  return `${terms.unitNoun}, ${terms.defaultUnits === 'typed' ? 'typed' : `${terms.defaultUnits} an entry`}`;
}

function Retired({ from, today }: { readonly from: Day | null; readonly today: Day }) {
  if (from === null) return null;
  return (
    <span className="muted">
      {from <= today ? 'retired' : 'retires'} {datedName(from, today)}
    </span>
  );
}

function inUseFirst<One extends { readonly retiredFrom: Day | null; readonly terms: readonly unknown[] }>(
  records: readonly One[],
  today: Day,
): readonly One[] {
  return [...records.filter((one) => isInUse(one, today)), ...records.filter((one) => !isInUse(one, today))];
}
