import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { recordId } from '#shared/base/ids';
import type { ZoneName } from '#shared/time/day';
import { weekOf } from '#shared/time/workCalendar';
import { dayOf } from '#shared/time/zones';
import { checkAlias, checkUnitName } from '#renderer/commands/checks';
import { setUpOfficer } from '#renderer/commands/officers';
import { readUnsavedForm, useFormDraft, withUnsaved, type UnsavedForm } from '#renderer/drafts/drafts';
import { useDraft } from '#renderer/queries/drafts';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { useForm } from '#renderer/ui/form/useForm';
import { RestoreAtFirst } from './RestoreAtFirst';
import { StepFields } from './StepFields';
import { StepList } from './StepList';
import { useEnter } from './useEnter';
import {
  proposedValues,
  skippedAlias,
  stepOfField,
  welcomeSteps,
  type WelcomeStep,
  type WelcomeValues,
} from './welcomeSteps';
import './WelcomeScreen.css';

/** Nobody is set up yet, so the answers of the first run belong to nobody. */
const nobody = recordId('nobody');

/**
 * The first run, step by step: who logs here, where, when, in which time zone. Ctrl+Enter accepts all defaults. The
 * answers and the step survive the end of the program.
 */
export function WelcomeScreen() {
  const draft = useDraft(nobody, ['welcome']);
  // The draft that is written from now on is not read again.
  const [start, setStart] = useState<{ readonly unsaved: UnsavedForm | null } | null>(null);
  if (start === null && draft !== undefined)
    setStart({ unsaved: typeof draft?.text === 'string' ? readUnsavedForm(draft.id, draft.text) : null });
  return start === null ? null : <Steps unsaved={start.unsaved} />;
}

/** The answers so far, and the current step. */
type Answers = { readonly at: number; readonly values: WelcomeValues };

function Steps({ unsaved }: { readonly unsaved: UnsavedForm | null }) {
  const services = useServices();
  const id = useId();
  const [machineZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone as ZoneName);
  const [sunday] = useState(() => weekOf(dayOf(services.clock.now(), machineZone), 0));
  const [before] = useState(() => answersBefore(unsaved, proposedValues(sunday, machineZone)));
  const form = useForm<WelcomeValues>(before.values);
  const [at, setAt] = useState(before.at);
  const fields: Answers = { at, values: form.values };
  const draft = useFormDraft({ officer: nobody, place: 'welcome', subject: null, unsaved, fields });
  const isSaving = useRef(false);
  const step = welcomeSteps[at] ?? firstStep;
  const isLast = at === welcomeSteps.length - 1;
  const place = useFocusOfStep(at, form.problem);

  const finish = async (values: WelcomeValues) => {
    const { anchor, days, ...rest } = values;
    if (isSaving.current) return;
    if (anchor === null)
      return refuse({ code: 'anchor', field: 'anchor', message: 'Enter a Sunday on which a pay period begins.' });
    isSaving.current = true;
    draft.end();
    const done = await setUpOfficer(services, { ...rest, from: sunday, schedule: { anchor, days } });
    isSaving.current = false;
    if (done.ok) {
      draft.discard();
      return useNotices.getState().say('Daybook is set up.');
    }
    draft.resume();
    return refuse(done.error);
  };
  const refuse = (problem: Parameters<typeof form.fail>[0]) => {
    form.fail(problem);
    setAt(stepOfField(problem.field));
  };
  const advance = (values: WelcomeValues) => {
    const alias = checkAlias(values.alias);
    if (step.id === 'who' && !alias.ok) return form.fail(alias.error);
    const unit = checkUnitName(values.unit);
    if (step.id === 'unit' && !unit.ok) return form.fail(unit.error);
    return isLast ? void finish(values) : setAt(at + 1);
  };
  const skip = () => {
    const filled = skipped(step, form.values, proposedValues(sunday, machineZone));
    form.set(filled);
    advance(filled);
  };
  useEnter(
    () => advance(form.values),
    () => void finish(form.values),
  );
  return (
    <div className="welcome">
      <StepList at={at} values={form.values} />
      <main className="welcome-main">
        <section ref={place} role="group" aria-labelledby={id} className="welcome-step">
          <h2 id={id}>{step.question}</h2>
          <StepFields step={step.id} form={form} machineZone={machineZone} />
        </section>
        <div className="welcome-foot">
          {at === 0 ? (
            <RestoreAtFirst zone={machineZone} />
          ) : (
            <Button size="large" onClick={() => setAt(at - 1)}>
              Back
            </Button>
          )}
          <span className="push" />
          {isLast ? null : (
            <Button size="large" look="quiet" onClick={skip}>
              {step.skip}
            </Button>
          )}
          {isLast ? null : (
            <Button size="large" keys="Ctrl+Enter" onClick={() => void finish(form.values)}>
              Start now, defaults for the rest
            </Button>
          )}
          <Button size="large" look="primary" keys="Enter" onClick={() => advance(form.values)}>
            {isLast ? 'Start' : 'Continue'}
          </Button>
        </div>
      </main>
    </div>
  );
}

/** The answers of an earlier start over the defaults. */
function answersBefore(unsaved: UnsavedForm | null, proposed: WelcomeValues): Answers {
  const { at, values } = withUnsaved<Answers>({ at: 0, values: proposed }, unsaved);
  return { at: Math.min(at, welcomeSteps.length - 1), values: { ...proposed, ...values } };
}

const [firstStep] = welcomeSteps as readonly [WelcomeStep, ...WelcomeStep[]];

/** The values, with those of one step reset to the defaults. */
function skipped({ id }: WelcomeStep, values: WelcomeValues, proposed: WelcomeValues): WelcomeValues {
  if (id === 'who') return { ...values, alias: values.alias.trim() === '' ? skippedAlias : values.alias };
  const { unit, docket, fieldOffice, days, anchor } = proposed;
  return id === 'unit' ? { ...values, unit, docket, fieldOffice } : { ...values, days, anchor };
}

/** Each step begins at its first control, or at the field that was rejected. */
function useFocusOfStep(at: number, problem: unknown) {
  const place = useRef<HTMLElement>(null);
  const goThere = useEffectEvent(() => {
    const find = (selector: string) => place.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid="true"]') ?? find('input:checked, input:not([type="radio"])') ?? find('input'))?.focus();
  });
  useEffect(() => goThere(), [at]);
  useEffect(() => {
    if (problem !== null) goThere();
  }, [problem]);
  return place;
}
