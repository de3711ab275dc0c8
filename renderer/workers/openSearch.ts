import type { SearchAnswer, SearchRequest } from './searchIndex';

/** An index that runs beside the page. `close` forgets everything in it. */
export type SearchWorker = {
  readonly send: (request: SearchRequest) => void;
  readonly close: () => void;
};

/** Opens an empty index and calls the listener with each of its answers. */
export type OpenSearch = (onAnswer: (answer: SearchAnswer) => void) => SearchWorker;

/** Opens an index in a worker of its own. What is in it exists in the memory of that worker alone. */
export const openSearch: OpenSearch = (onAnswer) => {
  const worker = new Worker(new URL('search.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => onAnswer(data));
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
};
