import path from 'node:path';
import type { Daybook } from './launchDaybook';
import type { Hands } from './hands';
import { hasFocus, lineIsEmptied, lineTakesKeys, isSettled } from './readyFor';

/** What was entered for one day and activity, under the names of the export. */
export type Entered = {
  readonly day: string;
  readonly activity: string;
  readonly minutes: number;
  readonly units: number | null;
};

const calendar = path.resolve(import.meta.dirname, '../fixtures/calendars/outlook.ics');
const [today, yesterday] = ['2026-09-16', '2026-09-15'];

/**
 * A whole day of an officer through the window, from the first run to the closing: an imported calendar, lines, the
 * form, timers that interrupt each other, outcomes, a change, a deletion and an undo. Returns what was entered.
 */
export async function liveWholeDay(daybook: Daybook, hands: Hands): Promise<Entered[]> {
  const { page } = daybook;
  const entered: Entered[] = [];
  const enter = (activity: string, minutes: number, units: number | null, day = today) =>
    entered.push({ day, activity, minutes, units });
  /** With a timer the clock moves in steps, since a jump would be sleep. Waits until the window shows the new time. */
  const at = async (clock: string, timer = false) => {
    await (timer ? daybook.setTime : daybook.jumpTo)(`${today}T${clock}:00-04:00`);
    await page.locator('.strip-now', { hasText: clock }).waitFor();
  };
  const row = (text: string) => page.locator('[data-scope="log"] tbody tr', { hasText: text });
  const line = page.getByRole('combobox', { name: 'Log something' });
  const say = async (text: string) => {
    await hands.press('Control+n', line);
    await lineTakesKeys(page);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await lineIsEmptied(page);
  };
  const log = async (text: string, span: string) => {
    await say(text);
    await row(span).first().waitFor();
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const outcome = (name: string) => page.getByRole('group', { name: 'Outcome' }).getByRole('button', { name });
  const check = (name: string) => page.getByRole('group', { name: 'Record check' }).getByRole('button', { name });
  const begin = async () => {
    await hands.press(
      'Control+b',
      page.locator('[data-scope="appointments"] tr.row-open').getByRole('button', { name: /^Begin/u }),
    );
    await page.getByRole('region', { name: 'Appointments' }).getByText('begun at').waitFor();
  };

  await hands.into(page.getByLabel('Alias'));
  await page.keyboard.type('Alder');
  await page.keyboard.press('Control+Enter');
  await line.waitFor();

  daybook.answerDialogs(calendar);
  await hands.run('Control+o', 'Import a calendar…');
  await button(/^Import 8 appointments/u).waitFor();
  await hands.press('Control+Enter', button(/^Import 8 appointments/u));
  await page.getByText('Imported: 8 new').first().waitFor();
  await page.getByRole('region', { name: 'Appointments' }).getByText('Training').waitFor();

  await at('08:20');
  await log('8-820 meet', '08:00 – 08:20');
  enter('meeting', 20, null);
  await say('yesterday 14:00 45 ph x2');
  await page.getByText(/Logged: .*45 min/u).first().waitFor();
  enter('phone', 45, 2, yesterday);

  await at('09:05');
  await hands.run('Control+Shift+N', 'Log with a form…');
  const form = page.getByRole('form', { name: 'Log time' });
  await hands.choose(form.getByLabel('Activity'), 'Walk-in');
  await hands.into(form.getByLabel('From'));
  await page.keyboard.type('8:25');
  await hands.into(form.getByLabel('To', { exact: true }));
  await page.keyboard.type('8:50');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await row('08:25 – 08:50').waitFor();
  enter('walk-in', 25, 1);

  await at('09:07');
  await begin();
  await at('09:26', true);
  await hands.press('Control+Alt+k', outcome('Kept'));
  await row('09:07 – 09:26').waitFor();
  await hands.press('Control+Alt+d', check('Done'));
  await row('09:07 – 09:26').getByText('check done').waitFor();
  enter('check-in', 19, 1);
  await at('09:31');
  await hands.press('Control+Alt+x', outcome('No-show'));
  await row('no-show').waitFor();
  enter('check-in', 0, 0);

  await at('09:52');
  await say('fo hn');
  await page.getByRole('region', { name: 'Timer' }).waitFor();
  await at('10:10', true);
  await say('wa');
  await page.getByRole('region', { name: 'Timer' }).getByText('Travel-document follow-up HN').waitFor();
  await at('10:24', true);
  await hands.press('F7', page.getByRole('region', { name: 'Timer' }).getByRole('button', { name: /^End/u }));
  await row('10:10 – 10:24').waitFor();
  enter('walk-in', 14, 1);
  await at('10:41', true);
  await hands.press('F8', page.getByRole('region', { name: 'Timer' }).getByRole('button', { name: /^Stop/u }));
  await row('10:24 – 10:41').waitFor();
  enter('followup', 35, 1);

  await at('11:05');
  await hands.press('Control+Alt+k', outcome('Kept'));
  const kept = page.getByLabel(/^Kept from/u);
  await hasFocus(page, kept);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('10:48-11:05');
  await page.keyboard.press('Enter');
  await row('10:48 – 11:05').waitFor();
  await hands.press('Control+Alt+l', check('Skipped'));
  await row('10:48 – 11:05').getByText('check skipped').waitFor();
  enter('check-in', 17, 1);

  await at('11:40');
  await log('ph x4 35', '11:05 – 11:40');
  const call = row('11:05 – 11:40').getByRole('button', { name: 'Phone call', exact: true });
  await hands.onRow(call, 'F2', call);
  const edit = page.getByRole('form', { name: 'Edit the entry' });
  await hands.into(edit.getByLabel(/^Units/u));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await edit.waitFor({ state: 'detached' });
  enter('phone', 35, 5);

  await at('13:20');
  await log('13:00-13:12 wa', '13:00 – 13:12');
  const visit = row('13:00 – 13:12');
  await hands.onRow(
    visit.getByRole('button', { name: 'Walk-in', exact: true }),
    'Delete',
    visit.getByRole('button', { name: /^Delete/u }),
  );
  await page.locator('.row-struck').waitFor();
  await log('13:00-13:10 re x9', '13:00 – 13:10');
  await hands.run('Control+z', 'Undo');
  await row('13:00 – 13:10').waitFor({ state: 'detached' });
  await hands.press('Control+Alt+r', outcome('Rescheduled'));
  await row('rescheduled').waitFor();
  enter('check-in', 0, 0);

  await at('16:12');
  await log('13:05-14:35 court', '13:05 – 14:35');
  enter('duty:court-run', 90, null);
  for (const name of ['14:45', '15:00', '16:00', '16:15']) {
    await page.locator('[data-scope="appointments"] tr.row-open', { hasText: name }).first().waitFor();
    await hands.press('Control+Alt+c', outcome('Cancelled'));
    await page.getByText(new RegExp(`at ${name}: cancelled`, 'u')).first().waitFor();
  }
  enter('check-in', 0, 0);
  enter('check-in', 0, 0);
  enter('check-in', 0, 0);
  enter('training', 0, null);
  await log('15:00-16:10 docprep hn', '15:00 – 16:10');
  enter('docprep', 70, 0);

  await at('16:30');
  await hands.press('Control+Enter', button(/^Close the day/u));
  const closing = page.getByRole('dialog', { name: /^Close Wednesday/u });
  await closing.waitFor();
  await hands.press('Control+Enter', closing.getByRole('button', { name: /^Close the day/u }));
  await page.getByText('Closed 16:30').waitFor();
  return entered;
}

/** Everything that Today shows for the day, as lines of text, once it has settled. */
export async function dayAsShown({ page }: Daybook): Promise<readonly string[]> {
  await page.getByText('Closed 16:30').waitFor();
  await isSettled(page.locator('.today'));
  const texts = await page
    .locator('[data-scope="log"] tbody tr, [data-scope="appointments"] tbody tr, .sums div')
    .allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
}
