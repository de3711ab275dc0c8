import { useState } from 'react';
import type { Docket, Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { ZoneName } from '#shared/time/day';
import { weekOf } from '#shared/time/workCalendar';
import { dayOf } from '#shared/time/zones';
import { setUpOfficer } from '#renderer/commands/setUpOfficer';
import { Button } from '#renderer/components/Button';
import { dockets, fieldOffices, roles } from '#renderer/components/officerChoices';
import { Segmented } from '#renderer/components/Segmented';
import { TextInput } from '#renderer/components/TextInput';
import { TimeField } from '#renderer/components/TimeField';
import { weekStarts } from '#renderer/components/weekStarts';
import { useNotices } from '#renderer/state/notices';
import { useServices } from '#renderer/services/useServices';
import { patternDays, type PatternId } from '#shared/time/schedulePatterns';
import { useControlEnter } from './useControlEnter';
import './WelcomeScreen.css';

/** The first run: who logs here, where, and when they work. Every answer has a start value but the alias. */
export function WelcomeScreen() {
  const services = useServices();
  const [form, setForm] = useState(firstForm);
  const [error, setError] = useState<{ readonly field: string; readonly message: string } | null>(null);
  const set = (change: Partial<WelcomeForm>) => setForm((before) => ({ ...before, ...change }));
  const submit = async () => {
    const { start, rest } = form;
    if (start === null) return setError({ field: 'start', message: 'Say when you begin, as 08:00.' });
    if (rest === null) return setError({ field: 'rest', message: 'Say when the break begins, as 12:00.' });
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone as ZoneName;
    const anchor = weekOf(dayOf(services.clock.now(), zone), 0);
    const done = await setUpOfficer(services, {
      role: form.role, alias: form.alias, zone, from: anchor,
      unit: form.unit.trim(), docket: form.docket, fieldOffice: form.fieldOffice.trim(),
      schedule: { anchor, days: patternDays(form.pattern, { start, rest, restMinutes: 30 }) },
      weekStart: form.weekStart,
    });
    if (done.ok) return useNotices.getState().say('Daybook is set up.');
    setError({ field: done.error.field ?? 'alias', message: done.error.message });
  };
  useControlEnter(() => void submit());
  const errorAt = (field: string) => (error?.field === field ? error.message : null);
  return (
    <main className="welcome">
      <h1>Set up Daybook</h1>
      <p className="finding">
        Daybook keeps what you log of your own working time, in a database and a journal in one folder on this machine.
        Nothing leaves the machine by itself. It never asks for the name or number of a person under supervision.
      </p>
      <form
        className="welcome-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Segmented label="Role" value={form.role} segments={roles} onChange={(role) => set({ role })} />
        <TextInput
          label="Alias"
          help="Any word, not your name: it stands in exports, which others may read."
          value={form.alias}
          error={errorAt('alias')}
          onChange={(alias) => set({ alias })}
        />
        <TextInput label="Unit" value={form.unit} onChange={(unit) => set({ unit })} />
        <Segmented label="Docket" value={form.docket} segments={dockets} onChange={(docket) => set({ docket })} />
        <TextInput label="Field office" optional list="field-offices" value={form.fieldOffice} onChange={(fieldOffice) => set({ fieldOffice })} />
        <datalist id="field-offices">
          {fieldOffices.map((office) => (
            <option key={office}>{office}</option>
          ))}
        </datalist>
        <Segmented label="Schedule, two weeks from a Sunday" value={form.pattern} segments={patterns} onChange={(pattern) => set({ pattern })} />
        <div className="row">
          <TimeField label="The day begins" value={form.start} error={errorAt('start')} onChange={(start) => set({ start })} />
          <TimeField label="Break of 30 minutes from" value={form.rest} error={errorAt('rest')} onChange={(rest) => set({ rest })} />
        </div>
        <Segmented
          label="A week begins on"
          value={String(form.weekStart)}
          segments={weekStarts}
          onChange={(text) => set({ weekStart: text === '1' ? 1 : text === '6' ? 6 : 0 })}
        />
        <Button submit look="primary" size="large" keys="Enter">
          Start
        </Button>
      </form>
    </main>
  );
}

type WelcomeForm = {
  readonly role: Officer['role'];
  readonly alias: string;
  readonly unit: string;
  readonly docket: Docket;
  readonly fieldOffice: string;
  readonly pattern: PatternId;
  readonly start: number | null;
  readonly rest: number | null;
  readonly weekStart: SettingValues['weekStart'];
};

const firstForm: WelcomeForm = {
  role: 'officer', alias: '', unit: 'Unit 1', docket: 'non-detained', fieldOffice: '', pattern: 'five eights',
  start: 480, rest: 720, weekStart: 0,
};

const patterns = [
  { value: 'five eights', label: 'Five days of 8 h' },
  { value: 'five-four-nine', label: '5-4/9' },
  { value: 'four tens', label: 'Four days of 10 h' },
] as const;

