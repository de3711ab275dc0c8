import { liveQuery } from 'dexie';
import type { Services } from '#renderer/services/services';

/** Something that is asked of the database. `key` says all that it depends on: the same key elsewhere is the same question. */
export type Question<Answer> = { readonly key: string; readonly ask: (services: Services) => Promise<Answer> };

/** What is known of an answer: nothing yet, the latest one, or that it could not be had. */
export type Known<Answer> = { readonly answer?: Answer; readonly error?: unknown };

/** A question to the database that stays asked while somebody listens. */
export type LiveQuestion<Answer> = {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly known: () => Known<Answer>;
};

const unknown: Known<never> = {};

/** The questions that are asked at present; two parts of the page that ask the same share one. */
const asked = new WeakMap<Services, Map<string, LiveQuestion<unknown>>>();

/**
 * A question as it is asked at present. Who comes while it is being asked has its latest
 * answer at once; when the last one leaves it is forgotten, so that no answer grows old.
 */
export function questionOf<Answer>(services: Services, { key, ask }: Question<Answer>): LiveQuestion<Answer> {
  const questions = asked.get(services) ?? new Map<string, LiveQuestion<unknown>>();
  asked.set(services, questions);
  const present = questions.get(key) as LiveQuestion<Answer> | undefined;
  if (present !== undefined) return present;
  const question = makeQuestion(async () => await ask(services), {
    begin: (begun) => void questions.set(key, begun),
    end: () => void questions.delete(key),
  });
  questions.set(key, question);
  return question;
}

type Lifetime<Answer> = { readonly begin: (question: LiveQuestion<Answer>) => void; readonly end: () => void };

function makeQuestion<Answer>(ask: () => Promise<Answer>, { begin, end }: Lifetime<Answer>): LiveQuestion<Answer> {
  const listeners = new Set<() => void>();
  let known: Known<Answer> = unknown;
  let stop: () => void = () => undefined;
  const tell = (next: Known<Answer>) => {
    known = next;
    for (const listener of listeners) listener();
  };
  const start = () => {
    const isNew = (answer: Answer) => !('answer' in known) || known.answer !== answer;
    const subscription = liveQuery(ask).subscribe({ next: (answer) => isNew(answer) && tell({ answer }), error: (error: unknown) => tell({ error }) });
    return () => subscription.unsubscribe();
  };
  const question: LiveQuestion<Answer> = {
    known: () => known,
    subscribe: (onChange) => {
      listeners.add(onChange);
      if (listeners.size === 1) {
        begin(question);
        stop = start();
      }
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        stop();
        end();
      };
    },
  };
  return question;
}
