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

/** What a text asks for, or why that cannot be shown. */
export type ProgressUnderstood = {
  question: ProgressQuestion;
  /** The entities that an ambiguous name may be. */
  which?: readonly string[];
  /** The period is not plain or yet to come, or the name is none of ours. */
  fault?: 'unclear' | 'future' | 'strange';
};

interface ProgressRequestReaderDeps {
  answerer: Pick<Answerer, 'namesIn'>;
  entities: EntityDirectory;
  now: () => Date;
}

interface Read extends Pick<ProgressUnderstood, 'which' | 'fault'> {
  change: ProgressChange;
  /** Whether it leans on what was shown: nothing is said that would be another question. */
  leans: boolean;
  /** It is a name and nothing else, in no language. */
  isName: boolean;
}

const isoOf = ({ year, month, day }: Day) =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

const dayOf = (iso: string): Day => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
};

/** Reads questions about progress, once it is known that they are. */
export class ProgressRequestReader {
  constructor(private readonly deps: ProgressRequestReaderDeps) {}

  /** A question that stands alone. */
  understand(text: string): ProgressUnderstood {
    const { change, which, fault } = this.read(text);
    return {
      question: progressQuestion(change),
      ...(which && { which }),
      ...(fault && { fault }),
    };
  }

  /**
   * "And DEWA?", "and last month?", "by type": the question before with what is said now.
   * @returns undefined where the text asks for something of its own
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
    // As it was typed, "hal shahr" is a period; as it was read, "tawfeer" is «توفير».
    const read = names.asRead === names.rest ? typed : readProgress(names.asRead, today);
    const { view, limit, processType, grade, period, whose } = { ...read, ...typed };
    const said = {
      ...(view && { view }),
      ...(limit && { limit }),
      ...(processType && { processType }),
      ...(grade && { grade }),
    };
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
      ...(which && { which }),
      ...(fault && { fault }),
    };
  }

  /** Those that exist now, each once. */
  private present(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => this.deps.entities.get(id)?.id ?? []))];
  }
}
