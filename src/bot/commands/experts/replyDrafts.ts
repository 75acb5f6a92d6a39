import { gapOutcomeText } from '../../../cards/curation/gapCards';
import { draftId, questionsOf, toSpelling } from '../../../curation/gaps/findGaps';
import type { KnowledgeChange } from '../../../curation/changes/knowledgeChange';
import { maskPersonalData } from '../../../language/text/maskPersonalData';
import type { ColleagueQuestion, Signed } from '../../../experts/colleagueQuestion';
import type { Changed } from '../../../experts/colleagueQuestions';
import { applyTransition, type TransitionActor } from '../../../experts/questionWorkflow';
import { detectLanguage, type Language } from '../../../language/text/detectLanguage';
import type { ExpertDeps } from './expertDeps';

type ReplyDraftsDeps = Pick<
  ExpertDeps,
  'answerer' | 'changeWriter' | 'colleagueQuestions' | 'messages' | 'unanswered' | 'wakeOutbox'
>;

/** The current question, and a message about the draft if one was made or refused. */
export type DraftResult = Changed & { said?: (language: Language) => string };

/**
 * A reply as the answer of a drafted entry: in one language, because the other is still missing.
 */
export const replyAsAnswer = (
  { text }: Signed,
  asked: Language,
): Extract<KnowledgeChange, { kind: 'entry' }>['answer'] => ({
  language: detectLanguage(text).language ?? asked,
  text,
});

/** Drafts knowledge entries from colleagues' replies, each only once. */
export class ReplyDrafts {
  constructor(private readonly deps: ReplyDraftsDeps) {}

  /** @returns undefined if the question does not exist */
  async draft(
    id: string,
    by: (question: ColleagueQuestion) => TransitionActor,
  ): Promise<DraftResult | undefined> {
    const { changeWriter, unanswered, messages, wakeOutbox } = this.deps;
    const claimed = await this.mark(id, by, 'draft');
    if (!claimed || claimed.refused !== undefined) return claimed;
    let { question } = claimed;
    const release = () => this.mark(id, by, 'undraft');
    const carried = await changeWriter
      .write(this.changeFor(question), by(question).id)
      .catch(async (error: unknown) => {
        await release();
        throw error;
      });
    if (carried.state === 'refused') question = (await release())?.question ?? question;
    else await unanswered.settle([maskPersonalData(question.text)], 'added');
    wakeOutbox();
    const outcome =
      carried.state === 'written'
        ? { file: carried.file, count: 1, fromReply: true }
        : carried.state;
    return { question, said: (language) => gapOutcomeText(outcome, messages, language) };
  }

  private mark(
    id: string,
    by: (question: ColleagueQuestion) => TransitionActor,
    kind: 'draft' | 'undraft',
  ) {
    const now = new Date().toISOString();
    return this.deps.colleagueQuestions.change(id, (question) =>
      applyTransition(question, { kind }, by(question), now),
    );
  }

  private changeFor({ text: asked, language, reply }: ColleagueQuestion): KnowledgeChange {
    const text = maskPersonalData(asked);
    const open = { text, language, count: 1, reasons: ['escalated' as const], lastDay: '' };
    const spellings = [toSpelling(open, this.deps.answerer.reading(text))];
    return {
      kind: 'entry',
      entryId: draftId(spellings),
      questions: questionsOf(spellings),
      ...(reply ? { answer: replyAsAnswer(reply, language) } : {}),
    };
  }
}
