import type { CommandId } from '#shared/contract/commandList';
import { commandOf, labelOf } from '#shared/contract/keys/shortcuts';
import type { HelpPageId } from '#renderer/state/helpPage';

/** One question or term of a page, with its answer. */
export type HelpTopic = { readonly head: string; readonly text: string };

/** One page of Help, as its list names it. */
export type HelpPage = {
  readonly id: HelpPageId;
  readonly title: string;
  readonly sub: string;
  readonly lead: string;
  readonly topics: readonly HelpTopic[];
};

/**
 * All pages in the order of the list. Each sentence says what the program does now. A command's id in braces stands for
 * its keys.
 */
export const helpPages: readonly HelpPage[] = [
  {
    id: 'firstDay',
    title: 'The first day',
    sub: 'from the first line to the closing',
    lead: 'One line logs most of a day. Everything here has a key, and all of it can be undone.',
    topics: [
      {
        head: 'Type what you did',
        text:
          'The activity and how long it took, such as phone 20m or 9-9:30 checkin, then Enter. The line repeats what ' +
          'it understood, and the day shows where it would go, before anything is logged.',
      },
      {
        head: 'Or start a timer',
        text:
          'An activity alone starts its timer. Another one interrupts it, and the first waits; {endInterruption} ' +
          'ends the interruption and goes back to it. {stopTimer} stops all timers.',
      },
      {
        head: 'Answer your appointments',
        text:
          '{outcomeKept} kept, {outcomeNoShow} no-show, {outcomeRescheduled} rescheduled, {outcomeCancelled} ' +
          'cancelled: the letters act on the row with the focus, or on the next appointment that waits. ' +
          '{beginAppointment} begins one with its timer.',
      },
      {
        head: 'Bring in your calendar',
        text:
          '{importCalendar} reads a calendar file. You see what it would bring, and what each word in a title ' +
          'becomes, before anything is written. Titles are kept only if you ask for them.',
      },
      {
        head: 'Fill what is missing',
        text: '{fillGap} puts the last stretch that is not logged into the line. A click on a gap does the same.',
      },
      {
        head: 'Close the day',
        text:
          '{closeDay} lists the gaps, the appointments without an outcome, and what was due and not done. You may ' +
          'leave any of it open, and close the day again later.',
      },
      {
        head: 'Take anything back',
        text: '{undo} undoes the last change and says what it was; {redo} does it again. 50 steps are kept.',
      },
    ],
  },
  {
    id: 'line',
    title: 'The line',
    sub: 'all ways to write one',
    lead:
      'Each example is read here as it would be on this day, with nothing logged. F1 in the line shows the same, and ' +
      'Enter inserts one.',
    topics: [],
  },
  {
    id: 'counting',
    title: 'How a day is counted',
    sub: 'expected, logged, units, duties',
    lead: 'The same rules apply on every screen, in every report and in every export.',
    topics: [
      {
        head: 'Expected',
        text:
          'Your schedule, without your absences: leave, holidays, details and training that are planned or taken. An ' +
          'absence that was cancelled or not attended takes nothing off.',
      },
      {
        head: 'Logged',
        text:
          'The minutes of your entries and of the running timer on that day. Two entries over the same time both ' +
          'count, and the day says that they overlap.',
      },
      {
        head: 'A logged day',
        text:
          'An expected day that you closed, or whose logged minutes reach 90% of the expected ones. The ' +
          'participation rate is the share of expected days that are logged days.',
      },
      {
        head: 'Not logged',
        text:
          'Scheduled time that has passed and that no entry covers. It is shown as not logged, and never spread ' +
          'over your activities.',
      },
      {
        head: 'Left in the schedule',
        text: 'The scheduled time from now on, minus the appointments still to come.',
      },
      {
        head: 'Units',
        text:
          'What is counted besides minutes: phone x4 35m is 4 calls and 35 minutes. A unit belongs to the day on ' +
          'which its entry starts. Later work on the same unit is x0, so that nothing counts twice.',
      },
      {
        head: 'Outcomes',
        text:
          'A kept appointment is 1 unit. No-show, rescheduled and cancelled are 0 units, with the minutes that they ' +
          'took, and are counted as outcomes. The record check is a part of its check-in and adds no unit.',
      },
      {
        head: 'Collateral duties',
        text:
          'An entry with a duty is collateral: its minutes go to the duty. Its units are shown, but they do not ' +
          'count toward how long one unit of that activity takes.',
      },
      {
        head: 'Midnight',
        text: 'Minutes belong to the days they fall on. An entry over midnight is split there, in your time zone.',
      },
      {
        head: 'Rounding',
        text:
          'An entry begins and ends on whole minutes, both rounded down, so that one timer after another leaves ' +
          'neither gap nor overlap. A call of 20 seconds may have 0 minutes and still count 1. Reports round what ' +
          'they show, never what is stored.',
      },
    ],
  },
  {
    id: 'kept',
    title: 'What is kept, and where',
    sub: 'two copies, one folder, one key',
    lead: 'Everything is in one folder on this machine. Nothing leaves it unless you export it.',
    topics: [
      {
        head: 'Two copies',
        text:
          'Each change is written to a database and to a journal beside it, and counts as saved once it is in both. ' +
          'If one is lost or damaged, it is made again from the other, and Daybook says so.',
      },
      {
        head: 'What is sealed',
        text:
          'Notes, titles that you chose to keep, and reasons in your own words are encrypted with a key of this ' +
          'machine. Times, activities, duties, units and your alias are not, so never type a name there.',
      },
      {
        head: 'What never belongs here',
        text:
          'Names, A-numbers, birth dates or case numbers of anyone. Daybook asks for none of them.',
      },
      {
        head: 'What leaves the machine',
        text: 'A file that you export, in the folder that you choose. Notes and titles are in none of them.',
      },
      {
        head: 'What is deleted',
        text: 'A deleted record stays in the folder, so that it can be restored, and is counted nowhere.',
      },
    ],
  },
  {
    id: 'method',
    title: 'Need and caseload',
    sub: 'how they are computed',
    lead: 'Six questions and one division. Staffing shows each figure, and each weight opens the entries behind it.',
    topics: [
      {
        head: '1. How long does one unit take?',
        text:
          'All minutes of a kind over all its units, from the same logged days: its case weight. Example: 27,522 ' +
          'minutes over 1,142 check-ins are 24.1 minutes a check-in.',
      },
      {
        head: '2. How many a year?',
        text:
          'The units of the last 12 months times their weights, over all kinds: the case work. With less than a ' +
          'year, the units so far are scaled by working time, and the report says that the season is unknown.',
      },
      {
        head: '3. How much time has one officer?',
        text:
          'The weekdays of a year less federal holidays, leave and training by the plan of the year, times the ' +
          'minutes of a day: the working time (AWT). Example: 220 × 480 = 105,600 minutes.',
      },
      {
        head: '4. How much of it is for cases?',
        text:
          'What everybody does besides cases, administration and shared duties, is a share of the logged time. The ' +
          'rest of the working time is the year value.',
      },
      {
        head: '5. What else do single officers do?',
        text: 'Duties of a few, such as a court run, are added once: their minutes a year over the working time.',
      },
      {
        head: '6. How many officers does the work need?',
        text:
          'Case work over the year value, plus the single duties. Example: 709,012 ÷ 90,640 + 0.41 = 8.24 officers. ' +
          'Posts that must always be staffed are shown beside it, by their hours to cover.',
      },
      {
        head: 'How sure is that?',
        text:
          'Another six weeks, or other officers like these, would give a little more or less. In 95 of 100 such ' +
          'studies the interval holds the true need. It counts officers and days, because a busy day is busy for ' +
          'everyone. Below 5 officers, 30 units or 2.5 degrees of freedom, or when one officer did most of the ' +
          'units, there is none, and the reason instead.',
      },
      {
        head: 'As is, and as should be',
        text:
          'As is counts what was done, so it says how work is shared, not whether it is enough. As should be counts ' +
          'what a service standard requires of each case. The distance between them is the work left undone.',
      },
      {
        head: 'What a case weight cannot say',
        text:
          'It depends on how units are counted and carries today’s way of working. Overtime is not in the working ' +
          'time, and supervisors are not case officers.',
      },
    ],
  },
  {
    id: 'watching',
    title: 'Is this watching me?',
    sub: 'who sees what',
    lead: 'No. It holds what you write down about the work, so that the work can be staffed.',
    topics: [
      {
        head: 'Who sees my log?',
        text: 'You. Nobody else does until you give a file away. Daybook sends nothing anywhere.',
      },
      {
        head: 'What does my supervisor see, then?',
        text:
          'In a folder with the unit’s records: minutes and units by day and kind, and the entries behind a ' +
          'figure. Not your notes, and not your drafts. How late days were entered is shown for the unit only.',
      },
      {
        head: 'Does it record what I do on the computer?',
        text: 'No. It does not see your screen, what you type elsewhere, or where you are. It has what you type here.',
      },
      {
        head: 'Is it a time-and-attendance record?',
        text:
          'No. It is not made for pay, leave balances or discipline, and it does not know when you arrive or leave.',
      },
      {
        head: 'Does a slow day count against me?',
        text:
          'A weight is the unit’s, from all officers. Your own figures show their margin, and reports name nobody ' +
          'unless the supervisor says so each time.',
      },
      {
        head: 'Why log what I had no time for?',
        text:
          'Because work that was due and not done is otherwise invisible. The closing counts it by activity and ' +
          'reason, never by case.',
      },
    ],
  },
  {
    id: 'keys',
    title: 'Keys',
    sub: 'all of them, and where they act',
    lead: 'A letter acts in the list with the focus, otherwise on the screen, and never while you type in a field.',
    topics: [],
  },
];

/** The pages with the keys of each command in place of its id, or with its name in quotes if it has no keys. */
export function helpPagesWith(keysOf: (id: CommandId) => readonly string[]): readonly HelpPage[] {
  const said = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, id: string) => keysInWords(id, keysOf));
  return helpPages.map((page) => ({
    ...page,
    topics: page.topics.map(({ head, text }) => ({ head, text: said(text) })),
  }));
}

function keysInWords(id: string, keysOf: (id: CommandId) => readonly string[]): string {
  const command = commandOf(id);
  if (command === undefined) throw new Error(`Help names a command that does not exist: ${id}`);
  const [keys = `“${labelOf(command)}”`] = keysOf(command.id);
  return keys === '.' ? 'the period key' : keys;
}

/** The topics that contain every word of a query, by page; a page whose own title has them is there in full. */
export function findHelp(
  query: string,
  pages: readonly HelpPage[],
): readonly { readonly page: HelpPage; readonly topics: readonly HelpTopic[] }[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return pages.flatMap((page) => {
    const topics = holds(page.title) ? page.topics : page.topics.filter(({ head, text }) => holds(`${head} ${text}`));
    return topics.length > 0 || holds(`${page.title} ${page.sub}`) ? [{ page, topics }] : [];
  });
}
