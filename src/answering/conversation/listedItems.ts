import conversationTerms from '../../language/questions/conversationTerms.json';
import { isPlainWord } from '../../frames/plainWords';
import type { CueWord } from '../../frames/cues/cue';
import {
  CHOICE_FILLERS,
  CONNECTIVES,
  LAST_ORDINALS,
  LATER_ORDINALS,
  ORDINALS,
} from '../../language/questions/questionWords';
import type { Language } from '../../language/text/detectLanguage';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { stemWord } from '../../language/text/stemWord';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet } from '../../language/text/wordSet';
import { FOLLOW_UP_CONFIDENCE, type Asked, type Found, type Topic } from './topic';

const { listedItems, shortFollowUps } = conversationTerms;
/** They ask to have something explained. */
const EXPLAIN = wordSet(shortFollowUps.explain);
/** They take what was spoken of as a set: "of them", «فيهم». */
const AMONG = wordSet(shortFollowUps.among);
/** What one of a list is called, whatever it is: "the third one", «آخر واحدة». */
const ITEMS = wordSet(listedItems.items);
/** "The sports *one*" */
const CALLED_ONE = wordSet('one');
/** A place that needs no article before such a word: «آخر جهة». */
const LAST = wordSet(listedItems.last);
/** More words are a question of their own. */
const MOST_WORDS = 12;

/** One of a list, and what is asked of it. */
interface Pick {
  /** From 1; 0 for the last. */
  place: number;
  /** The other words. */
  rest: readonly CueWord[];
  isOfThem: boolean;
}

const isFiller = (word: string): boolean =>
  CHOICE_FILLERS.has(word) || ITEMS.has(withoutArticle(word)) || AMONG.has(word);

/** The place that a word names: "second", «الثانية», «آخر». */
function placeOf(word: string): number | undefined {
  const bare = withoutArticle(word);
  if (LAST_ORDINALS.has(bare) || LAST.has(bare)) return 0;
  return ORDINALS[bare] ?? LATER_ORDINALS.get(bare);
}

/** The one of a list that a message asks about; undefined if it picks none. */
function readPick(words: readonly CueWord[]): Pick | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const bare = words.map(({ read }) => withoutAnd(read).replace(/^و(?=اخر|اول|ثاني|ثالث)/, ''));
  const places = bare.flatMap((word, at) => {
    const place = placeOf(word);
    const [before, behind] = [bare[at - 1], bare[at + 1]];
    const isItem = behind !== undefined && ITEMS.has(behind);
    // «أول ناس» are the first of all; "the first", «الأول» is one of a list.
    const isPick = /^ال/.test(word) || before === 'the' || isItem;
    // "The first quarter", «الربع الأول» is none.
    const isAlone =
      behind === undefined ||
      isItem ||
      FUNCTION_WORDS.has(behind) ||
      AMONG.has(behind) ||
      words[at + 1]?.mark !== undefined;
    const isOfNoun =
      before !== undefined && /^ال/.test(before) && !ITEMS.has(withoutArticle(before));
    return place !== undefined && isPick && isAlone && !isOfNoun ? [{ at, place }] : [];
  });
  const [pick, ...others] = places;
  if (!pick || others.length > 0) return undefined;
  const around = new Set([pick.at - 1, pick.at + 1]);
  const rest = words.filter(
    ({ read }, at) =>
      at !== pick.at &&
      !(around.has(at) && (isFiller(bare[at] ?? read) || read === 'the' || read === 'of')) &&
      !AMONG.has(read),
  );
  return { place: pick.place, rest, isOfThem: bare.some((word) => AMONG.has(word)) };
}

const WHAT_IS: Readonly<Record<Language, string>> = listedItems.whatIs;

/** Answers what is asked about one of the list that was told: "what did the third one reach?" */
export class ListedItems {
  constructor(private readonly topic: Topic) {}

