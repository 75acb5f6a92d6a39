import { LANGUAGES, type Language } from '../../language/text/detectLanguage';
import type { NewEntry } from '../../knowledge/editing/appendEntry';
import type { NameType } from '../../knowledge/knowledge';
import { PLACEHOLDER, type Command, type EntryKind } from '../../knowledge/knowledgeSchema';

/** What is known of an entry before anything of it is written. */
export interface EntryOutline {
  id: string;
  kind: EntryKind;
  /** What it is written once for each of. */
  for?: NameType | undefined;
  /** What it does, if it is a command. */
  command?: Command | undefined;
}

/**
 * What is to be written in place of each; `slot` stands for the name that an entry is asked with.
 */
const HINTS = {
  en: {
    questions: (slot: string) => [
      `the question as it stands on a button${slot && `, with ${slot} for the name`}`,
      `the same in other words${slot && `, with ${slot}`}`,
      `the same as people type it in chat${slot && `, with ${slot}`}`,
    ],
    answer: (slot: string) => `the answer, with its figures and dates${slot && ` and ${slot}`}`,
    test: (slot: string) =>
      `a question that is none of those above${slot && `, with or without ${slot}`}`,
  },
  ar: {
    questions: (slot: string) => [
      `السؤال كما يظهر على الزر${slot && `، وفيه ${slot} مكان الاسم`}`,
      `السؤال نفسه بكلمات أخرى${slot && `، وفيه ${slot}`}`,
      `السؤال نفسه كما يُكتب في المحادثة${slot && `، وفيه ${slot}`}`,
    ],
    answer: (slot: string) => `الإجابة بأرقامها وتواريخها${slot && ` وفيها ${slot}`}`,
    test: (slot: string) => `سؤال غير الأسئلة أعلاه${slot && `، فيه ${slot} أو ليس فيه`}`,
  },
} as const;

const toWrite = (hint: string) => `${PLACEHOLDER} ${hint}`;

/** Both languages of a part of the entry. */
const inEach = <T>(part: (language: Language) => T) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, part(language)])) as Record<
    Language,
    T
  >;

/** What goes with the kind: a fact has a source and a date, and is reviewed as gaps are. */
function kindFields({ kind, command = 'help' }: EntryOutline, reviewBy: string) {
  switch (kind) {
    case 'command':
      return { kind, command };
    case 'smalltalk':
      return { kind };
    case 'gap':
      return { kind, reviewBy };
    default:
      return { kind, source: PLACEHOLDER, asOf: PLACEHOLDER, reviewBy };
  }
}

/**
 * A complete entry with placeholders for what only its author knows: the knowledge does not load
 * until the last of them is replaced.
 * @param reviewBy ISO date
 */
export function draftEntry(outline: EntryOutline, reviewBy: string): NewEntry {
  const slot = outline.for === undefined ? '' : `{${outline.for}}`;
  return {
    id: outline.id,
    ...(outline.for === undefined ? {} : { for: outline.for }),
    questions: inEach((language) => HINTS[language].questions(slot).map(toWrite)),
    answer: inEach((language) => toWrite(HINTS[language].answer(slot))),
    tests: inEach((language) => [toWrite(HINTS[language].test(slot))]),
    ...kindFields(outline, reviewBy),
  };
}
