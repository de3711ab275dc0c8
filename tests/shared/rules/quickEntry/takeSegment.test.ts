import { describe, expect, test } from 'vitest';
import { answersOf, drafted } from './lineOf';

describe('what comes after activity and length is the note', () => {
  test.each([
    ['walkin 20 Brought papers  and left ', 'walk-in x1 (Brought papers  and left) 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20, brought papers.', 'walk-in x1 (brought papers.) 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 - brought papers', 'walk-in x1 (brought papers) 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 (brought papers)', 'walk-in x1 ((brought papers)) 2026-09-16 14:22-14:42 ended now'],
    ['phone 15 re: bond', 'phone x1 (re: bond) 2026-09-16 14:27-14:42 ended now'],
    ['followup no answer 20m', 'followup x1 (no answer) 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 court date 9/28', 'asks: figure-in-note'],
    ['walkin 20 papers x9', 'asks: figure-in-note'],
    ['walkin 20 papers x2 x3', 'asks: figure-in-note'],
    ['phone x2 20 papers x9', 'no: typed-twice'],
    ['walkin 20 at 2:30pm hearing', 'asks: day-or-note'],
    ['walkin 20 hearing at 2:30pm', 'asks: figure-in-note'],
    ['walkin 20 hearing at 2', 'walk-in x1 (hearing at 2) 2026-09-16 14:22-14:42 ended now'],
    ['walkin 9-10 hearing 2:30pm', 'no: typed-twice'],
    ['walkin 20 papers 25:00', 'no: impossible'],
    ['walkin 20 took 2 hours', 'asks: count-or-minutes'],
    ['walkin 20m took 2 hours', 'no: typed-twice'],
    ['walkin 20 said "at 9"', 'walk-in x1 (said "at 9") 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 apt 5b', 'walk-in x1 (apt 5b) 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 90% done', 'walk-in x1 (90% done) 2026-09-16 14:22-14:42 ended now'],
    ['phone 10 asked about monday', 'phone x1 (asked about monday) 2026-09-16 14:32-14:42 ended now'],
    ['phone 10 sat with family', 'asks: day-or-note'],
    ['phone 10 yesterday', 'phone x1 2026-09-15 16:20-16:30 gap'],
    ['phone 10 yesterday x2', 'phone x2 2026-09-15 16:20-16:30 gap'],
    ['phone 10 hn', 'phone x1 (hn) 2026-09-16 14:32-14:42 ended now'],
    ['phone sat with family 20m', 'asks: day-or-note'],
    ['monday phone 20', 'phone x1 2026-09-14 16:10-16:30 gap'],
    ['phone 20 this morning', 'asks: day-or-note'],
    ['phone 15 A123456789', 'asks: private-number'],
    ['phone 15 "A12345678"', 'asks: private-number'],
    ['phone 15 A 123 456 789', 'asks: private-number'],
    ['phone 15 12345678', 'asks: private-number'],
    ['phone 15 1234567', 'no: no-place'],
    ['phone 15 123-45-6789', 'asks: private-number'],
    ['phone 15 dob 1/2/80', 'asks: private-number'],
    ['phone 15 1/2/1980', 'asks: private-number'],
    ['phone A12345678', 'asks: private-number'],
    ['papers 20', 'no: unknown-word'],
    ['" phone 20', 'no: unknown-word'],
    [`walkin 20 client's son`, `walk-in x1 (client's son) 2026-09-16 14:22-14:42 ended now`],
    ['20m "phone"', 'no: unknown-word'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('a figure in the note asks', () => {
  test.each<[string, string[]]>([
    ['walkin 20 court date 9/28', [
      'Note → walkin 20 "court date 9/28" → walk-in x1 (court date 9/28) 2026-09-16 14:22-14:42 ended now',
      '2026-09-28 → 2026-09-28 walkin 20 court date → walk-in x1 (court date) plan 2026-09-28',
      '2025-09-28 → 2025-09-28 walkin 20 court date → walk-in x1 (court date) 2025-09-28 23:40-00:00 gap',
    ]],
    ['walkin 20 papers x9', [
      'Note → walkin 20 "papers x9" → walk-in x1 (papers x9) 2026-09-16 14:22-14:42 ended now',
      'x9 → x9 walkin 20 papers → walk-in x9 (papers) 2026-09-16 14:22-14:42 ended now',
    ]],
    ['walkin spanish 20m papers x9', [
      'Note → walkin spanish 20m papers "x9" → walk-in x1 (spanish papers "x9") 2026-09-16 14:22-14:42 ended now',
      'x9 → x9 walkin spanish 20m papers → walk-in x9 (spanish papers) 2026-09-16 14:22-14:42 ended now',
    ]],
    ['phone 10 sat with family', [
      'Note → phone 10 "sat with family" → phone x1 (sat with family) 2026-09-16 14:32-14:42 ended now',
      '2026-09-12 → 2026-09-12 phone 10 with family → phone x1 (with family) 2026-09-12 16:20-16:30 gap',
    ]],
    ['phone 20 at 2:30 with wife', [
      'Note → phone 20 "at 2:30 with wife" → phone x1 (at 2:30 with wife) 2026-09-16 14:22-14:42 ended now',
      '14:30 → 14:30 phone 20 with wife → typing goes on',
      '02:30 → 02:30 phone 20 with wife → phone x1 (with wife) 2026-09-16 02:30-02:50 stated',
    ]],
    ['phone 15 A123456789', [
      'Keep it in the note → phone 15 A123456789 → phone x1 (A123456789) 2026-09-16 14:27-14:42 ended now',
      'Leave it out → phone 15 → phone x1 2026-09-16 14:27-14:42 ended now',
    ]],
    ['phone A123456789', [
      'Keep it in the note → phone A123456789 → phone x1 (A123456789) timer',
      'Leave it out → phone → phone x1 timer',
    ]],
    ['court 2 A123456789', [
      '2 h → court 2h A123456789 → duty court-run (A123456789) 2026-09-16 12:42-14:42 ended now',
      '2 min → court 2m A123456789 → duty court-run (A123456789) 2026-09-16 14:40-14:42 ended now',
      'Leave it out → court 2 → typing goes on',
    ]],
    ['phone 20 hearing at 1:30pm', [
      'Note → phone 20 "hearing at 1:30pm" → phone x1 (hearing at 1:30pm) 2026-09-16 14:22-14:42 ended now',
      '13:30 → 13:30 phone 20 hearing → phone x1 (hearing) 2026-09-16 13:30-13:50 stated',
    ]],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});

describe('an outcome', () => {
  test.each([
    ['check in 15 no show', 'check-in x0 no-show 2026-09-16 14:27-14:42 ended now'],
    ['interview 30 no-show', 'interview x0 no-show 2026-09-16 14:12-14:42 ended now'],
    ['checkin noshow', 'check-in x0 no-show 2026-09-16 14:42-14:42 ended now'],
    ['checkin no show 15', 'check-in x0 no-show 2026-09-16 14:27-14:42 ended now'],
    ['checkin kept 20', 'check-in x1 kept 2026-09-16 14:22-14:42 ended now'],
    ['checkin 20 kept done', 'check-in x1 kept done 2026-09-16 14:22-14:42 ended now'],
    ['checkin 20 kept skipped', 'check-in x1 kept skipped 2026-09-16 14:22-14:42 ended now'],
    ['checkin 20 kept not required', 'check-in x1 kept not required 2026-09-16 14:22-14:42 ended now'],
    ['checkin 20 done', 'asks: outcome-or-note'],
    ['checkin 20 no show done', 'check-in x0 (done) no-show 2026-09-16 14:22-14:42 ended now'],
    ['interview 20 kept done', 'interview x1 (done) kept 2026-09-16 14:22-14:42 ended now'],
    ['checkin canceled', 'check-in x0 cancelled 2026-09-16 14:42-14:42 ended now'],
    ['checkin re-scheduled', 'check-in x0 rescheduled 2026-09-16 14:42-14:42 ended now'],
    ['docinterview hn rescheduled', 'docinterview HN x0 rescheduled 2026-09-16 14:42-14:42 ended now'],
    ['phone 20 no show', 'phone x1 (no show) 2026-09-16 14:22-14:42 ended now'],
    ['no show checkin', 'no: unknown-word'],
    ['checkin 20 wife said no show', 'asks: outcome-or-note'],
    ['checkin 20 no show wife called', 'check-in x0 (wife called) no-show 2026-09-16 14:22-14:42 ended now'],
    ['checkin 20 kept kept', 'check-in x1 (kept) kept 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 done', 'walk-in x1 (done) 2026-09-16 14:22-14:42 ended now'],
    ['checkin x2 kept 20', 'check-in x2 kept 2026-09-16 14:22-14:42 ended now'],
    ['checkin x2 no show', 'no: no-units'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('an outcome that asks', () => {
  test.each<[string, string[]]>([
    ['checkin 20 done', [
      'Outcome → checkin kept done 20 → check-in x1 kept done 2026-09-16 14:22-14:42 ended now',
      'Note → checkin 20 "done" → check-in x1 (done) 2026-09-16 14:22-14:42 ended now',
    ]],
    ['checkin 20 wife said no show', [
      'Outcome → checkin no show 20 wife said → check-in x0 (wife said) no-show 2026-09-16 14:22-14:42 ended now',
      'Note → checkin 20 "wife said no show" → check-in x1 (wife said no show) 2026-09-16 14:22-14:42 ended now',
    ]],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});
