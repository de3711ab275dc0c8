import { noteMerged } from './noteMerged';
import type { Services } from './services';

/**
 * Reads all of the journal within a minute of the start and records new damage as a finding; the damage itself stays in
 * its file.
 */
export async function checkJournal({ store }: Pick<Services, 'store'>): Promise<void> {
  const checked = await store.checkJournal();
  if (!checked.ok) return await store.findings.add([checked.error.message], 'missing');
  const { damaged, mended } = checked.value;
  if (damaged.length > 0) await store.findings.add([damagedText(damaged, mended.lost.length === 0)], 'mended');
  await noteMerged(store, mended);
}

function damagedText(damaged: readonly string[], isWhole: boolean): string {
  const places = damaged.slice(0, 5).join('; ');
  const more = damaged.length > 5 ? ` and ${damaged.length - 5} more places` : '';
  const whole = isWhole
    ? 'The database is whole, and the journal has everything again.'
    : 'The journal again has everything that the database has.';
  return `A part of the journal is damaged. ${whole} The damage stays where it is: ${places}${more}.`;
}
