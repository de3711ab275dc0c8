import type { OpenSearch } from '#renderer/workers/openSearch';
import { makeSearchIndex } from '#renderer/workers/searchIndex';

/** The index of the search without a worker: it answers in a later task, as a worker does. */
export const searchHere: OpenSearch = (onAnswer) => {
  const index = makeSearchIndex();
  let isOpen = true;
  return {
    send: (request) => {
      const answer = index(structuredClone(request));
      if (answer !== null) setTimeout(() => isOpen && onAnswer(answer));
    },
    close: () => {
      isOpen = false;
    },
  };
};
