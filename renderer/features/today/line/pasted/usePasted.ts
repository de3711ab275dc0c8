import { useMemo, useState } from 'react';
import type { LineConsequence, LineContext } from '#shared/rules/quickEntry/lineTypes';
import type { LogDraft } from '../logOfLine';
import { isList, mostLines, pastedLines } from './pastedLines';
import { pastedConsequence } from './pastedConsequence';
import { noChoices, pastedRows, type PastedChoices, type PastedRow } from './pastedRows';

/** A pasted list, and what can be done with its lines. */
export type Pasted = {
  readonly rows: readonly PastedRow[];
  /** Scheduled minutes that are not logged, of all days of the list, before and after Enter. */
  readonly consequence: LineConsequence;
  /** What Enter logs. */
  readonly drafts: readonly LogDraft[];
  /** What stays in the line after Enter. */
  readonly rest: readonly string[];
  readonly leaveOut: (index: number) => void;
  /** Accepts an answer to the question of a line. An incomplete answer rewrites the line. */
  readonly answer: (index: number, answer: number) => void;
  readonly rewrite: (index: number, line: string) => void;
  /** Writes a line as the two that it says together. */
  readonly split: (index: number) => void;
};

/** Reads the text of the line as a list if it has several lines; null otherwise. */
export function usePasted(text: string, context: LineContext, put: (text: string) => void): Pasted | null {
  const [choices, setChoices] = useState<PastedChoices & { readonly of: string }>({ ...noChoices, of: '' });
  const list = isList(text) ? text : null;
  const made = list === null || choices.of !== list ? noChoices : choices;
  return useMemo(() => {
    if (list === null) return null;
    const lines = pastedLines(list);
    const rows = pastedRows(lines.slice(0, mostLines), context, made);
    const drafts = rows.flatMap(({ draft }) => draft ?? []);
    const choose = (changed: Partial<PastedChoices>, of = list) => setChoices({ ...made, ...changed, of });
    const rewrite = (index: number, line: string) => {
      const next = lines.map((one, at) => (at === index ? line : one)).join('\n');
      choose({ taken: withoutKey(made.taken, index) }, next);
      put(next);
    };
    return {
      rows,
      consequence: pastedConsequence(drafts, context),
      drafts,
      rest: [...rows.filter(({ draft }) => draft === null).map(({ line }) => line), ...lines.slice(mostLines)],
      leaveOut: (index) => choose({ leftOut: toggled(made.leftOut, index) }),
      answer: (index, number) => {
        const taken = rows[index]?.question?.answers[number - 1];
        if (taken === undefined) return;
        if (taken.draft === null) rewrite(index, taken.line);
        else choose({ taken: new Map(made.taken).set(index, taken.draft) });
      },
      rewrite,
      split: (index) => {
        const pair = rows[index]?.twoLines ?? null;
        if (pair === null) return;
        const next = lines.flatMap((one, at) => (at === index ? pair : [one])).join('\n');
        choose({ leftOut: shifted(made.leftOut, index), taken: shiftedKeys(made.taken, index) }, next);
        put(next);
      },
    };
  }, [list, context, made, put]);
}

function toggled(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(index)) next.add(index);
  return next;
}

/** The indexes once a line has become two: those after it move by one. */
function shifted(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  return new Set([...set].map((at) => (at > index ? at + 1 : at)));
}

function shiftedKeys<Value>(map: ReadonlyMap<number, Value>, index: number): ReadonlyMap<number, Value> {
  return new Map([...map].map(([at, value]) => [at > index ? at + 1 : at, value]));
}

function withoutKey<Value>(map: ReadonlyMap<number, Value>, key: number): ReadonlyMap<number, Value> {
  return new Map([...map].filter(([one]) => one !== key));
}
