import type { Answerer } from '../../../answering/answerer';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import {
  chosenOf,
  gapCard,
  gapDoneCard,
  type GapOutcome,
  gapsCard,
} from '../../../cards/curation/gapCards';
import { textCard } from '../../../cards/kit/textBlocks';
import { usageCard } from '../../../cards/curation/usageCard';
import type { AnswerFeedback } from '../../../curation/usage/answerFeedback';
import type { ChangeWriter } from '../../../curation/changes/changeWriter';
import type { ColleagueQuestion } from '../../../experts/colleagueQuestion';
import type { ColleagueQuestions } from '../../../experts/colleagueQuestions';
import { applyTransition } from '../../../experts/questionWorkflow';
import { replyAsAnswer } from '../experts/replyDrafts';
import {
  draftId,
  questionsOf,
  toSpelling,
  type Gap,
  MOST_GROUPED,
  loadGaps,
} from '../../../curation/gaps/findGaps';
import type { KnowledgeChange } from '../../../curation/changes/knowledgeChange';
import type { UnansweredQuestions } from '../../../curation/gaps/unansweredQuestions';
import { usageReport, type UsageCounters } from '../../../curation/usage/usageCounts';
import type { TextMeaning } from '../../../language/text/textMeaning';
import type { Messages } from '../../../messages/messages';
import { hasRole, type Actor } from '../../../records/model/staffMember';

export type GapAction = Extract<CardAction, { verb: `gaps.${string}` }>;
type GapDecision = Extract<GapAction, { questions: string[] }>;

interface GapCommandsDeps {
  answerer: Answerer;
  messages: Messages;
  unanswered: UnansweredQuestions;
  /** Groups questions by meaning too; absent: by their words alone. */
  textMeaning?: TextMeaning | undefined;
  usage: UsageCounters;
  feedback: AnswerFeedback;
  changeWriter: ChangeWriter;
  colleagueQuestions: ColleagueQuestions;
  wakeOutbox: () => void;
}

const USAGE_DAYS = 30;

/** A draft starts with a colleague's reply, if there is one. */
const answerOf = (replied: ColleagueQuestion | undefined) =>
  replied?.reply ? { answer: replyAsAnswer(replied.reply, replied.language) } : {};

/** Shows admins the unanswered questions, and writes their decisions to the knowledge files. */
export class GapCommands {
  constructor(private readonly deps: GapCommandsDeps) {}

  async respond(actor: Actor, action: GapAction, inputs: CardInputs = {}): Promise<Card> {
    const { messages } = this.deps;
    const { language } = actor;
    if (!hasRole(actor, 'admin'))
      return textCard(language, messages.say(language, 'gaps.adminsOnly'));
    if (action.verb === 'gaps.list')
      return gapsCard({ gaps: await this.gaps(), offset: action.offset }, messages, language);
    if (action.verb === 'gaps.usage') {
      const report = usageReport(await this.deps.usage.since(USAGE_DAYS));
      const reasons = await this.deps.feedback.reasons(USAGE_DAYS);
      return usageCard({ report, reasons, days: USAGE_DAYS }, messages, language);
    }
    if (action.verb === 'gaps.open') {
      const gaps = await this.gaps();
      const gap = gaps.find(({ spellings }) => spellings.some(({ text }) => text === action.about));
      if (!gap) return gapDoneCard('gone', messages, language);
      const replied = await this.replyTo(gap.spellings.map(({ text }) => text));
      return gapCard(gap, messages, language, replied?.reply);
    }
    const questions = chosenOf(action.questions, inputs);
    const outcome: GapOutcome =
      questions.length === 0 ? 'nothingChosen' : await this.settle(actor, { ...action, questions });
    return gapDoneCard(outcome, messages, language);
  }

  /** The latest reply of a colleague to one of the wordings that has not become a draft yet. */
  private replyTo(texts: readonly string[]): Promise<ColleagueQuestion | undefined> {
    return this.deps.colleagueQuestions.repliedTo(texts);
  }

  private async noteDrafted({ id, name }: Actor, questionId: string): Promise<void> {
    const by = { id, name: name ?? id, mayAnswer: false, isAdmin: true };
    const now = new Date().toISOString();
    await this.deps.colleagueQuestions.change(questionId, (question) =>
      applyTransition(question, { kind: 'draft' }, by, now),
    );
    this.deps.wakeOutbox();
  }

  private gaps(): Promise<Gap[]> {
    const { unanswered, answerer, textMeaning } = this.deps;
    return loadGaps(unanswered, (text) => answerer.reading(text), textMeaning);
  }

  /**
   * Handles only questions that are still open: a card may be old, and clients can change its data.
   */
  private async settle(actor: Actor, decision: GapDecision): Promise<GapOutcome> {
    const { unanswered, answerer, changeWriter } = this.deps;
    const selected = new Set(decision.questions);
    const open = (await unanswered.open(MOST_GROUPED)).filter(({ text }) => selected.has(text));
    const texts = open.map(({ text }) => text);
    if (open.length === 0) return 'gone';
    if (decision.verb === 'gaps.dismiss') {
      await unanswered.settle(texts, 'dismissed');
      return 'dismissed';
    }
    const spellings = open.map((one) => toSpelling(one, answerer.reading(one.text)));
    const questions = questionsOf(spellings);
    const replied = decision.verb === 'gaps.draft' ? await this.replyTo(texts) : undefined;
    const change: KnowledgeChange =
      decision.verb === 'gaps.add'
        ? { kind: 'phrasings', entryId: decision.entryId, questions }
        : { kind: 'entry', entryId: draftId(spellings), questions, ...answerOf(replied) };
    const carried = await changeWriter.write(change, actor.id);
    if (carried.state === 'refused') return 'refused';
    await unanswered.settle(texts, 'added');
    if (replied) await this.noteDrafted(actor, replied.id);
    if (carried.state === 'pending') return 'pending';
    const addedTo = decision.verb === 'gaps.add' ? { addedTo: decision.entryId } : {};
    const fromReply = replied !== undefined;
    return { file: carried.file, count: new Set(texts).size, fromReply, ...addedTo };
  }
}
