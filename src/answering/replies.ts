import type { FactAnswer } from '../facts/answerFromFacts';
import { isAskedNegatively } from '../frames/frame';
import type { ExpandedEntry, Knowledge } from '../knowledge/knowledge';
import { composeEntry, isOffered, referencesOf, toOption } from './composeAnswer';
import { composeFacts, sourcesOfFacts } from './composeFacts';
import {
  rememberEntry,
  remembered,
  rememberFacts,
  withMentionedNames,
  withUnanswered,
  type Step,
  withSpoken,
} from './conversation/conversationSteps';
import { listedInFacts } from './conversation/toldLists';
import type { TopicAnswer } from './conversation/topic';
import type { Engine } from './engine';
import type { EntrySubjects } from './entrySubjects';
import type { Conversation } from './model/conversationMemory';
import type { Phrases } from './model/answerPhrases';
import type { Turn } from './model/questionTurn';
import { judgePremise } from './premiseCheck';
import { verdictOfEntry } from './entryVerdict';
import type { Candidate } from './ranking/ranking';

interface RepliesDeps {
  knowledge: Knowledge;
  engine: Engine;
  phrases: Phrases;
  about: EntrySubjects;
}

/** A list that was told is what "the second one" is one of. */
const withList = (conversation: Conversation, listed: readonly string[]): Conversation =>
  listed.length > 0 ? { ...conversation, listed: remembered(listed) } : conversation;

const MOST_OPTIONS = 3;
const MOST_NAMES = 6;
/** How far behind the best a candidate may be and still be suggested. */
const SUGGESTION_REACH = 0.3;
type Composed = Parameters<typeof composeEntry>[0];

/** What is said to a question that was decided on, and what is remembered of it. */
export class Replies {
  constructor(private readonly deps: RepliesDeps) {}

  /** @param found the candidate that the entry is of, if it was found by its phrasings */
  withEntry(turn: Turn, entry: ExpandedEntry, confidence: number, found?: Candidate): Step {
    const { question, language } = turn;
    if (entry.command === 'source') return this.withSource(turn, entry, confidence);
    const judged = judgePremise(question, entry, this.deps.engine.names, language);
    // A threshold that is passed is no figure that contradicts: 53 % has reached 50.
    const reading = this.deps.engine.facts.read(question);
    const { relation, choice } = reading.frame;
    const told = choice !== undefined || (judged === 'no' && relation) ? undefined : judged;
    const { index } = this.deps.engine.facts;
    const said = told ?? verdictOfEntry({ reading, entry, found, index }, language);
    const verdict = said === 'yes' && isAskedNegatively(reading.frame) ? 'yesToDenial' : said;
    const outcome = this.compose({ entry, language, confidence, verdict });
    if (outcome.status !== 'answered' || entry.kind === 'smalltalk')
      return { outcome, conversation: withMentionedNames(turn) };
    const about = this.deps.about.subjectsOf(entry);
    const kept = rememberEntry(turn, entry, about, this.deps.engine.facts.whole);
    return { outcome, conversation: withList(kept, this.deps.about.listedIn(entry)) };
  }

  onTopic(turn: Turn, found: TopicAnswer): Step {
    if (found.by === 'none') return this.decline(turn, found.confidence);
    if (found.by === 'several') return this.suggest(turn, found.candidates, found.confidence, true);
    return found.by === 'facts'
      ? this.withFacts(turn, found.facts, found.confidence)
      : this.withEntry(turn, found.entry, found.confidence);
  }

  withFacts(turn: Turn, facts: FactAnswer, confidence: number): Step {
    const { language } = turn;
    const { sources } = this.deps.knowledge;
    const { index } = this.deps.engine.facts;
    const outcome = composeFacts(facts, {
      language,
      confidence,
      phrases: this.deps.phrases,
      index,
      sources,
    });
    const kept = rememberFacts(turn, facts, outcome.status === 'answered');
    return {
      outcome,
      conversation: withList(kept, listedInFacts(facts, this.deps.engine.facts)),
    };
  }

  /** Facts to a question of a message that has several. */
  toPart({ question, ...turn }: Omit<Turn, 'asked'>, facts: FactAnswer, confidence: number): Step {
    const { conversation } = turn;
    const { index } = this.deps.engine.facts;
    const reading = this.deps.engine.facts.read(question, conversation.subjects ?? []);
    const asked = { ...turn, question, asked: { question: question.text } };
    return withSpoken(this.withFacts(asked, facts, confidence), reading, conversation, index);
  }

  compose(asked: Omit<Composed, 'knowledge' | 'entries' | 'phrases'>) {
    const { knowledge, phrases, engine } = this.deps;
    return composeEntry({ ...asked, knowledge, entries: engine.entries, phrases });
  }

  private withSource(turn: Turn, command: ExpandedEntry, confidence: number): Step {
    const { language, conversation } = turn;
    const last = this.deps.engine.entries.get(conversation.entryId ?? '');
    const sources = last
      ? referencesOf(last, this.deps.knowledge.sources, language)
      : sourcesOfFacts(conversation.facts ?? [], this.deps.knowledge, language);
    const text =
      sources.length === 0
        ? command.answer[language]
        : sources.map((source) => this.deps.phrases.source(language, source)).join('\n');
    return {
      outcome: {
        status: 'command',
        language,
        confidence,
        text,
        entryId: command.id,
        command: 'source',
        followUps: [],
        ...(sources.length === 0 ? {} : { sources }),
      },
      conversation: withMentionedNames(turn),
    };
  }

  suggest(
    turn: Turn,
    candidates: readonly Candidate[],
    confidence: number,
    asksBack = false,
  ): Step {
    const { language } = turn;
    const [best] = candidates;
    const near = candidates.filter(
      ({ score, entries: [first] }) =>
        score >= (best?.score ?? 0) - SUGGESTION_REACH && first !== undefined && isOffered(first),
    );
    // One that is written for dozens of names, none of them asked about, offers nothing to choose.
    const plain = near.filter(({ entries }) => entries.length <= MOST_NAMES);
    // The best one may stand for several names; of the others one each.
    const entries = (plain.length > 0 ? plain : near).flatMap(({ entries: found }, at) =>
      at === 0 ? found : found.slice(0, 1),
    );
    const options = entries.slice(0, MOST_OPTIONS).map((entry) => toOption(entry, language));
    if (options.length === 0) return this.decline(turn, confidence);
    return {
      outcome: {
        status: 'suggested',
        language,
        confidence,
        text: this.deps.phrases.didYouMean(language),
        options,
        ...(asksBack ? { asksBack } : {}),
      },
      conversation: { ...withUnanswered(turn), options: options.map(({ text }) => text) },
    };
  }

  decline(turn: Turn, confidence: number): Step {
    const { language } = turn;
    return {
      outcome: {
        status: 'unknown',
        language,
        confidence,
        text: this.deps.phrases.unknown(language),
      },
      conversation: withUnanswered(turn),
    };
  }
}
