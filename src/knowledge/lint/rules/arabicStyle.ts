import type { LintRule } from '../lintFinding';
import { literalOf, type WrittenText } from '../lintTexts';

const ARABIC = /[\u0621-\u064a]/;
/** Between letters, doubled, or before another Arabic word; «الـ PDF» and «هـ» are right. */
const STRETCHED = /[\u0621-\u064a]\u0640+[\u0621-\u064a]|\u0640{2,}|\u0640\s[\u0621-\u064a]/;
/** «هـ» stands for the Hijri year wherever it is followed by something. */
const HIJRI = /(?<![\u0621-\u064a])هـ(?![\u0621-\u064a])/g;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/;
const LATIN_DIGIT = /[0-9]/;
/** Behind Arabic, whatever closes it; not behind a Latin word or within a figure. */
const LATIN_MARK = /[\u0621-\u064a…][^\p{L}]*?[,;?](?!\d)/u;

/** Tests are written as people type, mistakes and all; English may quote an Arabic name. */
const isStyled = ({ role, text, path }: WrittenText) =>
  role !== 'test' && ARABIC.test(text) && !path.includes('en');

/** A word that is stretched looks other than it is searched for, and breaks on narrow screens. */
export const tatweel: LintRule = {
  id: 'tatweel',
  finds: 'stretched Arabic words',
  severity: 'warning',
  find: ({ texts }) =>
    texts.filter(isStyled).flatMap(({ text, located, path }) => {
      const [part] = STRETCHED.exec(text.replace(HIJRI, ' ')) ?? [];
      if (part === undefined) return [];
      const why = `«${part}» is stretched with a tatweel (U+0640)`;
      return { located, path, why, fix: 'write the word without it' };
    }),
};

/** One text counts in one sort of digits. */
export const mixedDigits: LintRule = {
  id: 'mixed-digits',
  finds: 'Arabic-Indic and Western digits in one Arabic text',
  severity: 'warning',
  find: ({ texts }) =>
    texts.filter(isStyled).flatMap(({ text, isTemplate, located, path }) => {
      const own = literalOf(text, isTemplate).text;
      if (!ARABIC_DIGIT.test(own) || !LATIN_DIGIT.test(own)) return [];
      const why = 'Arabic-Indic and Western digits are in one text';
      return { located, path, why, fix: 'write all digits as 0 to 9, like the figures in answers' };
    }),
};

/** Latin marks point the wrong way in Arabic text. */
export const latinPunctuation: LintRule = {
  id: 'latin-punctuation',
  finds: 'a Latin comma, semicolon or question mark in Arabic text',
  severity: 'warning',
  find: ({ texts }) =>
    texts.filter(isStyled).flatMap(({ text, isTemplate, located, path }) => {
      const [part] = LATIN_MARK.exec(literalOf(text, isTemplate).text) ?? [];
      if (part === undefined) return [];
      const mark = part.at(-1) ?? '';
      const arabic = { ',': '،', ';': '؛', '?': '؟' }[mark] ?? '';
      const why = `the Latin mark "${mark}" is in Arabic text`;
      return { located, path, why, fix: `write «${arabic}»` };
    }),
};
