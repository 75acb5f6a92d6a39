import type { Fact, FactAttribute, FactBase, FactSubject } from '../../../src/knowledge/facts/fact';
import { LANGUAGES, type Language } from '../../../src/language/text/detectLanguage';
import { FUNCTION_WORDS } from '../../../src/language/text/functionWords';
import { normalizeText, tokenize } from '../../../src/language/text/normalizeText';
import { stemWord } from '../../../src/language/text/stemWord';
import { periodPhrase, pick } from './questionWordings';

/** A question whose answer is known. */
export interface GeneratedQuestion {
  text: string;
  language: Language;
  fact: Fact;
  /** What answers it as well: values that no period tells apart. */
  alike: readonly Fact[];
}

/** Wordings of each fact in each language. */
const WORDINGS = 3;

/** A way to ask for what `{what}` of `{whom}` is; `{when}` may be empty. */
type Template = string;

/** What can stand after "the": "deadline", "sheets saved". */
const NOUN_EN: readonly Template[] = [
  'What is the {what} of {whom}{when}?',
  '{whom}: {what}{when}?',
  'do you know the {what} for {whom}{when}',
  'Can you tell me the {what} of {whom}{when}?',
  '{what} of {whom}{when}',
  'the {what} for {whom}{when}, please',
  'I need the {what} of {whom}{when}',
  "what's the {what} for {whom}{when}",
];
const COUNT_EN: readonly Template[] = [
  'How many {what} for {whom}{when}?',
  'how many {what} of {whom}{when}',
  'How many {what} are there for {whom}{when}?',
];
/** What is said of the subject: "launched on", "took place". */
const SAID_EN: readonly Template[] = [
  '{whom} {what}{when}?',
  '{whom}: {what}{when}?',
  'about {whom}, {what}{when}?',
];
const ASKED_EN: readonly Template[] = ['{what} {whom}{when}?', '{whom}, {what}{when}?'];
const NOUN_AR: readonly Template[] = [
  'ما {what} {lwhom}{when}؟',
  'شو {what} مال {whom}{when}',
  '{what} {lwhom}{when}',
  '{whom}: {what}{when}؟',
  'أبي أعرف {what} حق {whom}{when}',
  'ممكن {what} {lwhom}{when}؟',
  'ما هو {what} في {whom}{when}؟',
  'تعرف {what} حق {whom}{when}؟',
];
const COUNT_AR: readonly Template[] = [
  'كم {what} في {whom}{when}؟',
  'كم {what} {lwhom}{when}؟',
  'كم كان {what} في {whom}{when}؟',
  'كم {what} مال {whom}{when}',
];
const ASKED_AR: readonly Template[] = ['{what} {whom}{when}؟', '{whom}، {what}{when}؟'];

const IS_QUESTION_EN = /^(?:how|who|what|when|where|which|whether|does|is|must|can|under)\b/;
const IS_SAID_EN =
  /(?:\b(?:on|by|at|with|to|from|in|under|as|it)|ed)$|^(?:was|were|became|began|came|took|takes|may|must|covers|belongs|applies|used|no longer|not|sent|changed)\b|^(?:starts|ended|held)$/;
const IS_QUESTION_AR =
  /^(?:كم|من|متى|ما|ماذا|أين|هل|كيف|لماذا|بماذا|تحت أي|خلال)(?:\s|$)|^(?:أُ?طلق|أ?علن|نُ?شر)/;

function templatesFor(attribute: FactAttribute, what: string, language: Language): Template[] {
  const isCount = attribute.valueKind === 'number' && attribute.unit !== undefined;
  if (language === 'ar') {
    if (IS_QUESTION_AR.test(what)) return [...ASKED_AR];
    // A percentage or an amount is asked for by «كم» as a count is.
    return attribute.valueKind === 'number' && !what.startsWith('عدد')
      ? [...NOUN_AR, ...COUNT_AR]
      : [...NOUN_AR];
  }
  if (IS_QUESTION_EN.test(what)) return [...ASKED_EN];
  if (IS_SAID_EN.test(what)) return [...SAID_EN];
  const isPlural = /^[a-z]+s\b/.test(what) && attribute.unit !== 'percent';
  return isCount && isPlural ? [...NOUN_EN, ...COUNT_EN] : [...NOUN_EN];
}

/** "launched on" asks by itself: "when was the Strategy launched?" */
function askedByPassive(attribute: FactAttribute, what: string): Template | undefined {
  const [, participle] = /^([a-z]+(?:ed|held|ent|ut)) (?:on|by|at)$/.exec(what) ?? [];
  if (participle === undefined) return undefined;
  if (attribute.valueKind === 'date') return `When was {whom} ${participle}?`;
  return what.endsWith(' by') ? `By whom was {whom} ${participle}?` : undefined;
}

/** «ل» before a name, with its article: «للاستراتيجية». */
const withLam = (name: string): string =>
  name.startsWith('ال')
    ? `لل${name.slice(2)}`
    : /^[\u0621-\u064a]/.test(name)
      ? `ل${name}`
      : `لـ ${name}`;

