import { useEffect, useRef, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Schedule } from '#shared/records/schedule';
import type { Recorded } from '#shared/records/version';
import { scheduleInForce } from '#shared/rules/scheduleOfDay';
import type { Day } from '#shared/time/day';
import { lengthOf } from '#shared/time/ranges';
import { patternDays, defaultFrame } from '#shared/time/schedulePatterns';
import { weekOf } from '#shared/time/workCalendar';
import { setSchedule } from '#renderer/commands/schedule';
import { durationName } from '#renderer/domain-ui/ScheduleDay';
import { ScheduleEditor } from '#renderer/domain-ui/ScheduleEditor';
import { patternName } from '#renderer/domain-ui/patternName';
import { readUnsavedForm, useFormDraft, withUnsaved, type UnsavedForm } from '#renderer/drafts/drafts';
import { type OpenDraft, useDraft } from '#renderer/queries/drafts';
import { useSchedules } from '#renderer/queries/schedule';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useScheduleDraft, type ScheduleDraft } from '#renderer/state/scheduleDraft';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { DayField } from '#renderer/ui/form/DayField';
import { useForm } from '#renderer/ui/form/useForm';
import { datedName } from './datedName';
import { finish } from '#renderer/drafts/finish';
import type { SectionProps } from './section';

/** When the officer works: the schedule in force, to change from a day on, and the ones before and after it. */
export function ScheduleSection(props: SectionProps) {
  const schedules = useSchedules(props.officer.id);
  const draft = useDraft(props.officer.id, ['schedule']);
  const [turn, setTurn] = useState(0);
  // Read once: a write while somebody types must not replace this form.
  const [stored, setStored] = useState<OpenDraft | null>();
  if (stored === undefined && draft !== undefined) setStored(draft);
  if (schedules === undefined || stored === undefined) return null;
  const present = scheduleInForce(schedules, props.officer.id, props.today);
  return (
    <>
      <ScheduleChange
        key={`${present?.id ?? ''} ${turn}`}
        {...props}
        present={present}
        stored={turn === 0 ? stored : null}
        isAgain={turn > 0}
        onSettled={() => setTurn(turn + 1)}
      />
      <History schedules={schedules} present={present} today={props.today} />
    </>
  );
}

type ChangeProps = SectionProps & {
  readonly present: Recorded<Schedule> | null;
  /** The unsaved changes from this run of the program or an earlier one. */
  readonly stored: OpenDraft | null;
  /** Whether an earlier form was saved or discarded. */
  readonly isAgain: boolean;
  readonly onSettled: () => void;
};

function valuesOf(present: Schedule | null, today: Day): ScheduleDraft {
  return {
    from: today,
    anchor: present?.anchor ?? weekOf(today, 0),
    days: present?.days ?? patternDays('five eights', defaultFrame),
  };
}

