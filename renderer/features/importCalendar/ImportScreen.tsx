import { useEffect, useState } from 'react';
import { officerDayAt, zoneAt } from '#shared/rules/zoneOn';
import { importCalendar } from '#renderer/commands/calendars';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useViewer } from '#renderer/queries/officers';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import { PageHead } from '#renderer/ui/PageHead';
import { Progress } from '#renderer/ui/Progress';
import { Switch } from '#renderer/ui/Switch';
import { ImportCounts } from './ImportCounts';
import { ImportDays } from './ImportDays';
import { ImportNotes, RefusedLines } from './ImportNotes';
import { ImportRules } from './ImportRules';
import type { Importing, ReadFile } from './compareFile';
import { countsOf, targetOptions } from './importModel';
import { useImport } from './useImport';
import { usePlan } from './usePlan';

import './importCalendar.css';

/** Shows what a calendar file would import before anything is written. */
export function ImportScreen() {
  const viewer = useViewer();
  const kinds = useKinds();
  const duties = useDuties();
  if (viewer === undefined || viewer === null || kinds === undefined || duties === undefined) return null;
  return <ImportOf officer={viewer} kinds={kinds} duties={duties} />;
}

function ImportOf(importing: Importing) {
  const { state, stop } = useImport(importing);
  const go = useRoute((route) => route.go);
  const isStopped = state.step === 'stopped';
  useEffect(() => {
    if (isStopped) go('today');
  }, [isStopped, go]);
  const isReading = state.step === 'reading' || state.step === 'comparing';
  useEffect(() => {
    if (!isReading) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (isOfScreen(event) && event.key === 'Escape') stop();
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  });
  if (state.step === 'read') return <Preview {...importing} file={state.file} />;
  return (
    <div className="import">
      <PageHead title="Import a calendar" className="import-head" />
      {state.step === 'choosing' ? (
        <p className="muted">Choose a calendar file (.ics). Nothing changes before you say so.</p>
      ) : null}
      {state.step === 'reading' || state.step === 'comparing' ? (
        <Progress
          label={progressLabels[state.step]}
          done={state.progress.done}
          all={state.progress.of}
          onCancel={stop}
        />
      ) : null}
      {state.step === 'failed' ? (
        <div role="alert">
          <Notice look="alarm" actions={<Button onClick={() => go('today')}>Back to today</Button>}>
            {state.message}
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

const progressLabels = { reading: 'Reading the calendar', comparing: 'Comparing it with what is in Daybook' } as const;

/** Keys pressed in a dialog that is open over the screen belong to that dialog. */
function isOfScreen({ target, defaultPrevented }: KeyboardEvent): boolean {
  return !defaultPrevented && !(target instanceof Element && target.closest('dialog') !== null);
}

function Preview({ officer, kinds, duties, file }: Importing & { readonly file: ReadFile }) {
  const services = useServices();
  const go = useRoute((route) => route.go);
  const [rules, setRules] = useState(file.rules);
  const [otherwise, setOtherwise] = useState(file.otherwise);
  const [keepTitles, setKeepTitles] = useState(false);
  const [removesGone, setRemovesGone] = useState(false);
  const [writing, setWriting] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const { plan, finish } = usePlan(file, rules, otherwise);
  const counts = countsOf(plan);
  const total = counts.new + counts.changed;
  const zone = zoneAt(officer, services.clock.now());
  const options = targetOptions({ kinds, duties }, officerDayAt(officer, services.clock.now()));
  const whyNot = writing === null ? null : 'The import is being written; Ctrl+Z takes it back when it is done.';
  const leave = () => {
    if (writing === null) go('today');
  };
  const write = async () => {
    // Uses the current rules, even if their plan is not shown yet.
    const taken = await finish();
    const gone = removesGone ? taken.gone : [];
    const input = {
      officer: officer.id,
      zone,
      calendar: file.calendar,
      fileName: file.fileName,
      keepTitles,
      items: taken.items,
      gone,
      rules,
      otherwise,
    };
    const result = await importCalendar(services, input, (done, all) => setWriting({ done, all }));
    setWriting(null);
    if (!result.ok) return useNotices.getState().problem(result.error.message);
    const { new: added, changed } = countsOf(taken);
    useNotices
      .getState()
      .done(`Imported: ${added} new, ${changed} changed${gone.length > 0 ? `, ${gone.length} removed` : ''}.`);
    return go('today');
  };
  const take = () => {
    if (writing !== null) return;
    setWriting({ done: 0, all: total });
    void write();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isOfScreen(event)) return;
      if (event.key === 'Enter' && event.ctrlKey) {
        event.preventDefault();
        take();
      } else if (event.key === 'Escape') leave();
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  });
  return (
    <div className="import">
      <PageHead title="Import a calendar" className="import-head">
        <p className="muted">
          {file.fileName}, {Math.ceil(file.bytes / 1024).toLocaleString('en-US')}
          {' kB. '}
          {writing === null ? 'Nothing has changed yet.' : null}
        </p>
        <div className="import-actions">
          <Button keys="Escape" onClick={leave} whyNot={whyNot}>
            Cancel
          </Button>
          <Button look="primary" keys="Ctrl+Enter" onClick={take} whyNot={whyNot}>
            Import {total} {total === 1 ? 'appointment' : 'appointments'}
          </Button>
        </div>
      </PageHead>
      {writing === null ? null : <Progress label="Writing the calendar" done={writing.done} all={writing.all} />}
      <ImportCounts reading={file.reading} counts={counts} />
      <div className="import-columns">
        <section aria-labelledby="import-days">
          <ImportDays plan={plan} options={options} zone={zone} />
          <RefusedLines refused={file.reading.refused} />
        </section>
        <aside className="side-panel" aria-label="Rules and notes">
          <ImportRules
            plan={plan}
            rules={rules}
            otherwise={otherwise}
            options={options}
            onRules={setRules}
            onOtherwise={setOtherwise}
          />
          <ImportNotes reading={file.reading} zone={zone} />
          {plan.gone.length === 0 ? null : (
            <p className="row import-note">
              <Switch
                label={`Remove ${plan.gone.length} planned that the file no longer contains`}
                checked={removesGone}
                onChange={setRemovesGone}
              />
              <span>Remove {plan.gone.length} planned that the file no longer contains</span>
            </p>
          )}
          <p className="row import-note">
            <Switch label="Keep titles" checked={keepTitles} onChange={setKeepTitles} />
            <span>
              <b>{keepTitles ? 'Titles are kept, sealed.' : 'Titles and descriptions are not kept.'}</b> They are read
              once, for the word: they may hold names.
            </span>
          </p>
        </aside>
      </div>
    </div>
  );
}
