import type { Day } from '#shared/time/day';
import type { LineProblem, LineToken } from './lineTypes';
import type { TypedClock, TypedDay, TypedSpan } from './readForms';
import type { Meaning, Vocabulary } from './vocabulary';

/** One word of the line in lower case, with its place. */
export type LineWord = { readonly text: string; readonly start: number; readonly end: number };

/** A meaning with the index of the token it was read from. */
export type Read<Value> = { readonly value: Value; readonly token: number };

/** What the words of a line say, slot by slot; the time is not yet placed. */
export type LineReading = {
  readonly text: string;
  readonly today: Day;
  readonly vocabulary: Vocabulary;
  readonly tokens: LineToken[];
  readonly problems: LineProblem[];
  kind?: Read<Extract<Meaning, { slot: 'kind' }>>;
  duty?: Read<Extract<Meaning, { slot: 'duty' }>>;
  length?: Read<number>;
  last?: Read<number>;
  clock?: Read<TypedClock>;
  span?: Read<TypedSpan>;
  day?: Read<TypedDay>;
  units?: Read<number>;
  country?: Read<string>;
  note?: Read<string>;
  stop?: Read<true>;
};