/** The words that carry meaning. */
export const contentStems = (text: string): Set<string> =>
  new Set(
    tokenize(normalizeText(text))
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stemWord),
  );

const knownOwners = new WeakMap<FactBase, ReadonlyMap<string, ReadonlySet<string>>>();

/** Ids of the subjects that a spelling may mean. */
function ownersOf(base: FactBase): ReadonlyMap<string, ReadonlySet<string>> {
  const known = knownOwners.get(base);
  if (known) return known;
  const owners = new Map<string, Set<string>>();
  for (const { id, name, short, aliases } of base.subjects.values())
    for (const spelling of [name.en, name.ar, short.en, short.ar, ...aliases]) {
      const key = spelling.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  knownOwners.set(base, owners);
  return owners;
}

/** What people call a subject: a long name is not typed. */
export function namesOf(subject: FactSubject, base: FactBase, language: Language): string[] {
  const LONGEST = 6;
  const isArabic = (text: string) => /[\u0621-\u064a]/.test(text);
  const typed = [subject.name[language], ...subject.aliases].filter(
    (name) =>
      isArabic(name) === (language === 'ar') &&
      name.length > 2 &&
      !/[()«»]/.test(name) &&
      name.split(' ').length <= LONGEST,
  );
  const names = [subject.short[language], ...typed];
  // A name that means something else too cannot be answered.
  const owners = ownersOf(base);
  const isOwn = (name: string) => (owners.get(name.toLowerCase())?.size ?? 0) <= 1;
  const own = names.filter(isOwn);
  return own.length > 0 ? own : names;
}

const isPlan = ({ kind }: Fact) => kind === 'goal' || kind === 'target';

/** What is asked for, in words: the label first, then the other wordings. */
function wordsFor({ attribute, language, key, wording, before = '' }: QuestionParts): string {
  const plain = attribute.label[language]
    .replace(/\s*\(.*?\)/g, '')
    .replace(/^المستهدف: /, 'مستهدف ');
  if (wording === 0) return plain;
  const isPhrase = language === 'en' ? IS_QUESTION_EN : IS_QUESTION_AR;
  // "Planned how many" is said by nobody.
  const others = attribute.words[language].filter((word) => before === '' || !isPhrase.test(word));
  return pick([plain, ...others], `${key}.words`);
}

/** Puts words into a template. */
function fill(
  template: Template,
  { what, whom, when }: { what: string; whom: string; when: string },
): string {
  return template
    .replace('{what}', () => what)
    .replace('{lwhom}', () => withLam(whom))
    .replace('{whom}', () => whom)
    .replace('{when}', () => when)
    .replace(/\bthe the\b/gi, 'the');
}

/** What a question is put together from. */
export interface QuestionParts {
  attribute: FactAttribute;
  language: Language;
  /** Names people use for the subject, of which one is picked. */
  names: readonly string[];
  when: string;
  /** Chooses among the forms. */
  key: string;
  wording: number;
  /** Stands before what is asked for: "planned". */
  before?: string;
  /** Instead of the usual forms. */
  form?: readonly Template[];
}

/** One question for an attribute of something. */
export function wordQuestion(parts: QuestionParts): string {
  const { attribute, language, names, when, key, wording, before = '', form } = parts;
  const bare = wordsFor(parts);
  const isPhrase = language === 'en' ? IS_QUESTION_EN.test(bare) : IS_QUESTION_AR.test(bare);
  const what = isPhrase ? bare : before + bare;
  const whom = pick(names, `${key}.name`);
  const passive = language === 'en' && wording === 0 ? askedByPassive(attribute, what) : undefined;
  const template = passive ?? pick(form ?? templatesFor(attribute, what, language), `${key}.form`);
  return fill(template, { what, whom, when: when && ` ${when}` });
}

/** Each published fact, asked in three wordings a language. */
export function questionsOfFacts(base: FactBase): GeneratedQuestion[] {
  const published = base.facts.filter(({ kind }) => kind !== 'derived' && kind !== 'claim');
  return published.flatMap((fact) => {
    const subject = base.subjects.get(fact.subject);
    const attribute = base.attributes.get(fact.attribute);
    if (!subject || !attribute) return [];
    const alike = published.filter(
      (other) => other.subject === fact.subject && other.attribute === fact.attribute,
    );
    // A plan is asked for as one where there is a result too.
    const asPlan = isPlan(fact) && alike.some((other) => !isPlan(other));
    return LANGUAGES.flatMap((language) => {
      const names = namesOf(subject, base, language);
      return Array.from({ length: WORDINGS }, (_, wording): GeneratedQuestion => {
        const key = `${fact.id}.${language}.${String(wording)}`;
        const when = periodPhrase(fact, language, key, alike.length > 1);
        const text = wordQuestion({
          ...{ attribute, language, key, wording, when },
          names: wording === 0 ? names.slice(0, 1) : names,
          before: asPlan ? (language === 'en' ? 'planned ' : 'هدف ') : '',
        });
        return { text, language, fact, alike: when === '' ? alike : [] };
      });
    });
  });
}
