import { IntlMessageFormat } from 'intl-messageformat';
import { capitalised } from '../language/text/capitalised';
import { LANGUAGES, type Language } from '../language/text/detectLanguage';
import type { FactReferences } from './facts/factReferences';
import type { EntryTest, ExpandedEntry } from './knowledge';
import type { Subject } from './knowledgeNames';
import type { Bilingual, Entry } from './knowledgeSchema';
import type { Field, Sourced } from './referenceSchema';

/** Arabic as written in the Emirates; Western digits are asked for explicitly. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar-AE-u-nu-latn' };
const ARABIC_PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** A mistake at one place of an entry: the path below the entry, and what is wrong. */
export interface EntryProblem {
  path: PropertyKey[];
  message: string;
}

interface AstElement {
  type: number;
  options?: Record<string, { value: AstElement[] }>;
  pluralType?: string;
}

/** Arabic has six plural forms; a message that counts has to write them all. */
function missingPlurals(elements: readonly AstElement[]): string[] {
  return elements.flatMap((element) => {
    const forms = Object.keys(element.options ?? {});
    const missing =
      element.pluralType === 'cardinal'
        ? ARABIC_PLURALS.filter((form) => !forms.includes(form))
        : [];
    const nested = Object.values(element.options ?? {}).flatMap(({ value }) =>
      missingPlurals(value),
    );
    return [...missing, ...nested];
  });
}

/** A text without any of these is a message that says itself. */
const SYNTAX = /[{}'<]/;
const MOST_REMEMBERED = 10_000;
/** Compiled messages: one is filled in for many subjects, and most stay as they are in an edit. */
const compiled = new Map<string, IntlMessageFormat>();

function compile(template: string, language: Language): IntlMessageFormat {
  const key = `${language} ${template}`;
  const known = compiled.get(key);
  if (known) return known;
  if (compiled.size >= MOST_REMEMBERED) compiled.clear();
  const format = new IntlMessageFormat(template, LOCALES[language]);
  compiled.set(key, format);
  return format;
}

/** Fills in a message, or says what is wrong with it. */
export function render(
  template: string,
  language: Language,
  values: Readonly<Record<string, string | number>>,
): { text: string } | { message: string } {
  if (!SYNTAX.test(template)) return { text: template.trim() };
  try {
    const format = compile(template, language);
    const missing = language === 'ar' ? missingPlurals(format.getAst() as AstElement[]) : [];
    if (missing.length > 0) return { message: `the plural lacks ${missing.join(', ')}` };
    return { text: String(format.format(values)).trim() };
  } catch (error) {
    const { message } = error as Error;
    const variable = /variable "([^"]+)" was not provided/.exec(message)?.[1];
    return {
      message: variable
        ? `{${variable}} stands for nothing here; known: ${
            Object.keys(values)
              .map((key) => `{${key}}`)
              .join(' ') || 'none'
          }`
        : `not a valid message: ${message}`,
    };
  }
}

function inLanguage(field: Field, language: Language): string | number {
  return typeof field === 'object' ? field[language] : field;
}

function valuesFor(
  subject: Subject | undefined,
  language: Language,
): Record<string, string | number> {
  if (!subject) return {};
  const fields = Object.entries(subject.fields).map(
    ([key, field]) => [key, inLanguage(field, language)] as const,
  );
  const { type, short, full, inSentence } = subject.name;
  return {
    ...Object.fromEntries(fields),
    [type]: short[language],
    name: full[language],
    theName: inSentence.full[language],
  };
}

/** The subjects that an entry is written for; one `undefined` if it is for none. */
export function subjectsOf(entry: Entry, subjects: readonly Subject[]): (Subject | undefined)[] {
  if (!entry.for) return [undefined];
  const has = (subject: Subject, key: string | undefined) =>
    key !== undefined && key in subject.fields;
  return subjects.filter(
    (subject) =>
      subject.name.type === entry.for &&
      (!entry.where || has(subject, entry.where)) &&
      (!entry.without || !has(subject, entry.without)),
  );
}

function isSourced(field: Field | undefined): field is Sourced {
  return typeof field === 'object' && 'source' in field;
}

function provenance(
  entry: Entry,
  subject: Subject | undefined,
): { sources: string[]; asOf?: string } | undefined {
  if (entry.kind === 'gap' || entry.kind === 'smalltalk' || entry.kind === 'command')
    return { sources: [] };
  const field = entry.where ? subject?.fields[entry.where] : undefined;
  const own = isSourced(field) ? field : undefined;
  const source = entry.source ?? own?.source;
  const asOf = entry.asOf ?? own?.asOf;
  if (source === undefined) return undefined;
  return { sources: [source].flat(), ...(asOf === undefined ? {} : { asOf }) };
}

