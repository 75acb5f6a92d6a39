import type { Language } from '../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import type { Bilingual, EntryKind } from '../knowledge/knowledgeSchema';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import type { Question } from './understanding/question';
import type { Candidate } from './ranking/ranking';

/** How a question that stands alone was understood, for comparing it with other questions. */
export interface Reading {
  /** Absent if the text has no letters. */
  language: Language | undefined;
  /** Arabic in Latin letters. */
  arabizi: boolean;
  words: readonly ReadWord[];
  /** What comes nearest to answering it, likeliest first. */
  near: readonly NearEntry[];
}

/** A word that says what the question is about. */
interface ReadWord {
  /** Normalised; a name that the knowledge has is `@` and its id, in whichever language. */
  typed: string;
  /** The same in Arabic letters if it was typed in Latin ones, as far as it is known. */
  read: string;
}

export interface NearEntry {
  family: string;
  kind: EntryKind;
  /** The question that stands on buttons, of the first expansion. */
  label: Bilingual;
  /** See {@link Candidate.score}. */
  score: number;
}

const MOST_NEAR = 12;
const isContent = ({ typed, read }: ReadWord) =>
  read.length > 1 && !FUNCTION_WORDS.has(read) && !FUNCTION_WORDS.has(typed);

/** Puts together what the engine has found. */
export function readingOf(question: Question, candidates: readonly Candidate[]): Reading {
  const typed = tokenize(normalizeText(question.text));
  const words = question.key.split(' ').flatMap((read, at): ReadWord[] => {
    const mention = question.mentions.find(({ start, end }) => at >= start && at < end);
    if (mention === undefined || mention.ids.length === 0)
      return [{ typed: typed[at] ?? read, read }];
    const name = `@${mention.ids.join('|')}`;
    return mention.start === at ? [{ typed: name, read: name }] : [];
  });
  return {
    language: question.language,
    arabizi: question.script === 'arabizi',
    words: words.filter(isContent),
    near: candidates
      .slice(0, MOST_NEAR)
      .flatMap(({ family, entries: [entry], score }) =>
        entry ? [{ family: family.id, kind: family.kind, label: entry.label, score }] : [],
      ),
  };
}