  /** What answers a message about one of the list; its question names that one. */
  of(asked: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { listed = [], subjects = [] } = asked.conversation;
    const alone = engine.facts.read(asked.question);
    const pick = readPick(alone.frame.words);
    if (!pick) return this.called(alone.frame.words, listed, asked);
    if (alone.named.length > 0) return undefined;
    const id = listed.at(pick.place - 1);
    const name = engine.facts.index.subject(id ?? '')?.short[asked.language];
    if (id === undefined || name === undefined) return this.again(pick, asked);
    const isBare = pick.rest.every(({ read }) => CONNECTIVES.has(read) || isPlainWord(read));
    // "And the second?" behind the entities of phase 1 is the next phase.
    const isOfPhases =
      asked.reading.named.some(({ type }) => type === 'phase') ||
      engine.facts.index.phases.includes(subjects[0] ?? '');
    const isPickedAgain = subjects[0] !== undefined && listed.includes(subjects[0]);
    if (isBare && isOfPhases && !isPickedAgain && !pick.isOfThem) return undefined;
    const said = pick.rest.map(({ typed }) => typed).join(' ');
    const isExplained = pick.rest.some(
      ({ read }) => EXPLAIN.has(read) || EXPLAIN.has(withoutArticle(read)),
    );
    const questions =
      isBare || isExplained
        ? [
            ...(isBare && isPickedAgain ? [this.lastWith(name, subjects, asked)] : []),
            `${WHAT_IS[asked.language]} ${name}`,
          ]
        : [`${said} ${name}`, `${name} ${said}`];
    for (const text of questions.flatMap((question) => question ?? [])) {
      const found = this.topic.answerOf(this.topic.weighAlone(engine.read(text)));
      if (found && this.isAbout(found, id)) return { ...found, asked: { question: text } };
    }
    return this.again(pick, asked);
  }

  /** "How many sheets was it for *the sports one*?": the only one of the list with that word in its name. */
  private called(
    words: readonly CueWord[],
    listed: readonly string[],
    asked: Asked,
  ): Found | undefined {
    const at = words.findIndex(
      ({ read }, place) =>
        words[place - 1]?.read === 'the' && CALLED_ONE.has(words[place + 1]?.read ?? '') && read,
    );
    const stem = stemWord(words[at]?.read ?? '');
    if (at < 0 || listed.length === 0 || words.length > MOST_WORDS) return undefined;
    const { engine } = this.topic.deps;
    const meant = listed.filter((one) => {
      const name = engine.facts.index.subject(one)?.name.en ?? '';
      return tokenize(normalizeText(name)).some((word) => stemWord(word) === stem);
    });
    const [id, ...others] = meant;
    const name = engine.facts.index.subject(id ?? '')?.short[asked.language];
    if (id === undefined || name === undefined || others.length > 0) return undefined;
    const typed = words.map(({ typed: one }) => one);
    const text = [...typed.slice(0, at - 1), name, ...typed.slice(at + 2)].join(' ');
    const question = engine.read(text);
    const found = this.topic.answerOf(this.topic.weighAlone(question));
    return found && this.isAbout(found, id) ? { ...found, asked: { question: text } } : undefined;
  }

  /** The last question, with another of the list in it. */
  private lastWith(
    name: string,
    [last = '']: readonly string[],
    { conversation, language }: Asked,
  ): string | undefined {
    const before = this.topic.deps.engine.facts.index.subject(last)?.short[language];
    const { question = '' } = conversation;
    return before !== undefined && question.includes(before)
      ? question.replace(before, name)
      : undefined;
  }

  private isAbout(found: Found, id: string): boolean {
    if (found.by === 'facts')
      return found.facts.statement.complete && found.facts.statement.subjects.includes(id);
    return (
      found.entry.subject === id ||
      this.topic.deps.about.named(found.entry).includes(id) ||
      (!this.topic.isPlaced(id) && this.topic.isNamedIn(found.entry, id))
    );
  }

  /** "Explain the second one": the last answer, if it explains what it lists. */
  private again({ rest, place }: Pick, { conversation, language }: Asked): Found | undefined {
    const last = this.topic.deps.engine.entries.get(conversation.entryId ?? '');
    const isExplain = rest.every(
      ({ read }) =>
        FUNCTION_WORDS.has(read) || EXPLAIN.has(read) || EXPLAIN.has(withoutArticle(read)),
    );
    const isAsked = rest.some(({ read }) => EXPLAIN.has(read) || EXPLAIN.has(withoutArticle(read)));
    const isListed = last !== undefined && LISTS[language].test(last.answer[language]);
    return isExplain && isAsked && isListed && place !== 0
      ? { by: 'entry', entry: last, confidence: FOLLOW_UP_CONFIDENCE }
      : undefined;
  }
}

/** An answer that counts what it lists. */
const LISTS: Readonly<Record<Language, RegExp>> = {
  en: /^•|\bthe second\b/im,
  ar: /^•|والثان/m,
};