/** What is not worded in one language is said in the other. */
const inEither = ({ en, ar }: { [L in Language]?: string | undefined }): Bilingual => ({
  en: en ?? ar ?? '',
  ar: ar ?? en ?? '',
});

function fillPatterns(
  entry: Entry,
  subject: Subject | undefined,
  complain: (path: PropertyKey[], message: string) => void,
): Record<Language, string[]> {
  const fill = (language: Language) => {
    const { type = '', short, inSentence } = subject?.name ?? {};
    return entry.questions[language].map((pattern, index) => {
      // The first question is displayed, the others are how people type.
      const name = index === 0 ? inSentence?.short : short;
      const filled = render(pattern, language, name ? { [type]: name[language] } : {});
      if ('text' in filled) return filled.text;
      complain(['questions', language, index], filled.message);
      return pattern;
    });
  };
  return { en: fill('en'), ar: fill('ar') };
}

function fillAnswer(
  entry: Entry,
  subject: Subject | undefined,
  facts: FactReferences,
  complain: (path: PropertyKey[], message: string) => void,
): Bilingual {
  const filled: Partial<Bilingual> = {};
  for (const language of LANGUAGES) {
    const written = entry.answer[language];
    if (written === undefined) continue;
    const template = facts.fillMessage(written, language, (message) =>
      complain(['answer', language], message),
    );
    const text = render(template, language, valuesFor(subject, language));
    if ('text' in text)
      // A name that begins the sentence may begin with "the".
      filled[language] = template.startsWith('{') ? capitalised(text.text) : text.text;
    else complain(['answer', language], text.message);
  }
  return inEither(filled);
}

/** The language that an answer is in if it is missing in the other one. */
function onlyLanguageOf({ answer }: Entry): Language | undefined {
  const [only, ...others] = LANGUAGES.filter((language) => answer[language] !== undefined);
  return others.length === 0 ? only : undefined;
}

/** Writes an entry out for one subject; problems name the place and what would be right. */
export function expandEntry(
  entry: Entry,
  subject: Subject | undefined,
  facts: FactReferences,
): { entry: ExpandedEntry; complaints: EntryProblem[] } {
  const complaints: EntryProblem[] = [];
  const whom = subject ? ` (for ${subject.name.id})` : '';
  const complain = (path: PropertyKey[], message: string) => {
    complaints.push({ path, message: `${message}${whom}` });
  };
  const filled = fillPatterns(entry, subject, complain);
  const answer = fillAnswer(entry, subject, facts, complain);
  const origin = provenance(entry, subject);
  const onlyIn = onlyLanguageOf(entry);
  if (!origin) complain([], 'a fact needs "source" and "asOf"');
  return {
    complaints,
    entry: {
      id: subject ? `${entry.id}.${subject.name.id}` : entry.id,
      family: entry.id,
      kind: entry.kind,
      ...(entry.kind === 'command' ? { command: entry.command } : {}),
      ...(entry.for ? { slot: entry.for } : {}),
      ...(subject ? { subject: subject.name.id } : {}),
      patterns: entry.questions,
      label: inEither({ en: filled.en[0], ar: filled.ar[0] }),
      answer,
      ...(onlyIn ? { onlyIn } : {}),
      ...('verdict' in entry && entry.verdict ? { verdict: entry.verdict } : {}),
      sources: origin?.sources ?? [],
      ...(origin?.asOf ? { asOf: origin.asOf } : {}),
      followUps: entry.followUps,
    },
  };
}

/**
 * The tests of an entry for one subject: those that name it, and once those that name their own.
 */
export function expandTests(
  entry: Entry,
  subject: Subject | undefined,
  first: boolean,
): (Pick<EntryTest, 'language' | 'question' | 'expect'> & { index: number })[] {
  return LANGUAGES.flatMap((language) =>
    entry.tests[language].flatMap((question, index) => {
      const slot = subject && question.includes(`{${subject.name.type}}`);
      if (subject && !slot) return first ? [{ language, question, expect: entry.id, index }] : [];
      const text = subject
        ? question.replaceAll(`{${subject.name.type}}`, subject.name.short[language])
        : question;
      return [
        {
          language,
          question: text,
          expect: subject ? `${entry.id}.${subject.name.id}` : entry.id,
          index,
        },
      ];
    }),
  );
}
