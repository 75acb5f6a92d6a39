import { FactValueText } from '../../../src/facts/factValueText';
import type { FactIndex } from '../../../src/facts/factIndex';
import type { Fact } from '../../../src/knowledge/facts/fact';
import type { Language } from '../../../src/language/text/detectLanguage';
import { normalizeText, tokenize } from '../../../src/language/text/normalizeText';
import type { Messages } from '../../../src/messages/messages';
import { contentStems } from './generatedQuestions';

const SCALES: readonly [RegExp, number][] = [
  [/^\s*(?:billion|مليارات|مليار|بليون)/i, 1e9],
  [/^\s*(?:million|ملايين|مليون)/i, 1e6],
  [/^\s*(?:thousand|آلاف|ألف)/i, 1e3],
];
/** Small counts are written out. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  0: ['no', 'none', 'zero', 'صفر', 'بلا'],
  1: ['one', 'first', 'a', 'واحد', 'واحدة', 'الأولى', 'الأول'],
  2: ['two', 'second', 'اثنان', 'اثنتان', 'الثاني', 'الثانية'],
  3: ['three', 'ثلاث', 'ثلاثة', 'الثلاث', 'الثلاثة'],
  4: ['four', 'أربع', 'أربعة', 'الأربع', 'الأربعة'],
  5: ['five', 'خمس', 'خمسة', 'الخمس'],
  6: ['six', 'ست', 'ستة'],
  7: ['seven', 'سبع', 'سبعة'],
  8: ['eight', 'ثماني', 'ثمانية'],
  9: ['nine', 'تسع', 'تسعة'],
  10: ['ten', 'عشر', 'عشرة'],
};
/** A text that an entry puts in its own words shares this much of them. */
const SHARED_WORDS = 0.6;

/** The figures of a text, with its millions and billions. */
function figuresIn(text: string): number[] {
  const found: number[] = [];
  for (const { 0: digits, index } of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const plain = Number(digits.replaceAll(',', ''));
    const rest = text.slice(index + digits.length);
    const scale = SCALES.find(([words]) => words.test(rest))?.[1] ?? 1;
    found.push(plain, Number((plain * scale).toPrecision(12)));
  }
  return found;
}

function hasText(text: string, wanted: string): boolean {
  if (normalizeText(text).includes(normalizeText(wanted))) return true;
  const said = contentStems(text);
  const stems = [...contentStems(wanted)];
  return stems.filter((stem) => said.has(stem)).length >= stems.length * SHARED_WORDS;
}

/** Whether answers say the values of facts, in facts' or in entries' words. */
export class FactsInText {
  private readonly texts: Readonly<Record<Language, FactValueText>>;

  constructor(
    private readonly index: FactIndex,
    messages: Messages,
  ) {
    this.texts = {
      en: new FactValueText(messages, index.base, 'en'),
      ar: new FactValueText(messages, index.base, 'ar'),
    };
  }

  says(text: string, fact: Fact, language: Language): boolean {
    const { value } = fact;
    if (text.includes(this.texts[language].qualified(fact))) return true;
    switch (value.kind) {
      case 'number':
        return (
          figuresIn(text).includes(value.number) ||
          (WRITTEN[value.number] ?? []).some((word) => tokenize(text.toLowerCase()).includes(word))
        );
      case 'date': {
        const [year = '', month, day] = value.date.split('-');
        const said = figuresIn(text);
        if (!said.includes(Number(year))) return false;
        return month === undefined || day === undefined || said.includes(Number(day));
      }
      case 'text':
        return hasText(text, value.text[language]);
      case 'ids':
        return value.ids.every((id) => {
          const subject = this.index.subject(id);
          return [
            subject?.name[language],
            subject?.short[language],
            ...(subject?.aliases ?? []),
          ].some((name) => name !== undefined && normalizeText(text).includes(normalizeText(name)));
        });
    }
  }
}
