import { describe, expect, test } from 'vitest';
import { readTypedTime, stretchAt, timeAt } from '#shared/time/typedTime';

const readingsOf = (text: string) => {
  const read = readTypedTime(text);
  if (!read.ok) return read.error.message;
  const clocks = read.value.readings.map((at) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`);
  return [...clocks, ...(read.value.pass === null ? [] : [read.value.pass])].join(' or ');
};

describe('a typed time', () => {
  test.each([
    ['9:30 am', '9:30'], ['9:30am', '9:30'], ['9:30 a.m.', '9:30'], ['9:30 PM', '21:30'], ['9a', '9:00'],
    ['9p', '21:00'], ['2pm', '14:00'], ['2 pm', '14:00'],
    ['12am', '0:00'], ['12pm', '12:00'], ['12:30am', '0:30'], ['12:59 pm', '12:59'], ['noon', '12:00'],
    ['12 noon', '12:00'], ['midnight', '0:00'],
    ['930', '9:30 or 21:30'], ['9:30', '9:30 or 21:30'], ['9.30', '9:30 or 21:30'], ['9', '9:00 or 21:00'],
    ['at 2', '2:00 or 14:00'], ['nine', '9:00 or 21:00'],
    ['1:00', '1:00 or 13:00'], ['12', '12:00 or 0:00'], ['12:30', '12:30 or 0:30'], ['1259', '12:59 or 0:59'],
    ["9 o'clock", '9:00 or 21:00'],
    ['0930', '9:30'], ['09:30', '9:30'], ['0:30', '0:30'], ['13', '13:00'], ['13:00', '13:00'], ['14:00', '14:00'],
    ['1400', '14:00'], ['1400 hrs', '14:00'], ['24:00', '24:00'],
    ['23:59', '23:59'], ['930p', '21:30'], ['01:30#1', '1:30 or first'], ['1:30#2', '1:30 or 13:30 or second'],
  ])('“%s” is %s', (text, readings) => {
    expect(readingsOf(text)).toBe(readings);
  });

  test.each([
    ['', 'Type it like 9:30, 930, 2pm or noon.'],
    ['soon', '“soon” is not a time. Type it like 9:30, 930, 2pm or noon.'],
    ['25:00', '“25:00” is not a time of the day. Hours go from 0:00 to 24:00.'],
    ['24:01', '“24:01” is not a time of the day. Hours go from 0:00 to 24:00.'],
    ['9:60', '“9:60” is not a time of the day. Hours go from 0:00 to 24:00.'],
    ['25:99', '“25:99” is not a time of the day. Hours go from 0:00 to 24:00.'],
    ['13pm', '“13pm” is not a time of the day. Hours go from 0:00 to 24:00.'],
    ['0am', '“0am” is not a time of the day. Hours go from 0:00 to 24:00.'],
    ['9-10', '“9-10” is not a time. Type it like 9:30, 930, 2pm or noon.'],
    ['9:5', '“9:5” is not a time. Type it like 9:30, 930, 2pm or noon.'],
    ['12345', '“12345” is not a time. Type it like 9:30, 930, 2pm or noon.'],
  ])('“%s” is not one: %s', (text, said) => {
    expect(readingsOf(text)).toBe(said);
  });
});

describe('how a time was written', () => {
  test.each([
    ['9am', 'certain'], ['9 pm', 'certain'], ['9a', 'certain'], ['930p', 'certain'], ['9:30am', 'certain'],
    ['noon', 'certain'], ['1:30#1', 'certain'],
    ['9:30', 'colon'], ['09:30', 'colon'], ['14:00', 'colon'],
    ['9.30', 'dot'], ['930', 'digits'], ['1400', 'digits'], ['9', 'hour'], ['14', 'hour'],
  ])('“%s” has the form %s', (text, form) => {
    expect(timeAt(text, 0)?.form).toBe(form);
  });

  test('a time is read at its place, up to the end of its word', () => {
    const time = { readings: [570, 1290], pass: null };
    expect(timeAt('court 9:30 judge', 6)).toEqual({ end: 10, form: 'colon', time });
    expect(timeAt('court 9:30 judge', 0)).toBeNull();
  });
});

describe('a stretch', () => {
  test.each([
    ['9:05-9:35', 9, [545, 1265], [575, 1295]],
    ['8am-8:30', 8, [480], [510, 1230]],
    ['9 to 9:30', 9, [540, 1260], [570, 1290]],
    ['9 until 10', 10, [540, 1260], [600, 1320]],
    ['from 9 to 10', 12, [540, 1260], [600, 1320]],
    ['from  14:00 - 15:00 court', 19, [840], [900]],
    ['noon-1', 6, [720], [60, 780]],
  ])('“%s” ends at character %i and is from %j to %j', (text, end, from, to) => {
    const found = stretchAt(text, 0);
    expect([found?.end, found?.from.time?.readings, found?.to.time?.readings]).toEqual([end, from, to]);
  });

  test('a stretch is read at its place, with “from” before it or without', () => {
    expect(stretchAt('court 9-10', 6)).toMatchObject({ end: 10, from: { end: 7 } });
    expect(stretchAt('court from 9-10', 6)).toMatchObject({ end: 15, from: { end: 12 } });
  });

  const without = ['9', '9 10', '9-', '9-10x', '9 judge to 10', 'court from 9-10', 'to 9'];
  test.each(without)('“%s” begins with none', (text) => {
    expect(stretchAt(text, 0)).toBeNull();
  });
});
