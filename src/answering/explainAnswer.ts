import type { Language, Script } from '../language/text/detectLanguage';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import type { EntryKind } from '../knowledge/knowledgeSchema';
import type { Phrasing } from './model/phrasing';
import type { Confidence, ConfidenceScore } from './confidence/confidence';
import { decide, type Reason } from './answerDecision';
import { askedKinds, type Question, type Term } from './understanding/question';
import type { LikenessBreakdown, LikenessPart } from './matching/explainLikeness';
import type { Mention } from './understanding/nameLinker';
import type { Candidate, Ranking, Signals } from './ranking/ranking';

/** A word of a question, and what it was taken for. */
export interface ExplainedWord {
  typed: string;
  read: string;
  how: 'as-typed' | 'repaired' | 'transliterated' | 'name' | 'unknown';
}

/** A name that was found in a question. */
export interface ExplainedName {
  /** The words that are taken for it. */
  words: string;
  type: Mention['type'];
  /** Several if the name is ambiguous; none for an unknown name. */
  ids: readonly string[];
}

/** What adds to a score or takes away: the signals, with the likeness taken apart. */
export type Share = Exclude<keyof Signals, 'likeness'> | LikenessPart;

/** A candidate, and why it stands where it does. */
export interface ExplainedCandidate {
  /** Its place in the ranking, from 1. */
  place: number;
  family: string;
  entryIds: readonly string[];
  score: number;
  /** Together they are the score. */
  shares: Readonly<Record<Share, number>>;
  /** The phrasing that is most like the question, as it is written, and how like: 0 to 1. */
  nearest: (Pick<Phrasing, 'text' | 'language'> & { likeness: number }) | undefined;
  /** The same by meaning, if that was compared: its cosine, −1 to 1. */
  nearestMeaning?: Pick<Phrasing, 'text' | 'language'> & { cosine: number };
  /** The share of the question's content that it speaks of, 0 to 1. */
  coverage: number;
}

/** How a question that stands alone was understood, ranked and decided on by its ranking. */
export interface RankingExplanation {
  language: Language | undefined;
  script: Script;
  words: readonly ExplainedWord[];
  names: readonly ExplainedName[];
  /** The kinds that it asks for by name. */
  kinds: readonly EntryKind[];
  /** The first ones, best first, and any others that are wanted. */
  ranking: readonly ExplainedCandidate[];
  decision: ConfidenceScore & Pick<Confidence, 'suggestAt' | 'answerAt'> & { reason: Reason };
}

/** What is needed of an engine to explain its ranking. */
export interface Explained {
  question: Question;
  ranking: Ranking;
  judgement: ConfidenceScore;
  confidence: Confidence;
  /** Takes apart the likeness of a candidate; the phrasings by their positions. */
  dissect: (candidate: Candidate) => LikenessBreakdown | undefined;
  phrasings: readonly Phrasing[];
}

/** So many candidates are explained. */
const FIRST = 5;

const NO_PARTS: LikenessBreakdown['parts'] = {
  characters: 0,
  words: 0,
  roots: 0,
  learned: 0,
  nearest: 0,
};

function describeInterpretation(
  typed: string,
  written: string,
  { word, known }: Term,
): ExplainedWord['how'] {
  if (!known) return 'unknown';
  if (typed !== written) return 'transliterated';
  return word === written ? 'as-typed' : 'repaired';
}

/** Each word as it was typed and as it was read; the words of a name are one. */
function explainWords({ text, key, terms, mentions }: Question): ExplainedWord[] {
  const typed = tokenize(normalizeText(text));
  const written = key.split(' ');
  const rest = [...terms];
  return typed.flatMap((word, at): ExplainedWord[] => {
    const mention = mentions.find(
      ({ start, end, type }) => at >= start && at < end && type !== 'other',
    );
    if (mention && mention.start !== at) return [];
    const term = rest.shift();
    if (!term) return [];
    if (!mention)
      return [
        {
          typed: word,
          read: term.word,
          how: describeInterpretation(word, written[at] ?? word, term),
        },
      ];
    const words = typed.slice(mention.start, mention.end).join(' ');
    return [{ typed: words, read: mention.ids.join('|'), how: 'name' }];
  });
}

function explainNames({ text, mentions }: Question): ExplainedName[] {
  const typed = tokenize(normalizeText(text));
  return mentions.map(({ start, end, type, ids }) => ({
    words: typed.slice(start, end).join(' '),
    type,
    ids,
  }));
}

function explainCandidate(
  candidate: Candidate,
  place: number,
  { dissect, phrasings, ranking }: Explained,
): ExplainedCandidate {
  const { family, entries, score, signals, coverage } = candidate;
  const { exact, order, names, figures, kind, meaning } = signals;
  const { parts = NO_PARTS, nearest } = dissect(candidate) ?? {};
  const phrasing = nearest && phrasings[nearest.text];
  const meant = ranking.meaning?.nearest(family.id);
  const closest = meant && phrasings[meant.at];
  return {
    place,
    family: family.id,
    entryIds: entries.map(({ id }) => id),
    score,
    shares: { ...parts, exact, order, names, figures, kind, meaning },
    nearest: phrasing && {
      text: phrasing.text,
      language: phrasing.language,
      likeness: nearest.cosine,
    },
    ...(closest && {
      nearestMeaning: { text: closest.text, language: closest.language, cosine: meant.cosine },
    }),
    coverage: coverage.share,
  };
}

/**
 * Explains what the ranking of a question comes to.
 * @param wanted ids of families that are explained wherever they stand in the ranking
 */
export function explainAnswer(
  explained: Explained,
  wanted: ReadonlySet<string>,
): RankingExplanation {
  const { question, ranking, judgement, confidence } = explained;
  const { suggestAt, answerAt } = confidence;
  const { reason } = decide(question, ranking, judgement, confidence);
  return {
    language: question.language,
    script: question.script,
    words: explainWords(question),
    names: explainNames(question),
    kinds: [...askedKinds(question)],
    ranking: ranking.candidates.flatMap((candidate, at) =>
      at < FIRST || wanted.has(candidate.family.id)
        ? [explainCandidate(candidate, at + 1, explained)]
        : [],
    ),
    decision: { ...judgement, suggestAt, answerAt, reason },
  };
}
