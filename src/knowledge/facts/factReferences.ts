import { capitalised } from '../../language/text/capitalised';
import type { Language } from '../../language/text/detectLanguage';
import type { Fact, FactBase } from './fact';

/**
 * What of a fact stands in a text: its value, its figure without "more than", the same with nothing
 * counted behind it («37 مليوناً»), its date.
 */
const FORMS = ['value', 'figure', 'alone', 'asOf'] as const;
type FactForm = (typeof FORMS)[number];

/** How the facts of a base are worded within sentences of a language. */
export type FactWording = (
  base: FactBase,
  language: Language,
) => Record<FactForm, (fact: Fact) => string | undefined>;

/** `{fact:strategy.sheets_saved}`, or one form of it: `{fact:strategy.sheets_saved|asOf}`. */
const REFERENCE = /\{fact:([^{}|]*)(?:\|([^{}|]*))?\}/g;
/** Where a sentence begins. */
const BEGINNING = /(?:^|[.!?]\s+|\n|•\s*)$/;

/** For those that only check: values as they are written. */
const AS_WRITTEN: FactWording = (_base, language) => {
  const value = ({ value: written }: Fact) => {
    switch (written.kind) {
      case 'number':
        return String(written.number);
      case 'date':
        return written.date;
      case 'text':
        return written.text[language];
      case 'ids':
        return written.ids.join(', ');
    }
  };
  return { value, figure: value, alone: value, asOf: ({ asOf }) => asOf };
};

/** The ids of the facts that a text refers to, each once. */
export const factsNamedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(REFERENCE)].map(([, id = '']) => id.trim())),
];

type Complain = (message: string) => void;

const isForm = (form: string): form is FactForm => (FORMS as readonly string[]).includes(form);

/** As text within an ICU message: its syntax in quotes. */
const inMessage = (text: string) => text.replace(/'/g, "''").replace(/[{}<>]+/g, "'$&'");

/** Writes facts into the texts that refer to them. */
export class FactReferences {
  private readonly byId: ReadonlyMap<string, Fact>;
  private readonly wordings: Readonly<Record<Language, ReturnType<FactWording>>>;

  /**
   * @param wording absent: values stand as they are written in the files
   * @param isComplete false if facts are missing because of mistakes: then no reference is wrong
   */
  constructor(
    base: FactBase,
    wording: FactWording = AS_WRITTEN,
    private readonly isComplete = true,
  ) {
    this.byId = new Map(base.facts.map((fact) => [fact.id, fact]));
    this.wordings = { en: wording(base, 'en'), ar: wording(base, 'ar') };
  }

  /** @param complain called with what is wrong with a reference, which then stays as it is */
  fill(text: string, language: Language, complain: Complain): string {
    return this.replace(text, language, complain, (said) => said);
  }

  /** The same in an ICU message: what is written into it is no syntax. */
  fillMessage(text: string, language: Language, complain: Complain): string {
    return this.replace(text, language, complain, inMessage);
  }

  /** The fact of an id, or that there is none, and which facts its subject has. */
  find(id: string): { fact: Fact } | { message: string } {
    const fact = this.byId.get(id);
    if (fact) return { fact };
    const [subject = ''] = id.split('.');
    const others = [...this.byId.keys()].filter((other) => other.startsWith(`${subject}.`));
    const known = others.length === 0 ? '' : `; there are ${others.join(', ')}`;
    return { message: `there is no fact "${id}"${known}` };
  }

  /** A fact as it is worded within sentences; undefined if it has no such form. */
  worded(fact: Fact, form: FactForm, language: Language): string | undefined {
    return this.wordings[language][form](fact);
  }

  private replace(
    text: string,
    language: Language,
    complain: Complain,
    write: (said: string) => string,
  ): string {
    return text.replace(
      REFERENCE,
      (reference, id: string, form: string | undefined, at: number) => {
        const said = this.say(id.trim(), form?.trim() ?? 'value', language);
        if ('message' in said) {
          if (this.isComplete) complain(said.message);
          return write(reference);
        }
        const begins = BEGINNING.test(text.slice(0, at));
        return write(begins ? capitalised(said.text) : said.text);
      },
    );
  }

  private say(
    id: string,
    form: string,
    language: Language,
  ): { text: string } | { message: string } {
    const found = this.find(id);
    if ('message' in found) return found;
    const { fact } = found;
    if (!isForm(form))
      return { message: `"${form}" is no form of a fact; use one of ${FORMS.join(', ')}` };
    const text = this.worded(fact, form, language);
    return text === undefined ? { message: `the fact "${id}" has no "${form}"` } : { text };
  }
}
