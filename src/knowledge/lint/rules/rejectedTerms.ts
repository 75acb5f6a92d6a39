import { escapeRegExp } from '../../../lib/escapeRegExp';
import { LANGUAGES, type Language } from '../../../language/text/detectLanguage';
import type { Bilingual } from '../../knowledgeSchema';
import type { Corpus } from '../lintCorpus';
import type { LintRule } from '../lintFinding';
import { literalOf } from '../lintTexts';

/** A wording that is wrong for a term, and the term. */
interface Rejected {
  wording: string;
  term: string;
  pattern: RegExp;
}

type Glossary = readonly {
  en: string;
  ar: string;
  avoid: Readonly<Record<Language, readonly string[]>>;
}[];

/** What is not a name is written with a capital letter where a sentence begins. */
const flagsFor = (wording: string) => (/^[a-z]/.test(wording) ? 'iu' : 'u');

/** What a text of a language must not say, by the glossary. */
export const rejectedBy = (glossary: Glossary, language: Language): Rejected[] =>
  glossary.flatMap(({ avoid, ...term }) =>
    avoid[language].map((wording) => ({
      wording,
      term: term[language],
      pattern: new RegExp(
        `(?<![\\p{L}\\p{M}\\d])${escapeRegExp(wording)}(?![\\p{L}\\p{M}\\d])`,
        flagsFor(wording),
      ),
    })),
  );

const glossaryOf = ({ reference }: Corpus): Glossary => reference.glossary?.value.terms ?? [];

const languageOf = (path: readonly PropertyKey[]): keyof Bilingual | undefined =>
  LANGUAGES.find((language) => path.includes(language));

/** One thing has one name. */
export const rejectedTerm: LintRule = {
  id: 'rejected-term',
  finds: 'wordings that the glossary rejects',
  severity: 'warning',
  find(corpus) {
    const rejected = {
      en: rejectedBy(glossaryOf(corpus), 'en'),
      ar: rejectedBy(glossaryOf(corpus), 'ar'),
    };
    return corpus.texts.flatMap(({ text, role, isTemplate, located, path }) => {
      const language = languageOf(path);
      // Titles are those of their sources; the first question is worded as people ask.
      const isOurs = role === 'shown' && !path.includes('questions') && !path.includes('title');
      if (language === undefined || !isOurs) return [];
      const own = literalOf(text, isTemplate).text;
      return rejected[language].flatMap(({ wording, term, pattern }) =>
        pattern.test(own)
          ? [{ located, path, why: `the glossary rejects "${wording}"`, fix: `write "${term}"` }]
          : [],
      );
    });
  },
};
