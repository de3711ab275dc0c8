import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import { allCountries } from '#shared/rules/countries';
import type { LineActivity, LineDraft, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { emptyLine } from '#shared/rules/quickEntry/parseLine';
import { lengthName, unitsName } from '#shared/rules/amountNames';
import { endInterruption, startTimer, switchTimer } from '#renderer/commands/timers';
import { logActivity } from '#renderer/commands/log';
import { makeRecordId } from '#renderer/commands/run';
import { useLineDraft } from '#renderer/drafts/drafts';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import type { StillFacts } from './model/dayFacts';
import { parseInZone } from './model/parseInZone';
import { minutesOf, whenSentence } from './model/spans';
import { workName } from './model/workName';
import { report } from './report';
import type { TodayFacts } from './useDayFacts';

/** The line, and what the user can do with it. */
export type QuickEntry = {
  /** Given to the field as its ref. */
  readonly attach: (field: HTMLInputElement | null) => void;
  readonly focus: () => void;
  readonly text: string;
  readonly parsed: ParsedLine;
  /** True if saving takes long. */
  readonly saving: boolean;
  /** True after W: the next timer replaces the running one. */
  readonly switching: boolean;
  readonly type: (text: string) => void;
  /** Puts a text into the line and the cursor after it. */
  readonly put: (text: string) => void;
  readonly beginSwitch: () => void;
  readonly submit: () => void;
  /** Clears the line; from an empty one, moves the focus to the day's heading, where letters are commands. */
  readonly clear: () => void;
};

/** A line that takes longer than this to save, in milliseconds, says so. */
const slowAfter = 150;

/** The first country name takes the engine 20 ms, so it is asked this many milliseconds after the line can be used. */
const namingPause = 300;

/** Holds the line, parses it at each key, and does what it says on Enter. If there is a problem, the line stays. */
export function useQuickEntry({ still, line }: Omit<TodayFacts, 'facts'>): QuickEntry {
  const services = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const saving = useRef(false);
  const [attempts, setAttempts] = useState(0);
  const [isSlow, setSlow] = useState(false);
  const [switching, setSwitching] = useState(false);
  const [id, setId] = useState<RecordId>(() => makeRecordId(services));
  // An empty line parses the same every minute.
  const context = text === '' ? null : line;
  const { zoneOf } = still;
  const parsed = useMemo(
    () => (context === null ? emptyLine : parseInZone(text, context, zoneOf)),
    [text, context, zoneOf],
  );
  useLineDraft({
    officer: still.officer,
    id,
    text,
    attempts,
    isEnded: saving,
    restore: (draft) => (setId(draft.id), setText(draft.text)),
  });
  const attach = useCallback((field: HTMLInputElement | null) => {
    input.current = field;
  }, []);
  const focus = useCallback(() => input.current?.focus(), []);
  useEffect(focus, [focus]);
  useEffect(() => {
    const timer = setTimeout(allCountries, namingPause);
    return () => clearTimeout(timer);
  }, []);
  const put = useCallback((next: string) => (setText(next), focus()), [focus]);
  const beginSwitch = useCallback(() => (setSwitching(true), focus()), [focus]);
  return useMemo(() => {
    /** Text typed while the line was being saved becomes the next line. */
    const empty = (done: string) => {
      setText((present) => (present.startsWith(done) ? present.slice(done.length) : present));
      setSwitching(false);
      setId(makeRecordId(services));
    };
    const submit = async () => {
      if (saving.current || parsed.text.trim() === '') return;
      if (parsed.draft === null) {
        useNotices.getState().say(parsed.problems[0]?.message ?? 'Nothing is logged; the line stays as typed.');
        return;
      }
      saving.current = true;
      // Rendered only if it takes long: rendering first would delay the save.
      const slow = setTimeout(() => setSlow(true), slowAfter);
      const worked = await doWhatItSays(services, still, parsed.draft, { id, switching });
      clearTimeout(slow);
      saving.current = false;
      setSlow(false);
      setAttempts((count) => count + 1);
      if (worked) empty(text);
    };
    return {
      attach,
      focus,
      text,
      parsed,
      saving: isSlow,
      switching,
      put,
      beginSwitch,
      type: setText,
      submit: () => void submit(),
      clear: () => {
        if (text === '' && !switching) {
          input.current?.closest('.today')?.querySelector<HTMLElement>('h1')?.focus();
          return;
        }
        void services.store.discardDraft(id);
        empty(text);
      },
    };
  }, [services, still, id, text, parsed, isSlow, switching, attach, focus, put, beginSwitch]);
}

type Typed = { readonly id: RecordId; readonly switching: boolean };

async function doWhatItSays(
  services: Services,
  facts: StillFacts,
  draft: LineDraft,
  { id, switching }: Typed,
): Promise<boolean> {
  const { officer } = facts;
  if (draft.action === 'endInterruption')
    return await report(endInterruption(services, { officer }), 'Ended; the interrupted work continues.');
  // The forms and the help that these open come with the next change of the line.
  if (draft.action !== 'log' && draft.action !== 'timer') return false;
  const { kind, duty, country, units, note } = draft;
  const activity = { id, officer, kind, duty, country, units, note, drafts: [id] };
  if (draft.action === 'timer') {
    const start = switching ? switchTimer : startTimer;
    return await report(start(services, activity), `Timer started: ${nameOf(facts, draft)}.`);
  }
  const { start, end, placement } = draft;
  const zone = facts.zoneOf(draft.day);
  const said = [nameOf(facts, draft), lengthName(minutesOf(draft)), whenSentence(draft, zone, facts.day)];
  const sentence = `Logged: ${said.join(', ')}.`;
  return await report(logActivity(services, { ...activity, start, end, zone, origin: 'line', placement }), sentence);
}

function nameOf(facts: StillFacts, activity: LineActivity): string {
  const { label, detail, unitNoun } = workName(facts, activity);
  const units = activity.units === null || unitNoun === null ? '' : unitsName(activity.units, unitNoun);
  return [label, detail, units].filter((part) => part !== '').join(', ');
}
