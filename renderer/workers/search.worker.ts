import { makeSearchIndex, type SearchRequest } from './searchIndex';

const index = makeSearchIndex();

globalThis.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  const answer = index(data);
  if (answer !== null) globalThis.postMessage(answer);
});
