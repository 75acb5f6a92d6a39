import type { Step } from '../conversation/conversationSteps';
import type { Engine } from '../engine';
import type { FactAnswer } from '../../facts/answerFromFacts';
import type { Phrases } from '../model/answerPhrases';
import type { Conversation } from '../model/conversationMemory';
import type { Turn } from '../model/questionTurn';
import type { Ranking } from '../ranking/ranking';
import type { Question } from '../understanding/question';

/** A message as it was typed, in its conversation. */
export type MessageTurn = Omit<Turn, 'asked'>;

export interface MessagePartsDeps {
  engine: Engine;
  phrases: Phrases;
  /** Answers one question. */
  answerOne: (turn: MessageTurn) => Step;
  rankFor(question: Question, conversation: Conversation): Ranking;
  /** What the facts say to a question, whatever entry answers it. */
  tellFacts: (turn: MessageTurn, facts: FactAnswer) => Step;
}

/** A question that is answered so surely need not be read with what was said before it. */
export const SURE = 0.9;
