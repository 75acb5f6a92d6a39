import { LANGUAGES, type Language } from '../../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../../language/text/normalizeText';
import { wordSet } from '../../../language/text/wordSet';
import type { LintMatch, LintRule } from '../lintFinding';
import lintWords from '../lintWords.json';
import type { WrittenEntry } from '../../checkEntries';

/** Words of the Gulf and other dialects that standard Arabic does not write, normalised. */
const GULF_WORDS = wordSet(lintWords.gulf);

const FEWEST = 6;
const NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'Arabic' };

/** A fact nobody has looked at since it was to be looked at again. */
export const reviewOverdue: LintRule = {
  id: 'review-overdue',
  finds: 'an entry whose reviewBy has passed',
  severity: 'warning',
  find: ({ entries, today }) =>
    entries.flatMap(({ entry, index, located }) => {
      if (!('reviewBy' in entry) || entry.reviewBy >= today) return [];
      return {
        located,
        path: [index, 'reviewBy'],
        why: `was due for review by ${entry.reviewBy}`,
        fix: 'read its sources again, correct it, and set the next date',
      };
    }),
};

/** What is asked in too few ways is found by few. */
export const fewPhrasings: LintRule = {
  id: 'few-phrasings',
  finds: 'fewer than six phrasings in a language',
  severity: 'warning',
  find: ({ entries }) =>
    entries.flatMap(({ entry, index, located }) =>
      LANGUAGES.flatMap((language) => {
        const { length } = entry.questions[language];
        // None at all loads only if one language is allowed to be missing.
        if (length === 0 || length >= FEWEST) return [];
        return {
          located,
          path: [index, 'questions', language],
          why: `${length} phrasings in ${NAMES[language]}; at least ${FEWEST} are needed`,
          fix: 'add what people would type: a whole question, keywords, another word for it',
        };
      }),
    ),
};

const isGulf = (phrasing: string) =>
  tokenize(normalizeText(phrasing)).some((word) => GULF_WORDS.has(word));

function registerOf({ entry, index, located }: WrittenEntry): LintMatch[] {
  const { ar } = entry.questions;
  // What is said to a bot in passing has no other register.
  if (entry.kind === 'smalltalk' || ar.length === 0) return [];
  const gulf = ar.filter(isGulf).length;
  if (gulf > 0 && gulf < ar.length) return [];
  const [missing, example] =
    gulf === 0 ? ['the Gulf dialect', '«شو … حق …»'] : ['standard Arabic', '«ما …»'];
  return [
    {
      located,
      path: [index, 'questions', 'ar'],
      why: `no phrasing is in ${missing}`,
      fix: `add one as people there would type it, such as ${example}`,
    },
  ];
}

/** In Arabic people write as they speak, or as they were taught; an entry needs both. */
export const missingRegister: LintRule = {
  id: 'missing-register',
  finds: 'Arabic phrasings without dialect, or with nothing else',
  severity: 'warning',
  find: ({ entries }) => entries.flatMap(registerOf),
};
