import { expect, test } from 'vitest';
import { prepareTyped } from '#shared/time/typedText';

test.each([
  ['quarter past nine', '9:15'],
  ['a quarter past 9', '9:15'],
  ['half past twelve', '12:30'],
  ['twenty five past 3', '3:25'],
  ['10 past 10 am', '10:10 am'],
  ['quarter to ten', '9:45'],
  ['quarter to one', '12:45'],
  ['nine o\'clock', '9:00'],
  ['at nine thirty', 'at 9:30'],
  ['from nine oh five', 'from 9:05'],
  ['from nine ten', 'from 9:10'],
  ['nine thirty to ten', '9:30 to 10'],
  ['from ten to ten forty five', 'from 10 to 10:45'],
  ['from ten to quarter past', 'from 10 to 10:15'],
  ['from 9 to half past', 'from 9 to 9:30'],
  ['9am until quarter past', '9am until 9:15am'],
  ['from nine twenty to ten to ten', 'from 9:20 to 9:50'],
  ['nine thirty am', '9:30 am'],
  ['september fourteenth', 'september 14th'],
  ['sept twenty first', 'sept 21th'],
  ['the fourteenth of september', 'the 14th of september'],
  ['monday the twentieth', 'monday the 20th'],
  ['monday the thirtieth', 'monday the 30th'],
  ['monday the thirty first', 'monday the 31th'],
  ['twenty one minutes', '21 minutes'],
  ['twenty nine minutes', '29 minutes'],
  ['monday the fourteenth', 'monday the 14th'],
  ['half a dozen', '6'],
  ['a dozen', '12'],
])('“%s” is “%s”', (said, typed) => {
  expect(prepareTyped(said).text).toBe(typed);
});

test.each([
  ['four thirty minutes', '4 30 minutes', 'a count and a length'],
  ['phone from four thirty minutes', 'phone from 4 30 minutes', 'minutes behind it'],
  ['twelve forty', '12 40', 'two numbers'],
  ['ten to ten', '10 to 10', 'a stretch'],
  ['twenty ten', '20 10', 'two numbers as well'],
  ['monday the twenty ', 'monday the 20 ', 'a day that is not typed to its end'],
  ['phone 20 the second child', 'phone 20 the second child', 'a word of the note'],
  ['half the past week', 'half the past week', 'no hour'],
])('“%s” stays “%s”: %s', (said, typed) => {
  expect(prepareTyped(said).text).toBe(typed);
});
