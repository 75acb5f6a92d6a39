import type { Outcome } from '../../../../src/answering/model/answerOutcome';
import type { FactBase } from '../../../../src/knowledge/facts/fact';
import { SAYS_MISSING } from '../factExam';
import { Figures } from './figureValues';
import type { FigureQuestion } from './figureQuestions';
import { spokenDate } from '../questionWordings';

export type Grade = 'right' | 'declined' | 'wrong';

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:billion|مليار)/, 1e9],
  [/^(?:million|مليون|ملايين)/, 1e6],
  [/^(?:thousand|ألف|آلاف)/, 1e3],
];
const NUMBER =
  /(\d[\d,]*(?:\.\d+)?)(?:\s*(thousand|million|billion|ألف|آلاف|مليون|ملايين|مليار))?|(?<=\s)(مليون|مليار|نقطتان|نقطة واحدة)(?=\s)/g;
/** Small numbers in words. */
const WRITTEN: Readonly<Record<string, number>> = {
  مليون: 1e6,
  مليار: 1e9,
  نقطتان: 2,
  'نقطة واحدة': 1,
};

/** The numbers of a text in their order: "22.63 million" is 22,630,000. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(NUMBER)].map(([, digits = '', scale = '', written]) => {
    if (written !== undefined) return WRITTEN[written] ?? 0;
    const factor = SCALES.find(([words]) => words.test(scale))?.[1] ?? 1;
    return Number(digits.replace(/,/g, '')) * factor;
  });
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-6;

const ORDINALS: readonly RegExp[] = [
  /\b(?:first|1st|highest|top)\b|الأولى|الأول|الأعلى|أعلى/i,
  /\b(?:second|2nd)\b|الثاني/i,
  /\b(?:third|3rd)\b|الثالث/i,
  /\b(?:fourth|4th)\b|الرابع/i,
  /\b(?:fifth|5th|last|lowest)\b|الخامس|الأخير|الأدنى/i,
  /\b(?:sixth|6th|last|lowest)\b|السادس|الأخير|الأدنى/i,
];

/** Compares answers with what the facts say. */
export class FigureGrades {
  private readonly figures: Figures;

  constructor(private readonly base: FactBase) {
    this.figures = new Figures(base);
  }

  grade({ expected, set }: FigureQuestion, outcome: Outcome): Grade {
    if (outcome.status !== 'answered') return expected.missing ? 'right' : 'declined';
    const { text } = outcome;
    const numbers = numbersIn(text);
    const says = (value: number) => numbers.some((one) => isSame(one, value));
    if (expected.missing) {
      const isTold = (expected.notNumbers ?? []).some(says);
      return SAYS_MISSING.test(text) || !isTold ? 'right' : 'wrong';
    }
    const { names = [], notNames = [], dates, first, firstName, places, yes, yesIfSaid } = expected;
    const said = /^(?:Yes|نعم)/.test(text)
      ? true
      : /^(?:No\b|لا[.،])/.test(text)
        ? false
        : undefined;
    const firstOf = first?.of;
    const isRight =
      (expected.numbers ?? []).every(says) &&
      (expected.oneOf?.some(says) ?? true) &&
      !(expected.notNumbers ?? []).some(says) &&
      names.every((id) => this.placeOf(id, text) >= 0) &&
      !notNames.some((id) => this.placeOf(id, text) >= 0) &&
      (yes === undefined || said === yes) &&
      (yesIfSaid === undefined || said === undefined || said === yesIfSaid) &&
      (dates === undefined || dates.some((date) => this.tellsDate(text, date))) &&
      (places === undefined ||
        places.some((place) => ORDINALS[place - 1]?.test(text) || numbers.includes(place))) &&
      (!first || numbers.find((one) => firstOf?.some((of) => isSame(one, of))) === first.number) &&
      (!firstName || !set || firstName.includes(this.firstNamed(set, text)));
    if (isRight) return 'right';
    return SAYS_MISSING.test(text) ? 'declined' : 'wrong';
  }

  /** Where a subject is named; -1 if nowhere. */
  private placeOf(id: string, text: string): number {
    const subject = this.base.subjects.get(id);
    if (!subject) return -1;
    const names = [subject.short.en, subject.short.ar, subject.name.en, subject.name.ar];
    const found = names.map((name) => text.toLowerCase().indexOf(name.toLowerCase()));
    return Math.min(...found.filter((at) => at >= 0), Infinity) === Infinity
      ? -1
      : Math.min(...found.filter((at) => at >= 0));
  }

  private firstNamed(set: 'phase-1' | 'phases', text: string): string {
    const named = this.figures
      .ofSet(set)
      .map(({ id }) => ({ id, at: this.placeOf(id, text) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    return named[0]?.id ?? '';
  }

  private tellsDate(text: string, date: string): boolean {
    return [spokenDate(date, 'en'), spokenDate(date, 'ar')].some((spoken) => text.includes(spoken));
  }
}
