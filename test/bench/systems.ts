/** A system in one set-up, as it stands in the table. */
export interface System {
  name: string;
  /** The file in `systems/` that is its process, and what it is called with. */
  program: string;
  variant: 'default' | 'tuned';
  /** The set-up in words. */
  setUp: string;
}

const SAME_TUNED = 'the same with our normalisation, words and stems';

/** In the order of the table. */
export const SYSTEMS: readonly System[] = [
  {
    name: 'lawaraq',
    program: 'lawaraq',
    variant: 'default',
    setUp: 'our engine as it answers; its time is that of the whole answer',
  },
  {
    name: 'minisearch default',
    program: 'miniSearch',
    variant: 'default',
    setUp: 'MiniSearch as it comes: BM25+ over any of the words',
  },
  {
    name: 'minisearch norm+light10/porter2',
    program: 'miniSearch',
    variant: 'tuned',
    setUp: SAME_TUNED,
  },
  {
    name: 'nlpjs default',
    program: 'nlpjs',
    variant: 'default',
    setUp: 'the classifier of NLP.js with its own words and stems of the language, and with "None"',
  },
  {
    name: 'nlpjs+norm',
    program: 'nlpjs',
    variant: 'tuned',
    setUp: 'the same on text in our normalisation',
  },
];
