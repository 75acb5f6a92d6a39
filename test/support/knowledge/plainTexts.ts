import { makeLexicon } from '../../../src/answering/understanding/lexicon';
import { runToEnd } from '../../../src/lib/pausableWork';
import type { IndexedText } from '../../../src/answering/matching/phrasingIndex';
import { createNameLinker } from '../../../src/answering/understanding/nameLinker';
import {
  QuestionReader,
  withSlots,
  type Term,
} from '../../../src/answering/understanding/question';
import { NO_FACTS } from '../../../src/knowledge/facts/readFacts';
import type { ExpandedEntry, Knowledge } from '../../../src/knowledge/knowledge';
import { detectLanguage, type Language } from '../../../src/language/text/detectLanguage';
import { normalizeText, tokenize } from '../../../src/language/text/normalizeText';

/** Phrasings by family, in either language. */
export type Phrasings = Readonly<Record<string, readonly string[]>>;

const languageOf = (text: string): Language => detectLanguage(text).language ?? 'en';

function entryOf([id, phrasings]: readonly [string, readonly string[]]): ExpandedEntry {
  const written = (language: Language) => phrasings.filter((text) => languageOf(text) === language);
  return {
    id,
    family: id,
    kind: 'definition',
    patterns: { en: written('en'), ar: written('ar') },
    label: { en: phrasings[0] ?? id, ar: phrasings[0] ?? id },
    answer: { en: `About ${id}.`, ar: `About ${id}.` },
    sources: [],
    followUps: [],
  };
}

/** A knowledge base of plain entries, without names and without tests. */
export const plainKnowledge = (phrasings: Phrasings): Knowledge => ({
  version: 'plain',
  entries: Object.entries(phrasings).map(entryOf),
  names: [],
  entities: [],
  ambiguous: [],
  confusable: [],
  phases: [],
  facts: NO_FACTS,
  topics: [],
  fieldHelp: {},
  holidays: [],
  sources: {},
  tests: [],
  conversations: [],
});

const LINKER = createNameLinker(plainKnowledge({}), runToEnd(makeLexicon(new Map(), new Set())));

/** The words of a text as the engine reads a phrasing; `{entity}` and the like become slots. */
export function readTerms(text: string): readonly Term[] {
  const words = tokenize(normalizeText(withSlots(text)));
  // A phrasing's own words are in the vocabulary; else short English ones would read as Arabizi.
  const lexicon = runToEnd(makeLexicon(new Map(words.map((word) => [word, 1])), new Set()));
  return new QuestionReader(LINKER, lexicon).readWritten(text).terms;
}

/** The phrasings as the index takes them, family by family. */
export const indexedTexts = (phrasings: Phrasings): IndexedText[] =>
  Object.entries(phrasings).flatMap(([family, texts]) =>
    texts.map((text) => ({ family, language: languageOf(text), terms: readTerms(text) })),
  );
