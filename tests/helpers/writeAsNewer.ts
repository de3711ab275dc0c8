import type { Daybook } from './launchDaybook';

/** Gives the database a greater version, as a newer program would, and loads the page again. */
export async function writeAsNewer({ page }: Daybook): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('daybook', 9990);
        request.addEventListener('success', () => resolve(request.result.close()));
        request.addEventListener('error', () =>
          reject(new Error(`the version could not be raised: ${request.error?.name}`)),
        );
      }),
  );
  await page.reload();
}