function ScheduleChange({ officer, today, present, stored, isAgain, onSettled }: ChangeProps) {
  const services = useServices();
  const [first] = useState(() => valuesOf(present, today));
  const [{ unsaved, isFromBefore }] = useState(() => leftOf(officer.id, stored));
  const form = useForm<ScheduleDraft>(withUnsaved(first, unsaved));
  const draft = useFormDraft({ officer: officer.id, place: 'schedule', subject: null, unsaved, fields: form.values });
  const { from, anchor, days } = form.values;
  const isChanged = present === null || days !== first.days || anchor !== first.anchor || from !== first.from;
  const { keep } = useScheduleDraft.getState();
  const change = (values: Partial<ScheduleDraft>) => {
    form.set(values);
    keep(officer.id, { id: draft.id, values: { ...form.values, ...values } });
  };
  const settle = () => {
    keep(officer.id, null);
    onSettled();
  };
  const save = async () => {
    if (from === null)
      return form.fail({ code: 'from', field: 'from', message: 'Enter the first day it applies.' });
    if (anchor === null)
      return form.fail({ code: 'anchor', field: 'anchor', message: 'Enter a Sunday on which a pay period begins.' });
    draft.end();
    const done = await setSchedule(services, { officer: officer.id, from, anchor, days, drafts: [draft.id] });
    if (!done.ok) draft.resume();
    return finish(done, `The schedule is in force from ${datedName(from, today)}.`, settle, form.fail);
  };
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (form.problem !== null) section.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form.problem]);
  // Saving or discarding starts a new form without the button that had the focus; the focus moves to the pattern.
  useEffect(() => {
    if (isAgain) section.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isAgain]);
  useEffect(() => {
    if (isFromBefore) useNotices.getState().say('The schedule is as you left it when Daybook ended.');
  }, [isFromBefore]);
  const isElsewhere = form.problem !== null && form.problem.field !== 'from' && form.problem.field !== 'anchor';
  return (
    <section ref={section} aria-label="Schedule">
      <SectionHead title="Schedule" sub="your day is drawn against it; days before the change keep the old one" />
      <div className="settings-stack">
        <ScheduleEditor days={days} anchor={anchor} onChange={(changed) => change({ days: changed })} />
        <div className="form-row">
          <DayField
            label="In force from"
            value={from}
            error={form.errorAt('from')}
            onChange={(day) => change({ from: day })}
          />
          <DayField
            label="Pay periods begin on"
            help="Any Sunday on which one begins; the two weeks are counted from there."
            value={anchor}
            error={form.errorAt('anchor')}
            onChange={(day) => change({ anchor: day })}
          />
        </div>
        {isElsewhere ? (
          <p className="alarm" role="alert">
            {form.problem?.message}
          </p>
        ) : null}
        <div className="row">
          <Button look="primary" whyNot={isChanged ? null : 'nothing was changed'} onClick={() => void save()}>
            Save the schedule
          </Button>
          <Button whyNot={isChanged ? null : 'nothing was changed'} onClick={() => (draft.discard(), settle())}>
            Discard changes
          </Button>
        </div>
      </div>
    </section>
  );
}

/** The unsaved schedule: from another section or screen, or from when the program ended. */
function leftOf(
  officer: RecordId,
  stored: OpenDraft | null,
): { readonly unsaved: UnsavedForm | null; readonly isFromBefore: boolean } {
  const { officer: whose, open } = useScheduleDraft.getState();
  if (whose === officer && open !== null)
    return { unsaved: { id: open.id, subject: null, fields: open.values }, isFromBefore: false };
  const unsaved = typeof stored?.text === 'string' ? readUnsavedForm(stored.id, stored.text) : null;
  return { unsaved, isFromBefore: unsaved !== null };
}

type HistoryProps = {
  readonly schedules: readonly Recorded<Schedule>[];
  readonly present: Recorded<Schedule> | null;
  readonly today: Day;
};

function History({ schedules, present, today }: HistoryProps) {
  const columns: readonly Column<Recorded<Schedule>>[] = [
    { key: 'from', head: 'From', isName: true, cell: ({ from }) => datedName(from, today) },
    { key: 'pattern', head: 'Pattern', cell: ({ days }) => patternName(days) },
    {
      key: 'sum',
      head: 'Two weeks',
      align: 'right',
      cell: ({ days }) => durationName(days.reduce((sum, hours) => sum + lengthOf(hours), 0)),
    },
    { key: 'anchor', head: 'Pay period from', cell: ({ anchor }) => datedName(anchor, today) },
    { key: 'now', head: '', cell: ({ id, from }) => (id === present?.id ? 'now' : from > today ? 'to come' : '') },
  ];
  return (
    <section aria-label="Schedules by date">
      <SectionHead title="By date" sub="each is in force until the next one begins" />
      <Table
        caption="Schedules by the day they began"
        columns={columns}
        rows={schedules.toReversed()}
        rowKey={({ id }) => id}
        empty="No schedule yet: no day is expected of you, and nothing counts as unlogged."
      />
    </section>
  );
}
