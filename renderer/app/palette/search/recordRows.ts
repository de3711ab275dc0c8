import type { RecordId } from '#shared/base/ids';
import type { RecordContents, RecordType } from '#shared/records/all';
import type { Course } from '#shared/records/course';
import type { Recorded } from '#shared/records/version';
import { countText } from '#shared/reports/figures';
import { lengthText, requirementText } from '#shared/reports/trainingText';
import { countryName } from '#shared/rules/countries';
import { termsOn } from '#shared/rules/terms';
import { workLabel, type WorkTerms } from '#shared/rules/workLabel';
import { clockName, longDayName, shortDayName, type ClockForm } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { utcMidnight } from '#shared/time/days';
import { minutesBetween } from '#shared/time/minutes';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { useDocumentsView } from '#renderer/state/documentsView';
import { useRecordsView } from '#renderer/state/recordsView';
import { useRoute } from '#renderer/state/route';
import type { PaletteGroupId } from '#renderer/state/paletteView';
import type { PaletteRow } from '../paletteRows';

/** What the names of records are made from. */
export type RowTerms = WorkTerms & {
  readonly courses: readonly Recorded<Course>[];
  readonly clock: ClockForm;
  readonly today: Day;
};

/**
 * A record as the search shows it, with what it is sorted and filtered by: the greatest order comes first in its group,
 * and a record without a day is found for any range of days.
 */
export type RecordRow = {
  readonly row: PaletteRow;
  readonly officer: RecordId | null;
  readonly day: Day | null;
  readonly order: number;
};

/** Makes the row of a record. `text` is its unsealed text, null if it has none or its key is missing. */
type MakeRow<Type extends RecordType> = (
  record: Recorded<RecordContents[Type]>,
  text: string | null,
  terms: RowTerms,
) => RecordRow;

/** The row of a record; null for a type that has no name to find. */
export function recordRow(
  type: RecordType,
  record: Recorded<object>,
  text: string | null,
  terms: RowTerms,
): RecordRow | null {
  const make = makers[type] as MakeRow<RecordType> | undefined;
  return make === undefined ? null : make(record as Recorded<RecordContents[RecordType]>, text, terms);
}

