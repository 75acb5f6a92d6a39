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

/** Milliseconds between two writes of the counters. */
const BATCH_INTERVAL = 250;

/**
 * Collects counts and writes them in one statement. Nearly every question updates the same few
 * rows, and each writer blocks the others. A killed process loses the last interval.
 */
class UsageBatch {
  private readonly counts = new Map<string, { counted: Counted; times: number }>();
  private timer: NodeJS.Timeout | undefined;

  /** @param write writes the counts in the background; must not throw */
  constructor(private readonly write: (add: (usage: UsageCounters) => Promise<void>) => void) {}

  add(all: readonly Counted[]): void {
    for (const counted of all) {
      const key = `${counted.language} ${counted.kind} ${counted.entryId}`;
      const known = this.counts.get(key);
      if (known) known.times += 1;
      else this.counts.set(key, { counted, times: 1 });
    }
    this.timer ??= setTimeout(() => this.flush(), BATCH_INTERVAL).unref();
  }

  /** Writes the collected counts. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = [...this.counts.values()].map(({ counted, times }) => ({ ...counted, times }));
    this.counts.clear();
    if (counts.length > 0) this.write((usage) => usage.add(counts));
  }
}

/**
 * Concurrent writes. Further ones are dropped, so that a slow database does not fill the memory.
 */
const MOST_PENDING = 100;
/** Milliseconds between two deletions of expired questions. */
const PURGE_INTERVAL = 3_600_000;

/** The data of the button "none of these". */
const declinedOffer = z.object({ asked: z.string().min(1).max(MAX_QUESTION_LENGTH) });

interface QuestionLogDeps {
  unanswered: UnansweredQuestions;
  usage: UsageCounters;
  feedback: AnswerFeedback;
  colleagueQuestions: Pick<ColleagueQuestions, 'purge'>;
  retention: Retention;
  log: Logger;
  /** Days for which questions are stored. */
  retentionDays: number;
}

/** How an outcome counts for which entries. Small talk and commands are not questions. */
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
 * Records the outcomes of questions, without who asked. A turn neither waits for it nor fails
 * because of it. Disposing waits for pending writes.
 */
export class QuestionLog implements AsyncDisposable {
  private readonly onTheirWay = new Set<Promise<void>>();
  private readonly tally = new UsageBatch((add) => this.attempt(({ usage }) => add(usage)));
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly deps: QuestionLogDeps) {}

  /** Deletes expired questions at once and then every hour, on each replica. */
  start(): void {
    const { unanswered, feedback, colleagueQuestions, retention, retentionDays } = this.deps;
    const purge = () => {
      for (const kept of [unanswered, feedback, colleagueQuestions, retention])
        this.attempt(async () => void (await kept.purge(retentionDays)));
    };
    purge();
    this.timer ??= setInterval(purge, PURGE_INTERVAL).unref();
  }

  /** Call it after the reply was sent. */
  note(question: string, outcome: Outcome): void {
    const counts = counted(outcome);
    if (counts.length > 0) this.tally.add(counts);
    if (outcome.status === 'unknown')
      this.keep(question, outcome.language, outcome.entryId === undefined ? 'unknown' : 'declined');
  }

  /** @param data of the button "none of these"; typed text has none and is ignored */
  noteNoneMeant(data: unknown, language: Language): void {
    const offer = declinedOffer.safeParse(data);
    if (offer.success) this.keep(offer.data.asked, language, 'none');
  }

  /** The question was sent to a colleague. */
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
    if (this.onTheirWay.size >= MOST_PENDING) {
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
