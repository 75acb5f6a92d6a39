import { containerBootstrap } from '@nlpjs/core';
import { LangAr } from '@nlpjs/lang-ar';
import { LangEn } from '@nlpjs/lang-en';
import { NluNeural } from '@nlpjs/nlu';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { Phrasing } from '../benchSet';
import { forEachLanguage } from '../forEachLanguage';
import { isTuned, measurePeer, type Search } from '../measurePeer';
import { normalWords } from '../words';

const PLUGINS: Readonly<Record<Language, unknown>> = { ar: LangAr, en: LangEn };
/** Without the feature for unknown words it is as sure of foreign questions as of any. */
const SETTINGS = { log: false, useNoneFeature: true };
const NONE = 'None';

const spell = (text: string) => (isTuned ? normalWords(text).join(' ') : text);

async function train(language: Language, phrasings: readonly Phrasing[]): Promise<Search> {
  const container = await containerBootstrap();
  container.use(PLUGINS[language]);
  const network = new NluNeural({ ...SETTINGS, container, locale: language });
  await network.train(
    phrasings.map(({ text, entryId }) => ({ utterance: spell(text), intent: entryId })),
    SETTINGS,
  );
  return async (question) => {
    const { classifications } = await network.process(spell(question));
    return classifications
      .filter(({ intent, score }) => intent !== NONE && score > 0)
      .map(({ intent, score }) => ({ entryId: intent, score }));
  };
}

measurePeer((phrasings) => forEachLanguage(phrasings, train));
