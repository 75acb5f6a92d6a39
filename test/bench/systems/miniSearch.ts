import MiniSearch from 'minisearch';
import { stemWord } from '../../../src/language/text/stemWord';
import type { Phrasing } from '../benchSet';
import { bestOfEach, isTuned, measurePeer } from '../measurePeer';
import { normalWords } from '../words';

const TUNED = { tokenize: normalWords, processTerm: stemWord };

measurePeer((phrasings) => {
  const index = new MiniSearch<Phrasing & { id: number }>({
    fields: ['text'],
    storeFields: ['entryId'],
    ...(isTuned ? TUNED : {}),
  });
  index.addAll(phrasings.map((phrasing, id) => ({ ...phrasing, id })));
  return (question) =>
    bestOfEach(
      index.search(question).map(({ entryId, score }) => ({ entryId: entryId as string, score })),
    );
});