/** Every type of record that can be found. A new one is one line here. */
const makers: { readonly [Type in RecordType]?: MakeRow<Type> } = {
  entry: (entry, note, terms) => {
    const day = dayOf(entry.start, entry.zone);
    const country = entry.country === null ? '' : countryName(entry.country);
    return {
      row: {
        ...rowOf('entry', entry.id, workLabel(terms, entry, day), note),
        icon: { kind: entry.kind, group: groupOf(entry, terms, day) },
        lead: `${shortDayName(day)}, ${clockName(minuteOfDay(entry.start, entry.zone), terms.clock)}`,
        words: [longDayName(day), country, entry.outcome ?? ''].join(' '),
        beside: `${minutesBetween(entry.start, entry.end)} min`,
        run: () => openEntry(entry.id, day, terms.today),
      },
      officer: entry.officer, day, order: entry.start,
    };
  },
  appointment: (visit, title, terms) => ({
    row: {
      ...rowOf('appointment', visit.id, workLabel(terms, visit, visit.day), title),
      icon: { kind: visit.kind, group: groupOf(visit, terms, visit.day) },
      lead: `${shortDayName(visit.day)}, ${clockName(minuteOfDay(visit.start, visit.zone), terms.clock)}`,
      words: [longDayName(visit.day), visit.outcome ?? 'open'].join(' '),
      beside: visit.outcome ?? `${minutesBetween(visit.start, visit.end)} min planned`,
      run: () => openDay(visit.day, terms.today),
    },
    officer: visit.officer, day: visit.day, order: visit.start,
  }),
  documentRequest: (request, reference) => {
    const [last] = request.steps.toReversed();
    const country = countryName(request.country);
    const state = request.handedOver === null ? (last?.step ?? 'opened') : 'handed over';
    return {
      row: {
        ...rowOf('request', request.id, reference === null ? country : `${reference} ${country}`, null),
        icon: 'badge',
        words: [request.country, request.post ?? '', request.kind].join(' '),
        beside: `${state} ${shortDayName(last?.on ?? request.opened)}, ${request.kind}`,
        run: () => openRequest(request.id),
      },
      officer: request.officer, day: null, order: utcMidnight(last?.on ?? request.opened),
    };
  },
  dutyAssignment: (assignment, reference, terms) => {
    const duty = terms.duties.find(({ id }) => id === assignment.duty);
    const label = (duty === undefined ? null : termsOn(duty, assignment.from)?.label) ?? assignment.duty;
    const end = assignment.to === null ? 'no end' : `to ${shortDayName(assignment.to)}`;
    return {
      row: {
        ...rowOf('duty', assignment.id, label, reference),
        icon: 'flag',
        words: [assignment.office, assignment.how ?? ''].join(' '),
        beside: `from ${shortDayName(assignment.from)}, ${end}`,
        run: () => openTab('duties'),
      },
      officer: assignment.officer, day: null, order: utcMidnight(assignment.from),
    };
  },
  course: (course) => ({
    row: {
      ...rowOf('training', course.id, course.name, null),
      icon: 'training',
      words: `course ${course.roles.join(' ')}`,
      beside: requirementText(course),
      run: () => openTab('training'),
    },
    officer: null, day: null, order: Number.MAX_SAFE_INTEGER,
  }),
  trainingSession: (session, note, terms) => ({
    row: {
      ...rowOf('training', session.id, terms.courses.find(({ id }) => id === session.course)?.name ?? 'Session', note),
      icon: 'training',
      lead: shortDayName(session.day),
      words: `session ${longDayName(session.day)}`,
      beside: `${session.state}, ${lengthText(session.minutes)}`,
      run: () => openTab('training'),
    },
    officer: session.officer, day: null, order: utcMidnight(session.day),
  }),
  guidance: (piece, text) => ({
    row: {
      ...rowOf('guidance', piece.id, `No. ${piece.number}, ${piece.title}`, text),
      icon: 'document',
      words: [piece.channel, piece.office].join(' '),
      beside: `${piece.channel}, from ${shortDayName(piece.from)}`,
      run: () => openTab('guidance'),
    },
    officer: piece.officer, day: null, order: utcMidnight(piece.from),
  }),
  goal: (goal, text, terms) => {
    const kind = terms.kinds.find(({ id }) => id === goal.kind);
    const activity = (kind === undefined ? null : termsOn(kind, goal.first)?.label) ?? goal.kind;
    return {
      row: {
        ...rowOf('goal', goal.id, `${activity}, ${countText(goal.target)}`, text),
        icon: 'check',
        words: [goal.channel, goal.office].join(' '),
        beside: `by ${shortDayName(goal.last)}`,
        run: () => openTab('docket'),
      },
      officer: goal.officer, day: null, order: utcMidnight(goal.last),
    };
  },
};

function rowOf(group: PaletteGroupId, id: string, label: string, detail: string | null) {
  return {
    key: `${group}-${id}`, group, section: null, lead: null, label, detail, keys: [], canRun: true,
  } as const;
}

type Work = { readonly kind: RecordId; readonly duty: RecordId | null };

function groupOf({ kind: id, duty }: Work, { kinds }: WorkTerms, day: Day) {
  const kind = kinds.find((one) => one.id === id);
  if (duty !== null) return 'collateral';
  return (kind === undefined ? null : termsOn(kind, day)?.group) ?? 'administration';
}

function openEntry(id: RecordId, day: Day, today: Day): void {
  openDay(day, today);
  useRoute.getState().ask({ is: 'entry', id, day });
}

function openDay(day: Day, today: Day): void {
  const { go, showDay } = useRoute.getState();
  go('today');
  showDay(day === today ? null : day);
}

function openRequest(id: RecordId): void {
  const { select, show } = useDocumentsView.getState();
  select(id);
  show({ is: 'request', part: null });
  useRoute.getState().go('documents');
}

function openTab(tab: string): void {
  useRecordsView.getState().open(tab);
  useRoute.getState().go('records');
}
