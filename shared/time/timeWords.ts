import { hourWords, minuteWords, numberOfOrdinal, numberOfWords, ordinalWords } from './numberWords';

/** How to replace one spelling with the plain one. The pattern is global. */
export type Replacement = { readonly pattern: RegExp; readonly by: (match: RegExpExecArray) => string };

const hour = String.raw`(?<hour>${hourWords}|1[0-2]|[1-9])(?:(?=\s|$)|:00(?=\s|$)|(?=\s?[ap]m))`;
const count = String.raw`(?<count>quarter|half|five|ten|twenty(?:[\s-]five)?|2[05]|10|5)(?:\s+min(?:ute)?s?)?`;
const joint = String.raw`(?:to|until|till|til|thru|through)`;
const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/**
 * Turns times and days as they are said aloud into their typed form: `quarter past nine` is 9:15, `from nine thirty` is
 * from 9:30, `ten to quarter past` is 10 to 10:15, `september fourteenth` is september 14th. Words that could also be
 * two numbers (`four thirty`) are a time only next to a word of time.
 */
export const timeWords: readonly Replacement[] = [
  replacement(String.raw`(?<hour>${hourWords})\s+o'?\s?clock`, ({ hour: of }) => clock(numberOf(of), 0)),
  replacement(
    String.raw`(?<=(?:^|\s)(?:at|from|since|${joint})\s+)(?<hour>${hourWords})\s+(?<minute>${minuteWords})` +
      String.raw`(?!\s+(?:min|m\b|h\b|hour|hr|${joint}\s+(?:${hourWords})\s+min))`,
    ({ hour: of, minute }) => clock(numberOf(of), numberOfWords(minute ?? '')),
  ),
  replacement(
    String.raw`(?<hour>${hourWords})\s+(?<minute>${minuteWords})` +
      String.raw`(?=\s*-\s*\d|\s+${joint}\s+(?!.*\bmin)|\s?[ap]m\b)`,
    ({ hour: of, minute }) => clock(numberOf(of), numberOfWords(minute ?? '')),
  ),
  replacement(String.raw`(?:a\s+)?${count}\s+past\s+${hour}`, ({ count: past, hour: of }) =>
    clock(numberOf(of), numberOf(past)),
  ),
  replacement(String.raw`(?:a\s+)?(?<count>quarter)\s+(?:to|of|before)\s+${hour}`, ({ hour: of }) => before(of, 15)),
  replacement(String.raw`(?<=\s${joint}\s+)${count}\s+(?:to|before)\s+${hour}`, ({ count: less, hour: of }) =>
    before(of, numberOf(less)),
  ),
  replacement(
    String.raw`(?<hour>${hourWords}|1[0-2]|[1-9])(?<from>:\d\d)?(?<half>\s?[ap]m)?` +
      String.raw`(?<gap>\s+${joint}\s+|\s*-\s*)(?:a\s+)?${count}` +
      String.raw`\s+past(?!\s+(?:${hourWords}|\d))`,
    ({ hour: of, from = '', half = '', gap = '', count: past }) =>
      `${numberOf(of)}${from}${half}${gap}${clock(numberOf(of), numberOf(past))}${half}`,
  ),
  replacement(String.raw`(?<=(?:^|\s)(?:${month})\.?\s+(?:the\s+)?)(?<day>${ordinalWords})`, asOrdinal),
  replacement(String.raw`(?<=(?:^|day\s+|on\s+)the\s+)(?<day>${ordinalWords})`, asOrdinal),
  replacement(String.raw`(?<day>${ordinalWords})(?=\s+of\s+(?:${month}))`, asOrdinal),
];

type Groups = Readonly<Partial<Record<string, string>>>;

function replacement(pattern: string, by: (groups: Groups) => string): Replacement {
  return {
    pattern: new RegExp(String.raw`(?<![\w'-])(?:${pattern})(?![\w'])`, 'g'),
    by: ({ groups = {} }) => by(groups),
  };
}

function asOrdinal({ day = '' }: Groups): string {
  return `${numberOfOrdinal(day)}th`;
}

function numberOf(words = ''): number {
  if (words === 'quarter') return 15;
  if (words === 'half') return 30;
  return /^\d/.test(words) ? Number(words) : numberOfWords(words);
}

/** A number of minutes before an hour. */
function before(of: string | undefined, minutes: number): string {
  const named = numberOf(of);
  return clock(named === 1 ? 12 : named - 1, 60 - minutes);
}

function clock(of: number, minute: number): string {
  return `${of}:${String(minute).padStart(2, '0')}`;
}
