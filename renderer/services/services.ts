import type { Platform } from '#renderer/platform/platform';
import type { Store } from '#renderer/storage/store';
import type { CheckByBootstrap } from '#renderer/workers/checkByBootstrap';
import type { OpenSearch } from '#renderer/workers/openSearch';
import type { ReadCalendarFile } from '#renderer/workers/readCalendarFile';
import type { Clock, Random, Sealer } from './ports';

/** What commands and queries get: the ports, and the store built on them. */
export type Services = {
  readonly clock: Clock;
  readonly random: Random;
  readonly sealer: Sealer;
  readonly store: Store;
  readonly platform: Platform;
  readonly readCalendarFile: ReadCalendarFile;
  readonly checkByBootstrap: CheckByBootstrap;
  readonly openSearch: OpenSearch;
};
