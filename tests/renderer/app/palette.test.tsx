// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Palette } from '#renderer/app/Palette';
import { openDialogs } from '../../helpers/openDialogs';
import { stillWindow } from '../../helpers/stillWindow';
import { openScreen } from '../openScreen';

afterEach(cleanup);

test('a key that is still held while the palette is being drawn stands before what is typed in it', async () => {
  openDialogs();
  stillWindow();
  await openScreen(<Held />);
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search or run a command' }, { timeout: 20_000 });
  expect(field.value).toBe('d');
  fireEvent.change(field, { target: { value: 'dr' } });
  fireEvent.click(screen.getByText('one more'));
  expect(field.value).toBe('dar');
});

function Held() {
  const [typed, setTyped] = useState('d');
  return (
    <>
      <button type="button" onClick={() => setTyped('da')}>one more</button>
      <Palette typed={typed} />
    </>
  );
}
