import type { Answerer } from '../../../answering/answerer';
import type { Day } from '../../../language/dates/calendar';
import { readProgress } from '../../../language/records/readProgress';
import type { EntityDirectory } from '../../../records/model/entityDirectory';
import {
  nextQuestion,
  progressQuestion,
  type ProgressChange,
  type ProgressQuestion,
} from '../../../records/reporting/progressQuestion';
import { dayInDubai } from '../../../lib/dubaiDate';
import { omitUndefined } from '../../../lib/omitUndefined';

/** The question of a text, or why it cannot be answered. */
export type ProgressUnderstood = {
  question: ProgressQuestion;
  /** The entities that an ambiguous name may mean. */
  which?: readonly string[];
  /** The period is unclear or in the future, or the name is unknown. */
  fault?: 'unclear' | 'future' | 'strange';
};

interface ProgressRequestReaderDeps {
  answerer: Pick<Answerer, 'namesIn'>;
  entities: EntityDirectory;
  now: () => Date;
}

interface Read extends Pick<ProgressUnderstood, 'which' | 'fault'> {
  change: ProgressChange;
  /** Whether it may depend on the last question, because it has no complete one of its own. */
  leans: boolean;
  /** The text is only a name, which has no language. */
  isName: boolean;
}

const isoOf = ({ year, month, day }: Day) =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

const dayOf = (iso: string): Day => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
};

/** Parses questions that are known to be about progress. */
export class ProgressRequestReader {
  constructor(private readonly deps: ProgressRequestReaderDeps) {}

  /** Parses a question without context. */
  understand(text: string): ProgressUnderstood {
    const { change, which, fault } = this.read(text);
    return { question: progressQuestion(change), ...omitUndefined({ which, fault }) };
  }

  /**
   * "And DEWA?", "and last month?", "by type": combines the last question with the text.
   * @returns undefined if the text asks for something else
   */
  next(
    text: string,
    before: ProgressQuestion,
  ): (ProgressUnderstood & { isName: boolean }) | undefined {
    const { change, leans, ...rest } = this.read(text);
    return leans ? { question: nextQuestion(before, change), ...rest } : undefined;
  }

  private read(text: string): Read {
    const { answerer, now } = this.deps;
    const names = answerer.namesIn(text);
    const today = dayOf(dayInDubai(now()));
    const typed = readProgress(names.rest, today);
    // The raw text is needed for periods ("hal shahr"), the transliterated one for terms ("tawfeer"
    // is «توفير»).
    const read = names.asRead === names.rest ? typed : readProgress(names.asRead, today);
    const { view, limit, processType, grade, period, whose } = { ...read, ...typed };
    const said = omitUndefined({ view, limit, processType, grade });
    const entities = names.entities.map((ids) => this.present(ids));
    const which = entities.find((ids) => ids.length > 1);
    const entityIds = entities.flatMap((ids) => (ids.length === 1 ? ids : []));
    const phaseIds = entityIds.length === 0 ? names.phases.flat() : [];
    const isSaid = Object.keys(said).length > 0 || period !== undefined || whose !== undefined;
    const isNamed = entities.length > 0 || phaseIds.length > 0;
    const fault = period?.fault ?? (names.strange && !isNamed ? 'strange' : undefined);
    return {
      change: {
        ...said,
        ...(entityIds.length > 0 && { entityIds: [...new Set(entityIds)] }),
        ...(phaseIds.length > 0 && { phaseIds: [...new Set(phaseIds)] }),
        ...(period &&
          !period.fault && { period: { from: isoOf(period.from), until: isoOf(period.until) } }),
        ...(whose === 'own' && { own: true as const }),
        ...(whose === 'everybody' && { everybody: true as const }),
      },
      leans: (isSaid || isNamed) && (!typed.hasMore || !read.hasMore) && !names.strange,
      isName: isNamed && !/\p{L}/u.test(names.rest),
      ...omitUndefined({ which, fault }),
    };
  }

  /** The current ids, without duplicates. */
  private present(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => this.deps.entities.get(id)?.id ?? []))];
  }
}
