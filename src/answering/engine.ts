import { FUNCTION_WORDS } from '../language/functionWords';
import { GENERAL_QUESTIONS } from '../language/generalQuestions';
import type { Language } from '../language/detectLanguage';
import { normalizeText, tokenize } from '../language/normalizeText';
import { stemArabic } from '../language/stemArabic';
import { stemEnglish } from '../language/stemEnglish';
import type { ExpandedEntry, Knowledge, Name } from '../knowledge/knowledge';
import { calibrate, type Case, type Confidence, type Evidence, type Tolerance } from './confidence';
import { createFamily, type Family } from './family';
import { createLexicon, type Lexicon } from './lexicon';
import type { Names } from './nameAgreement';
import { createNameLinker, type NameLinker } from './nameLinker';
import { PhrasingIndex, type IndexedText } from './phrasingIndex';
import { readQuestion, withSlots, type Question } from './question';
import { createBackground, familiarity, rank, type Candidate, type Ranker } from './ranking';

/** A knowledge base made ready to be asked. */
export interface Engine {
  readonly families: ReadonlyMap<string, Family>;
  readonly entries: ReadonlyMap<string, ExpandedEntry>;
  readonly names: ReadonlyMap<string, Name>;
  readonly confidence: Confidence;
  read(text: string): Question;
  rank(question: Question, names: Names): Candidate[];
  evidence(question: Question, candidates: readonly Candidate[]): Evidence;
}

const LANGUAGES: readonly Language[] = ['en', 'ar'];

function countWords(knowledge: Knowledge): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (text: string) => {
    for (const word of tokenize(normalizeText(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  const counted = new Set<string>();
  for (const { family, patterns, answer } of knowledge.entries) {
    for (const language of LANGUAGES) {
      if (!counted.has(family))
        patterns[language].forEach((text) => count(text.replace(/\{\w+\}/g, ' ')));
      count(answer[language]);
    }
    counted.add(family);
  }
  for (const { aliases } of knowledge.names) aliases.forEach(count);
  return counts;
}

function lexiconOf(knowledge: Knowledge): Lexicon {
  const vocabulary = countWords(knowledge);
  const general = new Set(FUNCTION_WORDS);
  for (const language of LANGUAGES) {
    for (const text of GENERAL_QUESTIONS[language]) {
      for (const word of tokenize(normalizeText(text))) general.add(word);
    }
  }
  for (const word of vocabulary.keys()) {
    general.add(/[\u0621-\u064a]/.test(word) ? stemArabic(word) : stemEnglish(word));
  }
  return createLexicon(vocabulary, general);
}

function groupByFamily(entries: readonly ExpandedEntry[]): Map<string, ExpandedEntry[]> {
  const groups = new Map<string, ExpandedEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.family);
    if (group) group.push(entry);
    else groups.set(entry.family, [entry]);
  }
  return groups;
}

interface Indexed extends IndexedText {
  question: Question;
}

function readFamilies(knowledge: Knowledge, linker: NameLinker, lexicon: Lexicon) {
  const families = new Map<string, Family>();
  const texts: Indexed[] = [];
  const read = (text: string) => readQuestion(withSlots(text), linker, lexicon, false);
  for (const [family, expansions] of groupByFamily(knowledge.entries)) {
    const phrasings = LANGUAGES.flatMap((language) =>
      (expansions[0]?.patterns[language] ?? []).map((text) => ({ language, question: read(text) })),
    );
    const answers = expansions
      .slice(0, 1)
      .flatMap(({ answer }) => LANGUAGES.map((language) => read(answer[language])));
    const built = createFamily(
      expansions,
      phrasings.map(({ question }) => question),
      answers,
    );
    if (!built) continue;
    families.set(family, built);
    for (const { language, question } of phrasings)
      texts.push({ family, language, question, terms: question.terms });
  }
  return { families, texts };
}

function evidenceOf(candidates: readonly Candidate[], known: number): Evidence {
  const [first, second] = candidates;
  return {
    score: first?.score ?? 0,
    margin: first ? first.score - (second?.score ?? 0) : 0,
    coverage: first?.coverage ?? 0,
    familiarity: known,
  };
}

/** How many phrasings are left out, one at a time, to calibrate on. */
const CALIBRATION_CASES = 600;
/** How much of what is asked is taken to be about something else. */
const GENERAL_SHARE = 0.3;

/**
 * Builds the engine: reads every phrasing, indexes it, and calibrates the confidence.
 * Pure computation; takes about a second for two thousand phrasings.
 */
export function createEngine(knowledge: Knowledge, tolerance: Tolerance): Engine {
  const lexicon = lexiconOf(knowledge);
  const linker = createNameLinker(knowledge, lexicon);
  const { families, texts } = readFamilies(knowledge, linker, lexicon);
  const index = new PhrasingIndex(texts);
  const ranker: Ranker = { index, families, background: createBackground([...families.values()]) };
  const judge = (question: Question, candidates: readonly Candidate[]) =>
    evidenceOf(candidates, familiarity(question, index, ranker.background));
  const alone = (question: Question): Names => ({
    mentions: question.mentions,
    context: new Map(),
    elliptical: false,
  });

  const stride = Math.max(1, Math.floor(texts.length / CALIBRATION_CASES));
  const leftOut: Case[] = texts.flatMap(({ family, question }, at) => {
    if (at % stride !== 0) return [];
    const candidates = rank(question, alone(question), ranker, at);
    return [
      {
        evidence: judge(question, candidates),
        right: candidates[0]?.family.id === family,
        weight: 1,
      },
    ];
  });
  const general: Case[] = LANGUAGES.flatMap((language) =>
    GENERAL_QUESTIONS[language].map((text) => {
      const question = readQuestion(text, linker, lexicon);
      const candidates = rank(question, alone(question), ranker);
      return { evidence: judge(question, candidates), right: false, weight: 1 };
    }),
  );
  const weight =
    (leftOut.length * GENERAL_SHARE) / (1 - GENERAL_SHARE) / Math.max(1, general.length);

  return {
    families,
    entries: new Map(knowledge.entries.map((entry) => [entry.id, entry])),
    names: new Map(knowledge.names.map((name) => [name.id, name])),
    confidence: calibrate([...leftOut, ...general.map((item) => ({ ...item, weight }))], tolerance),
    read: (text) => readQuestion(text, linker, lexicon),
    rank: (question, names) => rank(question, names, ranker),
    evidence: judge,
  };
}
