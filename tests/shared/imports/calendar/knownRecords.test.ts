import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { anAbsence } from '../../../helpers/anAbsence';
import { anInstance } from '../../../helpers/anInstance';
import { planAtOnce } from '../../../helpers/planAtOnce';

test('an absence that was typed by hand is not gone when a calendar is imported', () => {
  const { items, gone } = planAtOnce({
    instances: [anInstance()], digests: new Map([['one', 'digest']]), existing: [], rules: [],
    absences: [{ ...anAbsence(), id: recordId('typed') }], calendar: recordId('calendar'),
    otherwise: { becomes: 'appointment', kind: recordId('check-in'), duty: null },
  });
  expect([items.map(({ state }) => state), gone]).toEqual([['new'], []]);
});
