import type { Logger } from 'pino';
import { z } from 'zod';
import type { Outcome } from '../../../answering/model/answerOutcome';
import type { Retention } from '../../ports/retention';
import type { AnswerFeedback } from '../../../curation/usage/answerFeedback';
import { maskPersonalData } from '../../../language/text/maskPersonalData';
import type {
  UnansweredQuestions,
  UnansweredReason,
} from '../../../curation/gaps/unansweredQuestions';
import {
  EVERY_ENTRY,
  type Counted,
  type UsageCounters,
  type UsageKind,
} from '../../../curation/usage/usageCounts';
import type { ColleagueQuestions } from '../../../experts/colleagueQuestions';
import { MAX_QUESTION_LENGTH } from '../../../language/text/cleanText';
import type { Language } from '../../../language/text/detectLanguage';
import { errorFields } from '../../../lib/errorFields';

/** Milliseconds for which what is counted is gathered. */
const GATHERED_FOR = 250;

/**
 * Gathers what is counted, and writes it as one: nearly every question counts the same few rows, and
 * whoever writes a row holds up all who want to. A process that is killed loses the last moment.
 */
class UsageBatch {
  private readonly counts = new Map<string, { counted: Counted; times: number }>();
  private timer: NodeJS.Timeout | undefined;

  /** @param write puts what `usage` does on its way; it must not throw */
  constructor(private readonly write: (add: (usage: UsageCounters) => Promise<void>) => void) {}

  add(all: readonly Counted[]): void {
    for (const counted of all) {
      const key = `${counted.language} ${counted.kind} ${counted.entryId}`;
      const known = this.counts.get(key);
      if (known) known.times += 1;
      else this.counts.set(key, { counted, times: 1 });
    }
    this.timer ??= setTimeout(() => this.flush(), GATHERED_FOR).unref();
  }

  /** Writes what has been gathered. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = [...this.counts.values()].map(({ counted, times }) => ({ ...counted, times }));
    this.counts.clear();
    if (counts.length > 0) this.write((usage) => usage.add(counts));
  }
}

/** Writes on their way at once; beyond them nothing is noted, lest a slow database fill the memory. */
const MOST_ON_THEIR_WAY = 100;
/** Milliseconds between two looks for what is kept too long. */
const PURGE_EVERY = 3_600_000;

/** What the button "none of these" sends along. */
const declinedOffer = z.object({ asked: z.string().min(1).max(MAX_QUESTION_LENGTH) });

interface QuestionLogDeps {
  unanswered: UnansweredQuestions;
  usage: UsageCounters;
  feedback: AnswerFeedback;
  colleagueQuestions: Pick<ColleagueQuestions, 'purge'>;
  retention: Retention;
  log: Logger;
  /** Days for which questions are kept. */
  retentionDays: number;
}

/** Which entries an outcome concerns, and how. Small talk and orders are no questions. */
function counted(outcome: Outcome): Counted[] {
  const { language } = outcome;
  const count = (kind: UsageKind, entryIds: readonly string[]) =>
    [EVERY_ENTRY, ...new Set(entryIds)].map((entryId) => ({ language, entryId, kind }));
  switch (outcome.status) {
    case 'answered':
      return outcome.kind === 'smalltalk' ? [] : count('answered', [outcome.entryId]);
    case 'suggested':
      return count(
        'suggested',
        outcome.options.map(({ entryId }) => entryId),
      );
    case 'unknown':
      return count('declined', outcome.entryId === undefined ? [] : [outcome.entryId]);
    case 'command':
      return [];
  }
}

/**
 * Notes what came of questions, without who asked them. A turn neither waits for it nor fails with
 * it. Disposing waits for what is on its way.
 */
export class QuestionLog implements AsyncDisposable {
  private readonly onTheirWay = new Set<Promise<void>>();
  private readonly tally = new UsageBatch((add) => this.attempt(({ usage }) => add(usage)));
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly deps: QuestionLogDeps) {}

  /** Begins to delete what is kept too long: at once, then every hour, on each replica. */
  start(): void {
    const { unanswered, feedback, colleagueQuestions, retention, retentionDays } = this.deps;
    const purge = () => {
      for (const kept of [unanswered, feedback, colleagueQuestions, retention])
        this.attempt(async () => void (await kept.purge(retentionDays)));
    };
    purge();
    this.timer ??= setInterval(purge, PURGE_EVERY).unref();
  }

  /** To be called when the reply was sent. */
  note(question: string, outcome: Outcome): void {
    const counts = counted(outcome);
    if (counts.length > 0) this.tally.add(counts);
    if (outcome.status === 'unknown')
      this.keep(question, outcome.language, outcome.entryId === undefined ? 'unknown' : 'declined');
  }

  /** @param data of the button "none of these"; typed words have none, and say nothing */
  noteNoneMeant(data: unknown, language: Language): void {
    const offer = declinedOffer.safeParse(data);
    if (offer.success) this.keep(offer.data.asked, language, 'none');
  }

  /** It was passed on to a colleague. */
  noteEscalated(question: string, language: Language): void {
    this.keep(question, language, 'escalated');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.timer);
    this.tally.flush();
    await Promise.all(this.onTheirWay);
  }

  private keep(question: string, language: Language, reason: UnansweredReason): void {
    const text = maskPersonalData(question);
    if (/\p{L}/u.test(text))
      this.attempt(({ unanswered }) => unanswered.save({ text, language, reason }));
  }

  private attempt(write: (deps: QuestionLogDeps) => Promise<void>): void {
    const { log } = this.deps;
    if (this.onTheirWay.size >= MOST_ON_THEIR_WAY) {
      log.warn('What came of a question was not noted: too much is on its way');
      return;
    }
    const writing = write(this.deps)
      .catch((error: unknown) =>
        log.warn(errorFields(error), 'What came of questions could not be noted'),
      )
      .finally(() => this.onTheirWay.delete(writing));
    this.onTheirWay.add(writing);
  }
}
