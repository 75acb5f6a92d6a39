import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { Phrasing } from '../benchSet';
import { forEachLanguage } from '../forEachLanguage';
import { bestOfEach, isTuned, measurePeer, type Search } from '../measurePeer';
import { stems } from '../words';

const NAMES: Readonly<Record<Language, string>> = { ar: 'arabic', en: 'english' };
const TUNED: Tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: stems };

async function build(
  phrasings: readonly Phrasing[],
  tokenizer: Tokenizer | { language: string },
): Promise<Search> {
  const index = create({ schema: { text: 'string' }, components: { tokenizer } });
  await insertMultiple(
    index,
    phrasings.map(({ text }, at) => ({ id: String(at), text })),
  );
  return async (question) => {
    const { hits } = await search(index, { term: question, limit: phrasings.length });
    return bestOfEach(
      hits.map(({ id, score }) => ({ entryId: phrasings[Number(id)]?.entryId ?? '', score })),
    );
  };
}

measurePeer((phrasings) =>
  isTuned
    ? build(phrasings, TUNED)
    : forEachLanguage(phrasings, (language, own) => build(own, { language: NAMES[language] })),
);
