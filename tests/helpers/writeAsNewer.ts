import type { Daybook } from './launchDaybook';

/** Leaves the database as a newer program would, under a greater version, and loads the page on it. */
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
