import conversationTerms from '../../language/questions/conversationTerms.json';
import { isPlainWord } from '../../frames/plainWords';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import type { Language } from '../../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet } from '../../language/text/wordSet';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { frameOfEntry } from '../agreement/entryFrame';
import { MOST_LEANING } from './answerTopic';
import {
  FOLLOW_UP_CONFIDENCE,
  foundFacts,
  type Asked,
  type Found,
  type Topic,
  type TopicAnswer,
} from './topic';

const FEW_WORDS = 4;
/** Kinds that tell a rule. */
const RULES = new Set(['howto', 'law']);
/** How an answer says on what it rests: a reason, a law, a rule. */
const GROUNDS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because|since (?:it|they|the)|so that|in order to|under (?:the )?(?:federal )?(?:law|decree)|rule|must|may not|cannot|therefore|otherwise)\b/i,
  ar: new RegExp(conversationTerms.answerGrounds.grounds.join('|')),
};
/** Words by which a law is asked for. */
const LAW = wordSet(conversationTerms.shortFollowUps.law);
/** A part of a law or of a document. */
const ARTICLE = wordSet(conversationTerms.answerGrounds.article);
const MOST_ARTICLE_WORDS = 8;
const SAYS = wordSet(conversationTerms.shortFollowUps.says);

/** On what the last answer rests: its source, its reason, its law. */
export class AnswerGrounds {
  constructor(private readonly topic: Topic) {}

  /** What a message asks of these; undefined if it asks for none. */
  of(asked: Asked): TopicAnswer | undefined {
    return this.source(asked) ?? this.reason(asked) ?? this.law(asked) ?? this.article(asked);
  }

  /** "In which article does it say that?": what is told names no articles. */
  private article({ reading, conversation }: Asked): TopicAnswer | undefined {
    const { frame, named } = reading;
    const words = frame.words.map(({ read }) => withoutArticle(withoutAnd(read)));
    const isArticle =
      named.length === 0 &&
      conversation.question !== undefined &&
      words.length <= MOST_ARTICLE_WORDS &&
      words.some((word) => ARTICLE.has(word)) &&
      words.every((word) => ARTICLE.has(word) || SAYS.has(word) || isPlainWord(word));
    return isArticle ? { by: 'none', confidence: FOLLOW_UP_CONFIDENCE } : undefined;
  }

  /** "Where is this figure from?": the source of what was told last. */
  private source({ reading, conversation }: Asked): Found | undefined {
    const { frame, named } = reading;
    const { entryId, facts = [] } = conversation;
    const [ask, ...others] = frame.asks;
    const isSource = ask === 'source' || (ask === 'where' && frame.words.at(-1)?.read === 'from');
    const isAsked = isSource && others.length === 0 && frame.ofWhat.length === 0;
    const isTold = entryId !== undefined || facts.length > 0;
    if (!isAsked || !isTold || named.length > 0 || frame.words.length > MOST_LEANING)
      return undefined;
    return this.sourceCommand();
  }

  private sourceCommand(): Found | undefined {
    const { entries } = this.topic.deps.engine;
    const command = [...entries.values()].find((entry) => entry.command === 'source');
    return command && { by: 'entry', entry: command, confidence: FOLLOW_UP_CONFIDENCE };
  }

  /** "Why?": an entry that is asked so, or the last answer if it says on what it rests. */
  private reason({ reading, conversation, language }: Asked): Found | undefined {
    const { engine } = this.topic.deps;
    const { frame, named } = reading;
    const { question = '', entryId = '' } = conversation;
    const last = engine.entries.get(entryId);
    const isWhy = frame.asks.includes('why') && frame.asks.length === 1 && named.length === 0;
    if (!isWhy || !last || frame.words.length > FEW_WORDS) return undefined;
    const word = conversationTerms.answerGrounds.why[engine.read(question).language ?? 'en'];
    const told = this.topic.answerOf(this.topic.weighAlone(engine.read(`${word} ${question}`)));
    const isAsked = (entry: ExpandedEntry) =>
      entry !== last &&
      this.topic.isOnTopic(entry, conversation) &&
      frameOfEntry(entry).askedCues.has('asks.why');
    if (told?.by === 'entry' && isAsked(told.entry)) return told;
    return RULES.has(last.kind) || GROUNDS[language].test(last.answer[language])
      ? { by: 'entry', entry: last, confidence: FOLLOW_UP_CONFIDENCE }
      : undefined;
  }

  /** "Which law says so?", «في أي قانون؟»: the law on which the last answer rests. */
  private law({ reading, conversation }: Asked): Found | undefined {
    const { frame, named } = reading;
    const { engine } = this.topic.deps;
    const last = engine.entries.get(conversation.entryId ?? '');
    const isLaw =
      named.length === 0 &&
      frame.words.length <= MOST_LEANING &&
      frame.words.some(({ read }) => LAW.has(withoutArticle(read))) &&
      frame.words.every(
        ({ read }) => LAW.has(withoutArticle(read)) || SAYS.has(read) || FUNCTION_WORDS.has(read),
      );
    if (!isLaw) return undefined;
    const law = last ? this.lawOf(last) : this.lawOfFacts(conversation.facts ?? []);
    const facts = law === undefined ? [] : engine.facts.index.ofSubject(law).slice(0, 1);
    return law === undefined || facts.length === 0
      ? undefined
      : foundFacts({
          rule: 'lookup',
          statement: {
            lines: [{ form: 'named', subject: law }],
            facts,
            subjects: [law],
            complete: true,
          },
        });
  }

  /** The law that an entry names first, or that it has as its source. */
  private lawOf(entry: ExpandedEntry): string | undefined {
    const { engine } = this.topic.deps;
    const { named } = engine.facts.read(engine.read(entry.answer.en));
    const law = named.find(({ ids, type }) => type === 'law' && ids.length === 1);
    return law?.ids[0] ?? this.lawBySources(entry.sources);
  }

  /** The law of facts that were told, or whose source they have. */
  private lawOfFacts(told: readonly string[]): string | undefined {
    const { index } = this.topic.deps.engine.facts;
    const [first] = index.withIds(told);
    if (!first) return undefined;
    const isLaw = index.subject(first.subject)?.type === 'law';
    return isLaw ? first.subject : this.lawBySources(first.sources);
  }

  /** The law that most of the facts of these sources are about. */
  private lawBySources(sources: readonly string[]): string | undefined {
    const { index } = this.topic.deps.engine.facts;
    const laws = index.base.facts
      .filter((fact) => fact.sources.some((id) => sources.includes(id)))
      .map(({ subject }) => subject)
      .filter((id) => index.subject(id)?.type === 'law');
    const count = (id: string) => laws.filter((other) => other === id).length;
    return [...new Set(laws)].sort((a, b) => count(b) - count(a))[0];
  }
}
