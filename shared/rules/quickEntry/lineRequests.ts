import type { RecordId } from '#shared/base/ids';
import { documentSteps, type DocumentStep } from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';
import { countryName } from '../countries';
import { stepNames, stepsAfter } from '../documents/requestSteps';
import type { LineAnswer, LineChip, LineDraft, LineProblem, ParsedLine } from './lineTypes';

/** An open request that the line's document work can be for, with its reference as the officer typed it. */
export type LineRequest = {
  readonly id: RecordId;
  readonly country: string;
  readonly opened: Day;
  readonly reference: string | null;
  readonly step: DocumentStep | null;
  /** What distinguishes it from others: `Submitted, 74 days, 2 d late`. */
  readonly detail: string;
};

/** Work with a country, once the line has read everything else about it. */
type CountryDraft = Extract<LineDraft, { readonly action: 'log' }> & { readonly country: string };

/** The most requests that a question offers: one digit answers, and the last answer is "None of them". */
const mostAnswers = 8;

/**
 * Finds the open request that a read line is for (issue 23): it takes the country's only request, asks if there are
 * several and the line names no reference, and leaves the line unchanged if there is none. A step at the end of the
 * line, as in `fo hn 20 submitted`, is taken with it. `requests` has the likeliest first.
 */
export function withRequest(parsed: ParsedLine, requests: readonly LineRequest[]): ParsedLine {
  const { draft } = parsed;
  if (draft?.action !== 'log' || draft.country === null || draft.appointment !== null) return parsed;
  const work: CountryDraft = { ...draft, country: draft.country };
  const open = requests.filter(({ country, opened }) => country === work.country && opened <= work.day);
  const named = nameIn(work.note, open);
  const [first, second] = named.request === null ? open : [named.request];
  if (first === undefined) return parsed;
  if (second === undefined) return withDraft(parsed, forRequest(work, first, named), first, named);
  return { ...parsed, draft: null, question: questionOf(parsed, work, open, named) };
}

/** What the end of a line says about a request: a reference and a step. `rest` is the note without them. */
type Named = { readonly request: LineRequest | null; readonly step: DocumentStep | null; readonly rest: string | null };

function nameIn(note: string | null, open: readonly LineRequest[]): Named {
  const words = (note ?? '').split(/\s+/u).filter((word) => word !== '');
  const request = open.find(({ reference }) => words.some((word) => isSame(word, reference))) ?? null;
  const rest = words.filter((word) => !isSame(word, request?.reference ?? null)).join(' ');
  const step = documentSteps.find((one) => phrasesOf(one).includes(rest.toLowerCase())) ?? null;
  const text = step === null ? rest : '';
  return { request, step, rest: text === '' ? null : text };
}

function isSame(word: string, reference: string | null): boolean {
  return reference !== null && word.toLowerCase() === reference.toLowerCase();
}

/** The step itself, its name on screen, and shorter words for long ones. */
function phrasesOf(step: DocumentStep): readonly string[] {
  return [step, stepNames[step].toLowerCase(), ...(step === 'more asked for' ? ['more asked', 'more'] : [])];
}

/** The draft with its work done for a request. A step that cannot follow the request's current one is left out. */
function forRequest(
  work: CountryDraft,
  { id, step: present }: LineRequest,
  { step, rest }: Named,
): CountryDraft | null {
  if (step !== null && !stepsAfter(present).includes(step)) return null;
  const taken = step ?? (work.kind === preparing && present === null ? 'prepared' : null);
  return { ...work, request: id, step: taken, note: rest };
}

/** Preparing papers for a request without steps is its first step. */
const preparing: string = 'docprep';

function withDraft(
  parsed: ParsedLine,
  draft: CountryDraft | null,
  request: LineRequest,
  named: Named,
): ParsedLine {
  const step = named.step === null ? [] : [stepNames[named.step]];
  const label = [request.reference ?? `Request, ${request.detail}`, ...step].join(', ');
  const chips: readonly LineChip[] = [
    ...parsed.chips.filter(({ slot }) => slot !== 'note'),
    chipOf('request', label, named.request === null),
    ...(named.rest === null ? [] : [chipOf('note', `Note: ${named.rest}`, false)]),
  ];
  const problems = draft === null ? [...parsed.problems, stepProblem(parsed, request, named)] : parsed.problems;
  return { ...parsed, draft, chips, problems };
}

function chipOf(slot: 'request' | 'note', label: string, guessed: boolean): LineChip {
  return { slot, label, guessed, token: null, other: null };
}

function stepProblem({ text, tokens }: ParsedLine, { step: present }: LineRequest, { step }: Named): LineProblem {
  const note = tokens.find(({ slot }) => slot === 'note');
  const before = present === null ? 'the opening' : `“${stepNames[present]}”`;
  const allowed = stepsAfter(present).map((one) => stepNames[one]).join(', ');
  const name = step === null ? '' : stepNames[step];
  return {
    start: note?.start ?? 0,
    end: note?.end ?? text.length,
    code: 'step-order',
    message: `“${name}” cannot follow ${before} on this request. Possible: ${allowed}.`,
    severity: 'error',
    correction: null,
  };
}

function questionOf(
  { text, tokens, consequence }: ParsedLine,
  work: CountryDraft,
  open: readonly LineRequest[],
  named: Named,
): ParsedLine['question'] {
  const country = tokens.find(({ slot }) => slot === 'country');
  const fitting = open.filter((request) => forRequest(work, request, named) !== null);
  const offered = (fitting.length > 0 ? fitting : open).slice(0, mostAnswers);
  const as = (label: string, detail: string, draft: LineDraft | null): LineAnswer => ({
    label, detail, line: text, caret: text.length, draft, consequence,
  });
  return {
    code: 'which-request',
    message: `Which request for ${countryName(work.country)}?`,
    reason: `${open.length} are open. Or end the line with a reference, such as ${exampleOf(open)}.`,
    start: country?.start ?? 0,
    end: country?.end ?? text.length,
    answers: [
      ...offered.map((request) => {
        const draft = forRequest(work, request, named) ?? withoutStep(work, request);
        return as(request.reference ?? 'Request', request.detail, draft);
      }),
      as('None of them', 'logged without a request', work),
    ],
  };
}

/** If the typed step fits no request, its word stays in the note. */
function withoutStep(work: CountryDraft, { id }: LineRequest): CountryDraft {
  return { ...work, request: id, step: null };
}

function exampleOf(open: readonly LineRequest[]): string {
  return open.find(({ reference }) => reference !== null)?.reference ?? 'L-0417';
}
