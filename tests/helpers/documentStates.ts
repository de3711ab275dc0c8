import type { Daybook } from './launchDaybook';

/** Opens Travel documents. */
export async function openDocuments({ page }: Daybook): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { level: 1, name: 'Travel documents' }).waitFor();
}

async function openForm(daybook: Daybook): Promise<void> {
  await openDocuments(daybook);
  await daybook.page.keyboard.press('Control+Alt+r');
  await formOf(daybook).waitFor();
}

async function fillForm(daybook: Daybook, reference: string): Promise<void> {
  await openForm(daybook);
  await formOf(daybook).getByRole('combobox', { name: 'Country' }).fill('Honduras');
  await formOf(daybook).getByLabel('Local reference').fill(reference);
  await daybook.page.keyboard.press('Control+Enter');
}

const formOf = ({ page }: Daybook) => page.getByRole('form', { name: 'New request' });

/** Travel documents in every state. */
export const documentStates = {
  empty: openDocuments,
  full: openDocuments,
  dialog: async (daybook: Daybook) => {
    await openDocuments(daybook);
    await daybook.page.keyboard.press('Control+/');
    await daybook.page.getByRole('dialog').waitFor();
  },
  panel: openForm,
  'field error': async (daybook: Daybook) => {
    await openForm(daybook);
    await daybook.page.keyboard.press('Control+Enter');
    await daybook.page.locator('.field-error').first().waitFor();
  },
  'long text': async (daybook: Daybook) => {
    await fillForm(daybook, 'w'.repeat(40));
    await daybook.page.getByText('w'.repeat(40)).first().waitFor();
  },
  failure: async (daybook: Daybook) => {
    await fillForm(daybook, 'L-0001');
    await formOf(daybook).getByRole('alert').or(daybook.page.locator('.notice-alarm, .undo-notice')).first().waitFor();
  },
};

async function openStaffing({ page }: Daybook): Promise<void> {
  await page.keyboard.press('Control+7');
  await page.getByRole('heading', { level: 1, name: 'Staffing' }).waitFor();
}

/** Staffing as an officer sees it: it says who it is for. The test of Staffing has the supervisor's states. */
export const staffingStates = {
  empty: openStaffing,
  full: openStaffing,
  dialog: openStaffing,
  'field error': openStaffing,
  'long text': openStaffing,
  failure: openStaffing,
};
