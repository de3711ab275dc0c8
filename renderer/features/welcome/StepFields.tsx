import type { ZoneName } from '#shared/time/day';
import { ScheduleEditor } from '#renderer/domain-ui/ScheduleEditor';
import { dockets, fieldOffices, roles, weekStarts, zoneNames } from '#renderer/domain-ui/officerChoices';
import { useStartFacts } from '#renderer/queries/saving';
import { Segmented } from '#renderer/ui/Segmented';
import { Combobox } from '#renderer/ui/form/Combobox';
import { DayField } from '#renderer/ui/form/DayField';
import { TextInput } from '#renderer/ui/form/TextInput';
import type { Form } from '#renderer/ui/form/useForm';
import type { WelcomeStepId, WelcomeValues } from './welcomeSteps';

type FieldsProps = { readonly form: Form<WelcomeValues> };

/** The fields of one step of the first run. */
export function StepFields({
  step,
  form,
  machineZone,
}: FieldsProps & { readonly step: WelcomeStepId; readonly machineZone: ZoneName }) {
  if (step === 'who') return <WhoFields form={form} />;
  if (step === 'unit') return <UnitFields form={form} />;
  return step === 'schedule' ? <ScheduleFields form={form} /> : <DateFields form={form} machineZone={machineZone} />;
}

function WhoFields({ form: { values, set, errorAt } }: FieldsProps) {
  const folder = useStartFacts()?.dataFolder ?? '';
  return (
    <>
      <p className="welcome-lead">
        Daybook keeps what you log of your own working time, and the calendars you bring in. It is kept in a database
        and a journal in one folder on this machine{folder === '' ? '' : `, ${folder}`}. Nothing leaves the machine
        unless you export it.
      </p>
      <TextInput
        label="Alias"
        help="Any word, not your name: it appears in exports, which others may read."
        value={values.alias}
        error={errorAt('alias')}
        onChange={(alias) => set({ alias })}
      />
      <Segmented label="Role" value={values.role} segments={roles} onChange={(role) => set({ role })} />
    </>
  );
}

function UnitFields({ form: { values, set, errorAt } }: FieldsProps) {
  return (
    <>
      <p className="welcome-lead">What you log carries the unit and docket of its day, even after you have moved on.</p>
      <TextInput
        label="Unit"
        maxLength={60}
        value={values.unit}
        error={errorAt('unit')}
        onChange={(unit) => set({ unit })}
      />
      <Segmented label="Docket" value={values.docket} segments={dockets} onChange={(docket) => set({ docket })} />
      <Combobox
        label="Field office"
        optional
        help="Choose one, or type another."
        value={values.fieldOffice}
        options={fieldOffices}
        onChange={(fieldOffice) => set({ fieldOffice })}
      />
    </>
  );
}

function ScheduleFields({ form: { values, set, errorAt, problem } }: FieldsProps) {
  return (
    <>
      <p className="welcome-lead">
        Your day is drawn against this schedule, so you can see what is not logged yet and what still fits. Drag an end,
        or press an arrow key.
      </p>
      <div className="welcome-wide">
        <ScheduleEditor days={values.days} anchor={values.anchor} onChange={(days) => set({ days })} />
      </div>
      {problem?.field === 'days' ? (
        <p className="alarm" role="alert">
          {problem.message}
        </p>
      ) : null}
      <DayField
        label="Pay periods begin on"
        help="Any Sunday on which one begins; the two weeks are counted from there."
        value={values.anchor}
        error={errorAt('anchor')}
        onChange={(anchor) => set({ anchor })}
      />
    </>
  );
}

function DateFields({ form: { values, set, errorAt }, machineZone }: FieldsProps & { readonly machineZone: ZoneName }) {
  return (
    <>
      <p className="welcome-lead">
        Reports and exports begin their weeks on this day; a day begins and ends at midnight in this zone.
      </p>
      <Segmented
        label="A week begins on"
        value={String(values.weekStart)}
        segments={weekStarts}
        onChange={(text) => set({ weekStart: text === '1' ? 1 : text === '6' ? 6 : 0 })}
      />
      <Combobox
        label="Time zone"
        onlyOptions
        help={values.zone === machineZone ? 'This machine uses the same zone.' : `This machine uses ${machineZone}.`}
        value={values.zone}
        options={zoneNames()}
        error={errorAt('zone')}
        onChange={(zone) => set({ zone })}
      />
    </>
  );
}
