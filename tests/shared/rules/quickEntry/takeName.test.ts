import { describe, expect, test } from 'vitest';
import { answersOf, drafted } from './lineOf';

describe('the name of a kind or a duty', () => {
  test.each([
    ['walkin', 'walk-in x1 timer'],
    ['walk in', 'walk-in x1 timer'],
    ['WALK-IN', 'walk-in x1 timer'],
    ['walkins', 'walk-in x1 timer'],
    ['Walk-in', 'walk-in x1 timer'],
    ['call', 'phone x1 timer'],
    ['phone calls', 'phone x1 timer'],
    ['telephone', 'phone x1 timer'],
    ['ph', 'phone x1 timer'],
    ['fo', 'followup x1 timer'],
    ['wa', 'walk-in x1 timer'],
    ['me', 'meeting timer'],
    ['tra', 'no: several-meanings'],
    ['in', 'no: several-meanings'],
    ['co', 'no: several-meanings'],
    ['du', 'no: several-meanings'],
    ['doc', 'no: several-meanings'],
    ['p', 'no: unknown-word'],
    ['phnoe', 'no: unknown-word'],
    ['other check in 20', 'duty other-check-in 2026-09-16 14:22-14:42 ended now'],
    ['td interview 20', 'docinterview x1 2026-09-16 14:22-14:42 ended now'],
    ['duty officer 20', 'duty duty-officer 2026-09-16 14:22-14:42 ended now'],
    ['intake and out-processing 20', 'duty processing 2026-09-16 14:22-14:42 ended now'],
    ['inquiry from congress 20', 'duty congress 2026-09-16 14:22-14:42 ended now'],
    ['travel doc 20', 'followup x1 2026-09-16 14:22-14:42 ended now'],
    ['criminal checks 20m', 'record-check x1 2026-09-16 14:22-14:42 ended now'],
    ['classes 20', 'training 2026-09-16 14:22-14:42 ended now'],
    ['phone phone 20', 'phone x1 2026-09-16 14:22-14:42 ended now'],
    ['td hn 20', 'followup HN x1 2026-09-16 14:22-14:42 ended now'],
    ['ph cong 9', 'asks: duty-or-note'],
    ['ph co 9', 'phone x1 (co) 2026-09-16 14:33-14:42 ended now'],
    ['cong ph 9', 'phone congress x1 2026-09-16 14:33-14:42 ended now'],
    ['court me 20', 'meeting court-run 2026-09-16 14:22-14:42 ended now'],
    ['court me notes 20m', 'duty court-run (me notes) 2026-09-16 14:22-14:42 ended now'],
    ['court in 20', 'asks: length-ahead'],
    ['congress 9 ph', 'phone congress x1 2026-09-16 14:33-14:42 ended now'],
    ['duty:cong 9', 'duty congress 2026-09-16 14:33-14:42 ended now'],
    ['duty: court 9', 'duty court-run 2026-09-16 14:33-14:42 ended now'],
    ['duty:co 9', 'no: several-meanings'],
    ['duty:cuort 9', 'no: unknown-word'],
    ['duty:court walkin 20', 'walk-in court-run x1 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 duty:court date question', 'walk-in court-run x1 (date question) 2026-09-16 14:22-14:42 ended now'],
    ['court duty:escort 20', 'no: typed-twice'],
    ['court court 20', 'duty court-run 2026-09-16 14:22-14:42 ended now'],
    ['training travel 20', 'asks: which-activity'],
    ['walkin 20 court phone', 'walk-in x1 (court phone) 2026-09-16 14:22-14:42 ended now'],
    ['docprep court 20', 'asks: duty-or-note'],
    ['court docprep 20', 'docprep court-run x0 2026-09-16 14:22-14:42 ended now'],
    ['phone called court 20m', 'asks: duty-or-note'],
    ['court date walkin 20m', 'asks: which-activity'],
    ['congress inquiry 9 phone', 'phone congress x1 2026-09-16 14:33-14:42 ended now'],
    ['congress 9 phone with staffer', 'asks: kind-or-note'],
    ['phone 20 walkin', 'phone x1 (walkin) 2026-09-16 14:22-14:42 ended now'],
    ['court phone notes 20m', 'asks: kind-or-note'],
    ['court court date 20m', 'duty court-run (court date) 2026-09-16 14:22-14:42 ended now'],
    ['duty 20', 'no: which-duty'],
    ['court transport 20', 'asks: which-activity'],
    ['2 check-ins 15m checkin', 'check-in x2 2026-09-16 14:27-14:42 ended now'],
    ['3 interviews 1h docinterview', 'docinterview x3 2026-09-16 13:42-14:42 ended now'],
    ['phone 20 phone', 'phone x1 (phone) 2026-09-16 14:22-14:42 ended now'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('a name that asks', () => {
  test.each<[string, string[]]>([
    [
      'training travel 20',
      [
        'Training → training 20 "travel" → training (travel) 2026-09-16 14:22-14:42 ended now',
        'Travel → travel 20 "training" → travel (training) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'court transport 20',
      [
        'Court run → court 20 "transport" → duty court-run (transport) 2026-09-16 14:22-14:42 ended now',
        'Jail or medical transport → transport 20 "court" → duty transport (court) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'walkin consulate letter 20m',
      [
        'Note → walkin 20m "consulate letter" → walk-in x1 (consulate letter) 2026-09-16 14:22-14:42 ended now',
        'Consulate liaison → walkin duty:consulate letter 20m → ' +
          'walk-in consulate x1 (letter) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'traveldoc hn consulate 20',
      [
        'Note → traveldoc hn 20 "consulate" → followup HN x1 (consulate) 2026-09-16 14:22-14:42 ended now',
        'Consulate liaison → traveldoc hn duty:consulate 20 → ' +
          'followup consulate HN x1 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'congress 9 phone with staffer',
      [
        'Phone call → phone congress 9 with staffer → ' +
          'phone congress x1 (with staffer) 2026-09-16 14:33-14:42 ended now',
        'Note → congress 9 "phone with staffer" → duty congress (phone with staffer) 2026-09-16 14:33-14:42 ended now',
      ],
    ],
    [
      'ph cong 9',
      [
        'Note → ph 9 "cong" → phone x1 (cong) 2026-09-16 14:33-14:42 ended now',
        'Inquiry from Congress → ph duty:congress 9 → phone congress x1 2026-09-16 14:33-14:42 ended now',
      ],
    ],
    [
      'court date walkin 20m',
      [
        'Court run → court date 20m "walkin" → duty court-run (date "walkin") 2026-09-16 14:22-14:42 ended now',
        'Walk-in → walkin date 20m "court" → walk-in x1 (date "court") 2026-09-16 14:22-14:42 ended now',
      ],
    ],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});
