// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useStartedAgain } from '#renderer/app/useStartedAgain';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';

afterEach(cleanup);

test('a second start says why there is no second window, while the screens are mounted', () => {
  const heard: string[] = [];
  let tell: () => void = () => undefined;
  const platform = {
    on: (name: string, listener: () => void) => {
      heard.push(name);
      tell = listener;
      return () => (tell = () => undefined);
    },
  };
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesProvider value={{ platform } as unknown as Services}>{children}</ServicesProvider>
  );
  const { unmount } = renderHook(() => useStartedAgain(), { wrapper });
  tell();
  expect([heard, useNotices.getState().notice?.text]).toEqual([
    ['app.startedAgain'], 'Daybook was open already: this is its window.',
  ]);
  useNotices.getState().dismiss();
  unmount();
  tell();
  expect(useNotices.getState().notice).toBeNull();
});
