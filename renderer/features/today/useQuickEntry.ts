import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import { allCountries } from '#shared/rules/countries';
import type { LineContext, LineDraft, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { withRequest } from '#shared/rules/quickEntry/lineRequests';
import { emptyLine } from '#shared/rules/quickEntry/parseLine';
import { makeRecordId } from '#renderer/commands/run';
import { useLineDraft, type UnsavedForm } from '#renderer/drafts/drafts';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { doLine, type LineEnd } from './line/doLine';
import { addedText } from './line/lineText';
import { logPasted } from './line/pasted/logPasted';
import { usePasted, type Pasted } from './line/pasted/usePasted';
import { useTimerQuestion } from './line/timerQuestion';
import { useAsking, type Asking } from './line/useAsking';
import { useLineRequests } from './line/useLineRequests';
import { useLineText } from './line/useLineText';
import { parseInZone } from './model/parseInZone';
import type { TodayFacts } from './useDayFacts';

/** The line, and what the user can do with it. */
export type QuickEntry = {
  /** Given to the field as its ref. */
  readonly attach: (field: HTMLInputElement | null) => void;
  readonly focus: () => void;
  readonly text: string;
  readonly parsed: ParsedLine;
  readonly asking: Asking;
  /** The list that was pasted, or null while the line is one line. */
  readonly pasted: Pasted | null;
  /** Whether all ways to write a line are shown. */
  readonly isHelpOpen: boolean;
  readonly showHelp: (isOpen: boolean) => void;
  /** True if saving takes long. */
  readonly saving: boolean;
  /** True after W: the next timer replaces the running one. */
  readonly switching: boolean;
  readonly type: (text: string) => void;
  /** Puts a text into the line and the cursor after it, or at `caret`. */
  readonly put: (text: string, caret?: number) => void;
  /**
   * Both change the text of the line, and return false if that is up to the commands: in an empty line without a change
   * of its own, and after a list was logged.
   */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly beginSwitch: () => void;
  /** Carries out the line. The first time, a line in doubt only opens its question. */
  readonly submit: () => void;
  /** Accepts an answer to the question of the line, from 1. */
  readonly takeAnswer: (number: number) => void;
  /**
   * One step back: closes the question, then the pasted list, then clears the line, then moves the focus to the day's
   * heading, where letters are commands.
   */
  readonly clear: () => void;
};

/** A line that takes longer than this to save, in milliseconds, shows that it is being saved. */
const slowAfter = 150;

/**
 * The first country name takes the engine 20 ms, so it is looked up this many milliseconds after the line can be used.
 */
const namingPause = 300;

/** Holds the line, parses it at each key, and carries it out on Enter. If there is a problem, the line stays. */
export function useQuickEntry(
  { still, line: context }: Omit<TodayFacts, 'facts'>,
  onPlan: (form: UnsavedForm) => void,
): QuickEntry {
  const services = useServices();
  const input = useRef<HTMLInputElement>(null);
  const lineText = useLineText(input);
  const { text } = lineText;
  const saving = useRef(false);
  // While a timer's units are asked for, nothing is written yet, and the line is a draft like any other.
  const isWritten = useMemo(
    () => ({
      get current() {
        return saving.current && useTimerQuestion.getState().question === null;
      },
    }),
    [],
  );
  const [attempts, setAttempts] = useState(0);
  const [isSlow, setSlow] = useState(false);
  const [switching, setSwitching] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [id, setId] = useState<RecordId>(() => makeRecordId(services));
  const pasted = usePasted(text, context, lineText.put);
  // An empty line parses the same every minute.
  const ofLine = text === '' || pasted !== null ? null : context;
  const requests = useLineRequests(still.officer, still.presentDay);
  const parsed = useMemo(
    () => (ofLine === null ? emptyLine : withRequest(parseInZone(text, ofLine), requests)),
    [text, ofLine, requests],
  );
  const asking = useAsking(parsed);
  useLineDraft({
    officer: still.officer,
    id,
    text,
    attempts,
    isEnded: isWritten,
    restore: (draft) => (setId(draft.id), lineText.put(draft.text)),
  });
  const attach = useCallback((field: HTMLInputElement | null) => {
    input.current = field;
  }, []);
  const focus = useCallback(() => input.current?.focus(), []);
  useEffect(focus, [focus]);
  const { forget } = lineText;
  useEffect(() => services.store.undoState.subscribe(forget), [services, forget]);
  useEffect(() => {
    const timer = setTimeout(allCountries, namingPause);
    return () => clearTimeout(timer);
  }, []);
  const hours = useLatest(context.hoursOf);
  const beginSwitch = useCallback(() => (setSwitching(true), focus()), [focus]);
  return useMemo(() => {
    const renew = (next = makeRecordId(services)) => (setSwitching(false), setId(next));
    const end = (how: LineEnd) => {
      if (how === 'stays') return;
      // Text typed while the line was being saved becomes the next line.
      if (how === 'logged') lineText.finish(text);
      else lineText.put('');
      renew();
    };
    /** Runs one write at a time. */
    const save = async (write: () => Promise<void>) => {
      saving.current = true;
      // Rendered only if it takes long: rendering first would delay the save.
      const slow = setTimeout(() => setSlow(useTimerQuestion.getState().question === null), slowAfter);
      await write();
      clearTimeout(slow);
      saving.current = false;
      setSlow(false);
      setAttempts((count) => count + 1);
    };
    const run = async (draft: LineDraft) =>
      await save(async () => {
        const onHelp = () => setHelpOpen(true);
        end(await doLine(services, still, draft, { id, switching, hours: hours.current, onPlan, onHelp }));
      });
    const logList = async (list: Pasted) =>
      await save(async () => {
        const left = await logPasted(services, still, list, id);
        if (left === null) return;
        lineText.finish(text, left.text);
        renew(left.id);
      });
    const takeAnswer = (number: number) => {
      const answer = asking.question?.answers[number - 1];
      if (answer === undefined || saving.current) return;
      asking.close();
      if (answer.draft !== null) return void run(answer.draft);
      lineText.put(answer.line, answer.caret);
      focus();
    };
    const submit = () => {
      const { say } = useNotices.getState();
      if (saving.current || text.trim() === '') return;
      if (pasted !== null && pasted.drafts.length > 0) return void logList(pasted);
      if (pasted !== null) return say('Nothing is logged: no line of the list is understood yet.');
      if (asking.isOpen) return takeAnswer(asking.chosen + 1);
      if (asking.question !== null) {
        asking.open();
        return say(questionSentence(asking.question));
      }
      if (parsed.draft !== null) return void run(parsed.draft);
      return say(parsed.problems[0]?.message ?? 'Nothing is logged; the line stays as typed.');
    };
    const clear = () => {
      if (asking.isOpen) return asking.close();
      if (pasted !== null) return lineText.put(lineText.textBefore);
      if (text === '' && !switching) {
        input.current?.closest('.today')?.querySelector<HTMLElement>('h1')?.focus();
        return;
      }
      void services.store.discardDraft(id);
      lineText.put('');
      renew();
    };
    return {
      attach,
      focus,
      text,
      parsed,
      asking,
      pasted,
      isHelpOpen,
      showHelp: setHelpOpen,
      saving: isSlow,
      switching,
      put: (next, caret) => (lineText.put(next, caret), focus()),
      undo: () => lineText.undo() || (text !== '' && !lineText.isLeftOver),
      redo: () => lineText.redo() || (text !== '' && !lineText.isLeftOver),
      beginSwitch,
      type: (next) => {
        const answer = asking.numbered(addedText(text, next));
        if (answer === null) lineText.type(next);
        else takeAnswer((asking.question?.answers.indexOf(answer) ?? 0) + 1);
      },
      submit,
      takeAnswer,
      clear,
    };
  }, [
    services, still, id, text, lineText, parsed, asking, pasted, isHelpOpen, isSlow, switching, attach, focus,
    beginSwitch, hours, onPlan,
  ]);
}

function questionSentence({ message, answers }: NonNullable<ParsedLine['question']>): string {
  return [message, ...answers.map(({ label, detail }, index) => `${index + 1}: ${label}, ${detail}.`)].join(' ');
}

function useLatest(hours: LineContext['hoursOf']) {
  const latest = useRef(hours);
  useEffect(() => {
    latest.current = hours;
  });
  return latest;
}
