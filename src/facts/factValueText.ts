import type { Fact, FactBase } from '../knowledge/facts/fact';
import type { FactWording } from '../knowledge/facts/factReferences';
import type { Language } from '../language/text/detectLanguage';
import type { Messages } from '../messages/messages';

const MILLION = 1e6;
const BILLION = 1e9;
/** Exact figures are written out: 20,984,104. */
export const MOST_DECIMALS = 2;

/** Whether so much of a scale can be said with two decimals: 22.63 million, not 20,984,104. */
const isRound = (number: number, scale: number): boolean =>
  number >= scale && Number((number / scale).toFixed(MOST_DECIMALS)) * scale === number;

/** Units that a number says nothing without. */
const DURATIONS = new Set(['years', 'months', 'days', 'minutes']);

/** British English has no comma before the "and" of a list; nor have the texts. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar' };

export const joined = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);

/** Words the values of facts in one language. */
export class FactValueText {
  constructor(
    private readonly messages: Messages,
    private readonly base: Pick<FactBase, 'subjects' | 'attributes'>,
    private readonly language: Language,
  ) {}

  name(id: string): string {
    return this.base.subjects.get(id)?.short[this.language] ?? id;
  }

  names(ids: readonly string[]): string {
    return joined(
      this.language,
      ids.map((id) => this.name(id)),
    );
  }

  /** @param iso a day, a month or a year */
  date(iso: string): string {
    return this.messages.formatDate(this.language, iso);
  }

  /**
   * A figure with its unit: "AED 1.3 billion", "57%".
   * @param isCounting what is counted follows: «37 مليون ورقة», not «37 مليوناً»
   */
  figure(number: number, unit: string | undefined, isCounting = false): string {
    const { messages, language } = this;
    if (unit === 'percent') return messages.say(language, 'fact.percent', { number });
    if (unit !== undefined && DURATIONS.has(unit))
      return messages.say(language, 'fact.duration', { unit, number });
    const scale = isRound(number, BILLION) ? 'billion' : isRound(number, MILLION) ? 'million' : '';
    const scaled =
      scale === 'billion' ? number / BILLION : scale === 'million' ? number / MILLION : number;
    const plain = isCounting ? 'fact.counted' : 'fact.number';
    const key = unit === 'aed' ? 'fact.aed' : unit === 'usd' ? 'fact.usd' : plain;
    return messages.say(language, key, { scale, number: scaled });
  }

  /** The value without the word by which its source qualifies it. */
  plain({ value, attribute }: Fact, isCounting = false): string {
    switch (value.kind) {
      case 'number':
        return this.figure(value.number, this.base.attributes.get(attribute)?.unit, isCounting);
      case 'date':
        return this.date(value.date);
      case 'text':
        return value.text[this.language];
      case 'ids':
        return this.names(value.ids);
    }
  }

  /** The value, with the word by which its source qualifies it: "more than 336 million". */
  qualified(fact: Fact, isCounting = false): string {
    const { value, qualifier = 'none' } = fact;
    const figure = this.plain(fact, isCounting);
    return value.kind === 'number'
      ? this.messages.say(this.language, 'fact.qualified', { qualifier, figure })
      : figure;
  }
}

/** Words facts within the texts of the knowledge by the messages of the bot. */
export const createFactWording =
  (messages: Messages): FactWording =>
  (base, language) => {
    const text = new FactValueText(messages, base, language);
    return {
      value: (fact) => text.qualified(fact, true),
      figure: (fact) => text.plain(fact, true),
      alone: (fact) => text.plain(fact),
      asOf: ({ asOf }) => (asOf === undefined ? undefined : text.date(asOf)),
    };
  };
