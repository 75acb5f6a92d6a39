import { IntlMessageFormat } from 'intl-messageformat';

/** What a text says of itself, and what is filled in. */
export interface Literal {
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

/** Takes a text apart; one that is no template says what it says. */
export function literalOf(text: string, isTemplate: boolean): Literal {
  if (!isTemplate || !text.includes('{')) return { text, outsidePlurals: text, placeholders: [] };
  const elements = new IntlMessageFormat(text, 'en').getAst() as Element[];
  return {
    text: textOf(elements, true),
    outsidePlurals: textOf(elements, false),
    placeholders: [...new Set(placeholdersOf(elements))],
  };
}
