import { expect, test } from 'vitest';
import type { Day, ZoneName } from '#shared/time/day';
import { zoneChangeSentence } from '#renderer/features/settings/zoneChangeSentence';

test.each([
  ['America/New_York', 'Pacific/Guam', 'Thursday begins there on Wednesday at 10:00 of New York time.'],
  ['Pacific/Guam', 'America/New_York', 'Thursday begins there on Thursday at 14:00 of Guam time.'],
  ['America/New_York', 'America/Chicago', 'Thursday begins there on Thursday at 01:00 of New York time.'],
])('a change from %s to %s says when its first day begins', (present, next, begins) => {
  const said = zoneChangeSentence(present as ZoneName, next as ZoneName, '2026-09-17' as Day, '24');
  expect(said).toBe(`${begins} Earlier days stay as they are.`);
});
