import type { RecordId } from '#shared/base/ids';
import { lengthName, unitsName } from '#shared/rules/amountNames';
import type { LineActivity, LineDraft } from '#shared/rules/quickEntry/lineTypes';
import { logActivity } from '#renderer/commands/log';
import { recordOutcome } from '#renderer/commands/outcomes';
import { endInterruption, startTimer, switchTimer } from '#renderer/commands/timers';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import type { Services } from '#renderer/services/services';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import { useSettingsSection } from '#renderer/state/settingsSection';
import type { StaticFacts } from '../model/dayFacts';
import { minutesOf, whenSentence } from '../model/spans';
import { workName } from '../model/workName';
import { report } from '../report';
import { absenceFields, breakSentence, type HoursOfLine } from './absenceOfLine';
import { appointmentFields } from './appointmentOfLine';
import { fillForm } from './fillForm';
import { isAnswer, logInput, outcomeInput } from './logOfLine';
import { reportEnding } from './timerQuestion';

/** What a line needs to be carried out: the id of its draft, whether W was pressed before, and the forms it opens. */
export type LineTools = {
  readonly id: RecordId;
  readonly switching: boolean;
  readonly hours: HoursOfLine;
  readonly onPlan: (form: UnsavedForm) => void;
  readonly onHelp: () => void;
};

/** What happens to the text: it is removed, removed in a way that Ctrl+Z restores, or stays. */
export type LineEnd = 'logged' | 'answered' | 'stays';

/** Carries out a line. */
export async function doLine(
  services: Services,
  facts: StaticFacts,
  draft: LineDraft,
  tools: LineTools,
): Promise<LineEnd> {
  switch (draft.action) {
    case 'log':
      return ended(await logLine(services, facts, draft, tools.id));
    case 'timer':
      return ended(await startLine(services, facts, draft, tools));
    case 'endInterruption':
      return ended(await resume(services, facts));
    case 'plan':
      tools.onPlan(await fillForm(services, facts, 'appointment', appointmentFields(facts, draft)));
      return 'answered';
    case 'absence':
      return await openAbsence(services, facts, draft, tools);
    case 'help':
      tools.onHelp();
      return 'answered';
  }
}

type DraftOf<Action extends LineDraft['action']> = Extract<LineDraft, { readonly action: Action }>;

async function logLine(
  services: Services,
  facts: StaticFacts,
  draft: DraftOf<'log'>,
  id: RecordId,
): Promise<boolean> {
  const done = isAnswer(draft)
    ? recordOutcome(services, { ...outcomeInput(draft), drafts: [id] })
    : logActivity(services, { ...logInput(facts, draft), id, drafts: [id] });
  return await report(done, `Logged: ${draftSentence(facts, draft)}.`);
}

/** What a line logs, in words: `Phone call, 4 calls, 35 min, 13:25 to 14:00`. */
function draftSentence(facts: StaticFacts, draft: DraftOf<'log'>): string {
  const { day, clock } = facts;
  const zone = facts.zoneOf(draft.day);
  const stretches = draft.withoutBreak ?? [draft];
  const when = stretches.map((stretch) => whenSentence(stretch, zone, day, clock));
  const minutes = stretches.reduce((sum, stretch) => sum + minutesOf(stretch), 0);
  return [nameOf(facts, draft), draft.outcome ?? '', lengthName(minutes), when.join(' and ')]
    .filter((part) => part !== '')
    .join(', ');
}

async function startLine(
  services: Services,
  facts: StaticFacts,
  draft: DraftOf<'timer'>,
  { id, switching }: LineTools,
): Promise<boolean> {
  const { action: _action, interrupts: _interrupts, ...activity } = draft;
  const work = { id, officer: facts.officer, ...activity, drafts: [id] };
  const start = switching ? switchTimer : startTimer;
  const sentence = `Timer started: ${nameOf(facts, draft)}.`;
  return await reportEnding(services, async (counted) => await start(services, { ...work, ...counted }), {
    logged: sentence,
    none: sentence,
  });
}

async function resume(services: Services, { officer }: StaticFacts): Promise<boolean> {
  return await reportEnding(services, async (counted) => await endInterruption(services, { officer, ...counted }), {
    logged: 'Ended and logged; the interrupted work continues.',
    none: 'Ended; the interrupted work continues.',
  });
}

async function openAbsence(
  services: Services,
  facts: StaticFacts,
  draft: DraftOf<'absence'>,
  { hours }: LineTools,
): Promise<LineEnd> {
  if (draft.absence === 'break') {
    useNotices.getState().done(breakSentence(draft.day, hours, facts.clock), false);
    return 'answered';
  }
  await fillForm(services, facts, 'absence', absenceFields(facts, draft, hours));
  useSettingsSection.getState().open('absences');
  useRoute.getState().go('settings');
  useNotices.getState().done('Nothing is logged. The form has what you typed: check it and add the absence.', false);
  return 'answered';
}

function ended(isDone: boolean): LineEnd {
  return isDone ? 'logged' : 'stays';
}

function nameOf(facts: StaticFacts, activity: LineActivity): string {
  const { label, detail, unitNoun } = workName(facts, activity);
  const units = activity.units === null || unitNoun === null ? '' : unitsName(activity.units, unitNoun);
  return [label, detail, units].filter((part) => part !== '').join(', ');
}
