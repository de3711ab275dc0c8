import { useState } from 'react';
import { countedText } from '#shared/reports/figures';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { officerDayAt, zoneAt } from '#shared/rules/zoneOn';
import { weekOf } from '#shared/time/workCalendar';
import { useSchedules } from '#renderer/queries/schedule';
import { targetOptions } from '#renderer/domain-ui/importTargets';
import { useSettings } from '#renderer/queries/settings';
import { useServices } from '#renderer/services/useServices';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { PageHead } from '#renderer/ui/PageHead';
import { Progress } from '#renderer/ui/Progress';
import { GoneList } from './GoneList';
import { ImportCounts } from './ImportCounts';
import { ImportDays } from './ImportDays';
import { ImportNotes, RefusedLines } from './ImportNotes';
import { ImportOptions } from './ImportOptions';
import { ImportRules } from './ImportRules';
import { ZoneQuestion } from './ZoneQuestion';
import type { ChosenZones, Importing, ReadFile } from './compareFile';
import { countsOf, isInBreak, withChosen } from './importModel';
import { useImportChoices } from './useImportChoices';
import { usePlan } from './usePlan';
import { useScreenKeys } from './useScreenKeys';
import { useWriteImport } from './useWriteImport';

type ImportPreviewProps = Importing & {
  readonly file: ReadFile;
  readonly onZones: (zones: ChosenZones) => Promise<void>;
};

/** What a file would import, what it would remove, and the choices that decide it. */
export function ImportPreview({ officer, kinds, duties, file, onZones }: ImportPreviewProps) {
  const services = useServices();
  const go = useRoute((route) => route.go);
  const settings = useSettings();
  const schedules = useSchedules(officer.id) ?? [];
  const choices = useImportChoices(file);
  const { plan: planned, finish } = usePlan(file, choices.values);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [keepTitles, setKeepTitles] = useState(false);
  const [removesGone, setRemovesGone] = useState(false);
  const plan = withChosen(planned, chosen);
  const counts = countsOf(plan);
  const zone = zoneAt(officer, services.clock.now());
  const today = officerDayAt(officer, services.clock.now());
  const options = targetOptions({ kinds, duties }, today);
  const { writing, write } = useWriteImport(officer, file, async () => ({
    plan: withChosen(await finish(), chosen),
    rules: choices.values.rules,
    otherwise: choices.values.otherwise,
    keepTitles,
    removesGone,
  }));
  const total = counts.new + counts.changed;
  const removed = removesGone ? plan.gone.length : 0;
  const whyNot = writing === null ? null : 'The import is being written; Undo takes it back when it is done.';
  const leave = () => {
    if (writing === null) go('today');
  };
  const take = () => write(total + removed);
  useScreenKeys({ Escape: leave, CtrlEnter: take });
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
            {actName(total, removed)}
          </Button>
        </div>
      </PageHead>
      {writing === null ? null : <Progress label="Writing the calendar" done={writing.done} all={writing.all} />}
      {file.reading.unknownZones.map((unknown) => (
        <ZoneQuestion
          key={unknown.written}
          unknown={unknown}
          onAnswer={(zone) => void onZones([...file.zones, [unknown.written, zone]])}
        />
      ))}
      <ImportCounts reading={file.reading} counts={counts} />
      <div className="import-columns">
        <section aria-labelledby="import-days">
          <GoneList
            gone={plan.gone}
            file={file}
            options={options}
            removes={removesGone}
            onRemoves={setRemovesGone}
          />
          <ImportDays
            plan={planned}
            options={options}
            week={weekOf(today, settings?.weekStart ?? 0)}
            isInBreak={(item) => isInBreak(item, (day) => scheduleOfDay(schedules, officer.id, day))}
            chosen={chosen}
            onChosen={setChosen}
          />
          <RefusedLines refused={file.reading.refused} />
        </section>
        <aside className="side-panel" aria-label="Rules and notes">
          <ImportRules
            plan={plan}
            rules={choices.values.rules}
            otherwise={choices.values.otherwise}
            options={options}
            onRules={choices.setRules}
            onOtherwise={choices.setOtherwise}
          />
          <ImportNotes reading={file.reading} zone={zone} />
          <ImportOptions
            plan={plan}
            takesTwins={choices.values.takesTwins}
            onTwins={choices.setTakesTwins}
            keepTitles={keepTitles}
            onTitles={setKeepTitles}
          />
        </aside>
      </div>
    </div>
  );
}

/** What the button will do, with its numbers. */
function actName(total: number, removed: number): string {
  if (total === 0 && removed > 0) return `Remove ${removed}`;
  return `Import ${countedText(total, 'appointment')}${removed === 0 ? '' : `, remove ${removed}`}`;
}
