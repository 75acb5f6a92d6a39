import type { Frame } from '../frames/frame';
import type { Fact } from '../knowledge/facts/fact';

/** A subject that a question names; several ids if the name is ambiguous. */
export interface NamedSubject {
  ids: readonly string[];
  type: string;
  /** Its place among the words of the frame. */
  at: number;
}

/** A question that facts may answer. */
export interface FactQuestion {
  frame: Frame;
  /** In the order of the text. */
  named: readonly NamedSubject[];
  /** Ids of the subjects that the conversation was about, the latest first. */
  before: readonly string[];
  /** Those of them that were spoken of after what is asked about: what "who else?" leaves out. */
  spoken?: readonly string[];
}

/** One line of an answer that is put together from facts. */
export type FactLine =
  | { form: 'value'; fact: Fact }
  /** What another source says instead of what was told before. */
  | { form: 'otherwise'; fact: Fact }
  /** Its whole name. */
  | { form: 'named'; subject: string }
  | { form: 'memberOf'; entity: string; phases: readonly string[] }
  | { form: 'notMemberOf'; entity: string; phase: string }
  | { form: 'noPhaseKnown'; entity: string }
  | {
      form: 'disputed';
      entity: string;
      phase: string;
      naming: readonly Fact[];
      leavingOut: readonly Fact[];
    }
  | { form: 'list'; set: string; ids: readonly string[]; complete: boolean }
  | { form: 'listWithout'; set: string; ids: readonly string[]; left: readonly string[] }
  | { form: 'outside'; sets: readonly string[]; asked: number }
  | { form: 'notAmong'; attribute: string }
  /** One that was asked about is not in the list. */
  | { form: 'notNamed'; subject: string; attribute: string }
  /** When the source of a fact came out; for one that has a date. */
  | { form: 'reportedOn'; fact: Fact }
  | { form: 'inAll'; sets: readonly string[]; ids: readonly string[] }
  | { form: 'count'; count: number; sets: readonly string[]; outside: boolean }
  | {
      form: 'threshold';
      fact: Fact;
      number: number;
      goal?: Fact;
      holds: boolean;
      relation: string;
    }
  | {
      form: 'matching';
      /** Whose members they are; absent for phases and groups. */
      set: string | undefined;
      /** All of them hold: "more than 50", "less than 60". */
      limits: readonly { relation: string; number: number }[];
      facts: readonly Fact[];
      of: number;
    }
  | {
      form: 'extreme';
      order: string;
      /** From 1: the highest, or the lowest. */
      place: number;
      set: string | undefined;
      attribute: string;
      facts: readonly Fact[];
      of: number;
    }
  | { form: 'ranking'; attribute: string; order: string; facts: readonly Fact[] }
  | { form: 'difference'; larger: Fact; smaller: Fact; difference: number }
  /** How many times one has what the other has. */
  | { form: 'ratio'; larger: Fact; smaller: Fact; times: number }
  /** What several have come to together. */
  | { form: 'sum'; sum: number; attribute: string }
  | { form: 'againstGoal'; fact: Fact; goal: Fact }
  /** How much time lies between two days. */
  | { form: 'apart'; earlier: Fact; later: Fact }
  /** Who received an award in a period, or held it by then. */
  | {
      form: 'awarded';
      award: string;
      time: 'in' | 'until' | 'before';
      period: string;
      count: number;
    }
  | { form: 'awardedFirst'; award: string; count: number; left: readonly string[] }
  | { form: 'notComparable' }
  /** Nobody ranks all of them. */
  | { form: 'noRanking' }
  | { form: 'noneNewer' }
  | { form: 'kindOf'; fact: Fact }
  | { form: 'missing'; subject: string; attribute: string; periods: readonly string[] }
  | { form: 'explained'; subject: string; attribute: string }
  | { form: 'known'; subject: string; attributes: readonly string[] };

/** What facts say to a question. */
export interface FactStatement {
  /** Said first if the question was one for yes or no. */
  verdict?: 'yes' | 'no' | 'yesToDenial';
  lines: readonly FactLine[];
  /** Those that are said, for their sources and dates. */
  facts: readonly Fact[];
  /** What it is about, for the questions that follow; the most important first. */
  subjects: readonly string[];
  /** False if all or a part of what was asked is not in the facts. */
  complete: boolean;
  /** Places of words that it accounts for, beside names and cues. */
  places?: readonly number[];
}

/** The year of a date as precise as its source. */
export const yearOf = (date: string): string => date.slice(0, 4);

/** Whether a date falls within a named year or month, as far as its precision tells. */
const isWithin = (date: string, period: string): boolean =>
  date.startsWith(period) || period.startsWith(date);

/** Whether a fact speaks of a named year or month. */
export function coversPeriod({ value, period, asOf }: Fact, asked: string): boolean {
  if (value.kind === 'date') return isWithin(value.date, asked);
  const { from, to } = period ?? {};
  if (from !== undefined && to !== undefined)
    return (
      (from.slice(0, asked.length) <= asked && asked <= to.slice(0, asked.length)) ||
      isWithin(from, asked)
    );
  const point = to ?? from ?? asOf;
  return point !== undefined && isWithin(point, asked);
}

/** Those of one year or month, if any was named. */
export const ofPeriods = (facts: readonly Fact[], periods: readonly string[]): readonly Fact[] =>
  periods.length === 0
    ? facts
    : facts.filter((fact) => periods.some((period) => coversPeriod(fact, period)));

/** The number of a fact that has one. */
export const numberOf = ({ value }: Fact): number | undefined =>
  value.kind === 'number' ? value.number : undefined;

/** The last year, month or day that a fact speaks of; empty for one that is undated. */
export const pointOf = ({ period, asOf }: Fact): string => period?.to ?? asOf ?? '';

/** What was hoped for or set, not what came of it. */
export const isPlanned = ({ kind }: Fact): boolean => kind === 'goal' || kind === 'target';

/** Ids of the subjects of one type that a question names without a doubt. */
export const idsOfType = ({ named }: Pick<FactQuestion, 'named'>, type: string): string[] => [
  ...new Set(named.flatMap(({ ids, type: own }) => (own === type && ids.length === 1 ? ids : []))),
];

/** Types of subjects that stand for the whole: every second question is about them. */
export const WHOLES: ReadonlySet<string> = new Set(['strategy', 'government']);

/** Types of subjects that come to results of their own. */
export const PLACED: ReadonlySet<string> = new Set(['phase', 'entity', 'group']);

/** The same, neither confirmed nor denied. */
export const withoutVerdict = <T extends FactStatement>(statement: T): T => {
  const told = { ...statement };
  delete told.verdict;
  return told;
};
