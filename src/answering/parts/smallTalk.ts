import { WHAT_ABOUT } from '../../frames/messagePiece';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Language } from '../../language/text/detectLanguage';
import type { Engine } from '../engine';
import type { Conversation } from '../model/conversationMemory';
import type { FactReading } from '../facts/factReader';
import type { Ranking } from '../ranking/ranking';
import type { Question } from '../understanding/question';

/** So like a greeting of the knowledge base is one. */
const GREETING = 0.6;

const firstSentence = (text: string): string => /^[^.!?؟\n]*[.!?؟]?/.exec(text)?.[0] ?? text;

/** "Thanks, that was quick": what stands behind the courtesy asks and names nothing. */
export const isRemark = ({
  named,
  frame: { asks, ofWhat, commands, words },
}: FactReading): boolean =>
  named.length + asks.length + ofWhat.length + commands.size === 0 &&
  !WHAT_ABOUT.test(words.map(({ typed }) => typed).join(' ')) &&
  !/[?؟]/.test(words.at(-1)?.after ?? '');

/** Finds the small talk of the knowledge base that a text is like. */
export class SmallTalk {
  constructor(
    private readonly deps: {
      engine: Engine;
      rankFor(question: Question, conversation: Conversation): Ranking;
    },
  ) {}

  /** What is said back to a greeting, if the knowledge has it: its first sentence. */
  courtesy(greeting: string, language: Language): string | undefined {
    const entry = this.find(greeting);
    return entry && firstSentence(entry.answer[language]);
  }

  /** The entry that a text is like; undefined if it is like none. */
  find(text: string): ExpandedEntry | undefined {
    const {
      candidates: [best],
    } = this.deps.rankFor(this.deps.engine.read(text), {});
    const isLike = best?.family.kind === 'smalltalk' && best.nearest >= GREETING;
    return isLike ? best.entries[0] : undefined;
  }
}
