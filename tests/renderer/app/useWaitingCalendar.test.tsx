// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Events } from '#shared/contract/ipc';
import { useWaitingCalendar } from '#renderer/app/useWaitingCalendar';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { useCommandHandlers, type CommandHandler } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';

let imports = 0;
let announce: (event: Events['files.calendarWaits']) => void = () => undefined;

beforeEach(() => {
  imports = 0;
  useNotices.getState().dismiss();
  offer({ run: () => void (imports += 1), whyNot: null, hint: null });
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function offer(handler: CommandHandler) {
  useCommandHandlers.setState({ handlers: { importCalendar: [handler] } });
}

function Listener() {
  useWaitingCalendar();
  return null;
}

function listen(waiting: string | null) {
  const platform = {
    invoke: () => Promise.resolve(waiting),
    on: (name: string, listener: typeof announce) => {
      if (name === 'files.calendarWaits') announce = listener;
      return () => {
        announce = () => undefined;
      };
    },
  };
  return render(
    <ServicesProvider value={{ platform } as unknown as Services}>
      <Listener />
    </ServicesProvider>,
  );
}

test('a calendar given at the first start opens the import once the screens are there', async () => {
  listen('week.ics');
  await waitFor(() => expect(imports).toBe(1));
});

test('nothing opens without a calendar, and one that comes later opens it', async () => {
  listen(null);
  await Promise.resolve();
  expect(imports).toBe(0);
  announce({ name: 'week.ics' });
  expect(imports).toBe(1);
});

test.each([
  ['a dialog', () => document.body.append(Object.assign(document.createElement('dialog'), { open: true }))],
  ['another import', () => offer({ run: () => void (imports += 1), whyNot: 'Finish this import first.', hint: null })],
])('while %s is open, nothing is replaced and a notice names the calendar', (_, open) => {
  listen(null);
  open();
  announce({ name: 'week.ics' });
  expect([imports, useNotices.getState().notice?.text]).toEqual([
    0, 'week.ics is waiting. Finish or cancel what is open, then choose Import a calendar.',
  ]);
});

test('nothing listens once the screens are gone', () => {
  listen(null).unmount();
  announce({ name: 'week.ics' });
  expect(imports).toBe(0);
});
