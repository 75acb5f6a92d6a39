import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../language/text/detectLanguage';
import type { FactReferences } from '../facts/factReferences';
import type { Located } from '../yaml/yamlFile';

/**
 * What a text is for: `shown` to the reader, or typed by one: a phrasing, a test, another name. The
 * first phrasing of a language is shown, on buttons.
 */
type TextRole = 'shown' | 'phrasing' | 'test' | 'alias';

/** A text and where it is written. */
export interface WrittenText {
  /** With the facts that it names. */
  text: string;
  /** As it stands in the file. */
  written: string;
  role: TextRole;
  /** True if `{phase}` and the like are filled in. */
  isTemplate: boolean;
  located: Located;
  path: readonly PropertyKey[];
}

/** A text in both languages; the path is that of both. */
export interface WrittenPair {
  en: string;
  ar: string;
  isTemplate: boolean;
  located: Located;
  path: readonly PropertyKey[];
}

interface Part {
  value: unknown;
  path: readonly PropertyKey[];
  located: Located;
}

const ROLES: Readonly<Record<string, TextRole>> = {
  questions: 'phrasing',
  tests: 'test',
  question: 'test',
  aliases: 'alias',
  alias: 'alias',
  words: 'alias',
};
/** Keys whose values are no text in a language. */
const CODES = new Set(
  'avoid id kind for where without followUps source asOf reviewBy command date language titleType url code successor members expect stated'.split(
    ' ',
  ),
);

function roleOf(path: readonly PropertyKey[]): TextRole {
  const role = path.flatMap((step) => ROLES[String(step)] ?? [])[0] ?? 'shown';
  return role === 'phrasing' && path.at(-1) === 0 ? 'shown' : role;
}

const isTemplate = (path: readonly PropertyKey[]) =>
  path.some((step) => step === 'answer' || step === 'questions');

const place = (path: readonly PropertyKey[], located: Located) => ({
  isTemplate: isTemplate(path),
  located,
  path,
});

/** The texts of knowledge files, with the facts written into them. */
export class TextCollection {
  readonly texts: WrittenText[] = [];
  readonly pairs: WrittenPair[] = [];

  constructor(private readonly facts: FactReferences) {}

  /** Adds every text below a value, and the pairs of both languages among them. */
  add({ value, path, located }: Part): void {
    if (typeof value === 'string') {
      const text = this.fill(value, path, path.includes('ar') ? 'ar' : 'en');
      this.texts.push({ text, written: value, role: roleOf(path), ...place(path, located) });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value && 'ar' in value) {
      const { en, ar } = value;
      if (typeof en === 'string' && typeof ar === 'string')
        this.pairs.push({
          en: this.fill(en, path, 'en'),
          ar: this.fill(ar, path, 'ar'),
          ...place(path, located),
        });
    }
    const steps = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, below] of steps) {
      if (typeof step === 'string' && CODES.has(step)) continue;
      this.add({ value: below, path: [...path, step], located });
    }
  }

  private fill(text: string, path: readonly PropertyKey[], language: Language): string {
    // A wrong reference is a mistake that has been reported.
    const ignore = () => undefined;
    return isTemplate(path)
      ? this.facts.fillMessage(text, language, ignore)
      : this.facts.fill(text, language, ignore);
  }
}

/** What a text says of itself, and what is filled in. */
interface Literal {
  /** With an ellipsis for each placeholder; the forms of plurals one after the other. */
  text: string;
  /** Without the forms of plurals, whose numbers are those of grammar. */
  outsidePlurals: string;
  /** Names of the placeholders. */
  placeholders: string[];
}

/** What is used of the syntax tree of a message. */
interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}
/** Of `TYPE` in @formatjs/icu-messageformat-parser. */
const LITERAL = 0;
const PLURAL_NUMBER = 7;

function textOf(elements: readonly Element[], withPlurals: boolean): string {
  return elements
    .map(({ type, value = '', options = {} }) => {
      if (type === LITERAL) return value;
      if (!withPlurals) return ' ';
      const forms = Object.values(options).map((form) => textOf(form.value, withPlurals));
      return forms.length > 0 ? ` ${forms.join(' ')} ` : '…';
    })
    .join('');
}

function placeholdersOf(elements: readonly Element[]): string[] {
  return elements.flatMap(({ type, value, options = {} }) => [
    ...(type === LITERAL || type === PLURAL_NUMBER ? [] : [value ?? '']),
    ...Object.values(options).flatMap((form) => placeholdersOf(form.value)),
  ]);
}

/** Takes a text apart; one that is not a template says what it says. */
export function literalOf(text: string, isTemplate: boolean): Literal {
  if (!isTemplate || !text.includes('{')) return { text, outsidePlurals: text, placeholders: [] };
  const elements = new IntlMessageFormat(text, 'en').getAst() as Element[];
  return {
    text: textOf(elements, true),
    outsidePlurals: textOf(elements, false),
    placeholders: [...new Set(placeholdersOf(elements))],
  };
}
