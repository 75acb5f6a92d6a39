import Fuse from 'fuse.js';
import { bestOfEach, measurePeer } from '../measurePeer';

measurePeer((phrasings) => {
  const fuse = new Fuse(phrasings, { keys: ['text'], includeScore: true });
  return (question) =>
    bestOfEach(
      // Its score is a distance: 0 is the same text.
      fuse.search(question).map(({ item, score = 1 }) => ({
        entryId: item.entryId,
        score: 1 - score,
      })),
    );
});
