import { describe, expect, test } from 'vitest';
import { phraseAt } from '#shared/rules/quickEntry/phrases';
import type { Sense } from '#shared/rules/quickEntry/segments';
import type { Day } from '#shared/time/day';

const today = '2026-09-16' as Day;

/** The phrase at a place with the words that it takes. */
function phraseOf(text: string, at = 0): string {
  const found = phraseAt(text, at, today);
  return found === null ? 'none' : `${said(found.sense)} [${text.slice(at, found.end)}]`;
}

function said(sense: Sense): string {
  if (sense.is === 'outcome') return sense.outcome;
  if (sense.is === 'check') return `check ${sense.check}`;
  if (sense.is === 'absence') return sense.absence;
  return sense.is === 'private' ? sense.what : sense.is;
}

describe('the words of the line’s own', () => {
  test.each([
    ['no show', 'no-show [no show]'],
    ['no-shows', 'no-show [no-shows]'],
    ['noshow', 'no-show [noshow]'],
    ['kept', 'kept [kept]'],
    ['kept papers', 'kept [kept]'],
    ['keptx', 'none'],
    ['rescheduled', 'rescheduled [rescheduled]'],
    ['re-scheduled', 'rescheduled [re-scheduled]'],
    ['canceled', 'cancelled [canceled]'],
    ['cancelled', 'cancelled [cancelled]'],
    ['done', 'check done [done]'],
    ['skipped', 'check skipped [skipped]'],
    ['not required', 'check not required [not required]'],
    ['not', 'none'],
    ['lunch', 'break [lunch]'],
    ['lunch break', 'break [lunch break]'],
    ['annual leave', 'annual leave [annual leave]'],
    ['leave 4h', 'annual leave [leave]'],
    ['pto', 'annual leave [pto]'],
    ['vacation', 'annual leave [vacation]'],
    ['sick', 'sick leave [sick]'],
    ['sick leave', 'sick leave [sick leave]'],
    ['federal holiday', 'holiday [federal holiday]'],
    ['without the break', 'without break [without the break]'],
    ['no lunch', 'without break [no lunch]'],
    ['each', 'each [each]'],
    ['per call', 'each [per call]'],
    ['per person', 'none'],
    ['all day', 'time word [all day]'],
    ['this morning', 'time word [this morning]'],
    ['earlier', 'time word [earlier]'],
    ['hour', 'time word [hour]'],
    ['a couple of hours', 'time word [a couple of hours]'],
    ['- papers', 'dash [-]'],
    ['papers', 'none'],
    ['', 'none'],
  ])('“%s” is %s', (text, expected) => {
    expect(phraseOf(text)).toBe(expected);
  });

  test('are read at their place', () => {
    expect([phraseOf('checkin no show', 8), phraseOf('checkin no show', 0)]).toEqual(['no-show [no show]', 'none']);
  });
});

describe('a private number', () => {
  test.each([
    ['a12345678', 'an A-number [a12345678]'],
    ['a123456789', 'an A-number [a123456789]'],
    ['a# 123 456 789', 'an A-number [a# 123 456 789]'],
    ['a1234567', 'none'],
    ['a1234567890', 'none'],
    ['1234567', 'none'],
    ['12345678', 'an A-number [12345678]'],
    ['123456789', 'an A-number [123456789]'],
    ['1234567890', 'a telephone number [1234567890]'],
    ['12 345 678', 'an A-number [12 345 678]'],
    ['123-456-789', 'an A-number [123-456-789]'],
    ['123-45-6789', 'a Social Security number [123-45-6789]'],
    ['123 45 6789', 'a Social Security number [123 45 6789]'],
    ['123-45-678', 'none'],
    ['dob 1/2/80', 'a date of birth [dob 1/2/80]'],
    ['born on march 3 1990', 'a date of birth [born on march 3 1990]'],
    ['born in may', 'none'],
  ])('“%s” is %s', (text, expected) => {
    expect(phraseOf(text)).toBe(expected);
  });

  test.each([
    ['1/2/2016', 'none'],
    ['12/31/2015', 'a date of birth [12/31/2015]'],
    ['1/2/2015', 'a date of birth [1/2/2015]'],
    ['5/6/1980', 'a date of birth [5/6/1980]'],
    ['9/14', 'none'],
    ['2/30/1980', 'none'],
  ])('a date more than ten years back is a birthday: “%s” is %s', (text, expected) => {
    expect(phraseOf(text)).toBe(expected);
  });

  test('a date of birth is found at its place', () => {
    expect(phraseOf('phone 15 5/6/1980', 9)).toBe('a date of birth [5/6/1980]');
  });
});
