import { createRandom, shuffle } from '../../src/lib/seededRandom';
import type { EvalQuestion } from '../../src/cli/eval/readEvalQuestions';
import type { ExpandedEntry, Knowledge } from '../../src/knowledge/knowledge';
import { LANGUAGES, type Language } from '../../src/language/text/detectLanguage';
import type { Phrasing } from './benchSet';
import { collectMaterial, HOLE, type Material } from './textMaterial';
import { normalWords } from './words';

/** How large a knowledge base is to be. */
export interface Size {
  /** Half of them English, half Arabic. */
  phrasings: number;
  entries: number;
}

/** A knowledge base that reads like text and means nothing, and questions for its entries. */
export interface Synthetic {
  knowledge: Knowledge;
  /** The same phrasings one by one. */
  phrasings: Phrasing[];
  /** New texts of the entries' own words; one in four has a typing error. */
  questions: EvalQuestion[];
}

type Topic = Readonly<Record<Language, readonly string[]>>;

/** Ranks of words are drawn in proportion to 1 ÷ (rank + this), after Zipf and Mandelbrot. */
const ZIPF_SHIFT = 10;
/** Words that an entry is about: so many of them common, so many out of the whole vocabulary. */
const COMMON_TOPICS = 2;
const TELLING_TOPICS = 2;
/** This share of a text's content is of its topic, in the shipped phrasings too. */
const TOPIC_SHARE = 0.5;
const LEAST_TOPIC_WORDS = 2;
const ANSWER_SENTENCES = 3;
const MISTYPED_ONE_IN = 4;
const LONG_ENOUGH_TO_MISTYPE = 5;
const AS_OF = '2026-01-01';

class Writer {
  private readonly random = createRandom(4);
  private readonly written = new Set<string>();

  constructor(private readonly materials: Readonly<Record<Language, Material>>) {}

  topic(): Topic {
    return { en: this.topicIn('en'), ar: this.topicIn('ar') };
  }

  /** A text that was not written before: a frame with words of a topic and others in its holes. */
  text(topic: Topic, language: Language): string {
    for (;;) {
      const text = this.fill(this.pick(this.materials[language].frames), topic[language], language);
      const key = normalWords(text).join(' ');
      if (this.written.has(key)) continue;
      this.written.add(key);
      return text;
    }
  }

  /** A letter doubled or left out, or two exchanged, inside one of the longer words. */
  mistype(text: string): string {
    const words = text.split(' ');
    const long = [...words.keys()].filter(
      (at) => (words[at]?.length ?? 0) >= LONG_ENOUGH_TO_MISTYPE,
    );
    const at = this.pick(long.length > 0 ? long : [...words.keys()]);
    const word = words[at] ?? '';
    const place = 1 + this.below(Math.max(1, word.length - 3));
    const [here = '', next = ''] = word.slice(place, place + 2);
    const changed = this.pick([here + here + next, next, next + here]);
    words[at] = word.slice(0, place) + changed + word.slice(place + 2);
    return words.join(' ');
  }

  /** One of the items, at random. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  private below(end: number): number {
    return Math.floor(this.random() * end);
  }

  private commonWord(language: Language): string {
    const { words } = this.materials[language];
    const scale = (words.length + ZIPF_SHIFT) / ZIPF_SHIFT;
    return words[Math.floor(ZIPF_SHIFT * (scale ** this.random() - 1))] ?? '';
  }

  private topicIn(language: Language): string[] {
    const words = new Set<string>();
    while (words.size < TELLING_TOPICS) words.add(this.pick(this.materials[language].words));
    while (words.size < TELLING_TOPICS + COMMON_TOPICS) words.add(this.commonWord(language));
    return [...words];
  }

  private fill(frame: string, topic: readonly string[], language: Language): string {
    const holes = frame.split(HOLE).length - 1;
    const own = Math.max(LEAST_TOPIC_WORDS, Math.round(holes * TOPIC_SHARE));
    const words = [...topic];
    shuffle(words, this.random);
    words.splice(own);
    while (words.length < holes) words.push(this.commonWord(language));
    shuffle(words, this.random);
    return frame.replaceAll(HOLE, () => words.pop() ?? '');
  }
}

/** So many items for each of `groups`, evenly; what does not divide goes to the first ones. */
const shareOut = (items: number, groups: number, group: number) =>
  Math.floor(items / groups) + (group < items % groups ? 1 : 0);

/** An entry, and the words of its topic that its phrasings happen to have. */
interface Written {
  entry: ExpandedEntry;
  spoken: Topic;
}

function writeEntry(number: number, writer: Writer, { phrasings, entries }: Size): Written {
  const topic = writer.topic();
  const count = shareOut(phrasings, entries, number);
  const english = Math.floor((count + (number % 2)) / 2);
  const texts = (language: Language, length: number) =>
    Array.from({ length }, () => writer.text(topic, language));
  const patterns = { en: texts('en', english), ar: texts('ar', count - english) };
  const answer = (language: Language) => `${texts(language, ANSWER_SENTENCES).join('. ')}.`;
  const spoken = (language: Language) => {
    const words = new Set(patterns[language].flatMap(normalWords));
    return topic[language].filter((word) => words.has(word));
  };
  const id = `entry-${number}`;
  return {
    entry: {
      id,
      family: id,
      kind: 'definition',
      patterns,
      label: { en: patterns.en[0] ?? id, ar: patterns.ar[0] ?? id },
      answer: { en: answer('en'), ar: answer('ar') },
      sources: [],
      asOf: AS_OF,
      followUps: [],
    },
    spoken: { en: spoken('en'), ar: spoken('ar') },
  };
}

function writeQuestions(
  length: number,
  writer: Writer,
  written: readonly Written[],
): EvalQuestion[] {
  return Array.from({ length }, (_, at) => {
    const lang = LANGUAGES[at % LANGUAGES.length] ?? 'en';
    const { entry, spoken } = writer.pick(written);
    const text = writer.text(spoken, lang);
    const mistyped = Math.floor(at / LANGUAGES.length) % MISTYPED_ONE_IN === 0;
    return mistyped
      ? { text: writer.mistype(text), expect: entry.id, lang, tag: 'mistyped' }
      : { text, expect: entry.id, lang, tag: 'new' };
  });
}

/**
 * Writes a knowledge base out of the words and sentences of another one, always the same. The names
 * are those of the other one.
 * @param questionCount for entries drawn at random
 */
export function synthesize(shipped: Knowledge, size: Size, questionCount: number): Synthetic {
  const texts = size.phrasings / LANGUAGES.length;
  const writer = new Writer({
    en: collectMaterial(shipped, 'en', texts),
    ar: collectMaterial(shipped, 'ar', texts),
  });
  const written = Array.from({ length: size.entries }, (_, number) =>
    writeEntry(number, writer, size),
  );
  const entries = written.map(({ entry }) => entry);
  return {
    knowledge: { ...shipped, version: `synthetic-${size.phrasings}`, entries, tests: [] },
    phrasings: entries.flatMap(({ id, patterns }) =>
      LANGUAGES.flatMap((language) =>
        patterns[language].map((text) => ({ entryId: id, language, text })),
      ),
    ),
    questions: writeQuestions(questionCount, writer, written),
  };
}
