import type { Answerer } from '../../../src/answering/answerer';
import type { FactAnswer } from '../../../src/facts/answerFromFacts';
import type { FactReader } from '../../../src/answering/facts/factReader';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import type { Question } from '../../../src/answering/understanding/question';
import { createPhrases } from '../../../src/composition/loadAnswerer';
import type { Fact, FactBase } from '../../../src/knowledge/facts/fact';
import type { Messages } from '../../../src/messages/messages';
import { createEngine } from '../knowledge/createEngine';
import { realMessages } from '../knowledge/messages';
import { realAnswerer } from '../knowledge/realAnswerer';
import { counterfactualsOfFacts, type Counterfactual } from './counterfactualQuestions';
import { FactsInText } from './factInText';
import { questionsOfFacts, type GeneratedQuestion } from './generatedQuestions';

/** Says that there is nothing, instead of an answer. */
export const SAYS_MISSING =
  /my sources (?:do not|give no|name no|mention no|have no)|no source|i have no|do(?:es)? not|لا تذكر|لم أجد|لا يذكر|لا أعرف|ليس لديّ|لا تتضمن|لا ترد|لا تسمي/i;

/** How many of the questions went as they should, and which did not. */
export interface ExamResult {
  share: number;
  failed: readonly string[];
}

/** Asks what is generated from the shipped facts: the facts alone, and the whole bot. */
export class FactExam {
  private asked: readonly GeneratedQuestion[] | undefined;
  private unasked: readonly Counterfactual[] | undefined;

  private constructor(
    private readonly answerer: Answerer,
    private readonly facts: FactReader,
    private readonly read: (text: string) => Question,
    private readonly messages: Messages,
    private readonly said: FactsInText,
    private readonly base: FactBase,
  ) {}

  static async open(): Promise<FactExam> {
    const messages = await realMessages();
    const { answerer, knowledge } = await realAnswerer();
    const engine = createEngine(knowledge, { tolerance: DEFAULT_TOLERANCE });
    const said = new FactsInText(engine.facts.index, messages);
    const read = (text: string) => engine.read(text);
    return new FactExam(answerer, engine.facts, read, messages, said, knowledge.facts);
  }

  /** Every so many-th one of each. */
  questions(step = 1): GeneratedQuestion[] {
    return (this.asked ??= questionsOfFacts(this.base)).filter((_, at) => at % step === 0);
  }

  counterfactuals(step = 1): Counterfactual[] {
    return (this.unasked ??= counterfactualsOfFacts(this.base)).filter((_, at) => at % step === 0);
  }

  /** What the facts say to it, if they account for every word. */
  private answerOf(text: string): FactAnswer | undefined {
    const reading = this.facts.read(this.read(text));
    const answer = this.facts.answer(reading);
    const isWhole = reading.uncovered.every((at) => answer?.places?.includes(at));
    return answer?.statement.complete && isWhole ? answer : undefined;
  }

  private isSaid({ fact, alike, language }: GeneratedQuestion, text: string): boolean {
    return [fact, ...alike].some((each: Fact) => this.said.says(text, each, language));
  }

  /** Whether the facts alone say what is asked. */
  factsKnow(question: GeneratedQuestion): boolean {
    const answer = this.answerOf(question.text);
    const { language, text } = question;
    return (
      text !== '' &&
      answer !== undefined &&
      this.isSaid(
        question,
        createPhrases(this.messages).facts(language, answer.statement, this.facts.index),
      )
    );
  }

  /** Whether the bot says what is asked, by an entry or by a fact. */
  botKnows(question: GeneratedQuestion): boolean {
    const { outcome } = this.answerer.answer(question.text, {});
    return outcome.status === 'answered' && this.isSaid(question, outcome.text);
  }

  /** Whether the facts alone leave it without an answer. */
  factsDecline({ text }: Counterfactual): boolean {
    return this.answerOf(text) === undefined;
  }

  /** Whether the bot leaves it without an answer, or says what is missing. */
  botDeclines({ text }: Counterfactual): boolean {
    const { outcome } = this.answerer.answer(text, {});
    return outcome.status !== 'answered' || SAYS_MISSING.test(outcome.text);
  }
}

/** Puts questions to a judge. */
export function examine<T extends { text: string }>(
  questions: readonly T[],
  isRight: (question: T) => boolean,
): ExamResult {
  const failed = questions.filter((question) => !isRight(question)).map(({ text }) => text);
  return { share: 1 - failed.length / questions.length, failed };
}
