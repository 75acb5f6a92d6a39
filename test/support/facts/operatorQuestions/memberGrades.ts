import type { Outcome } from '../../../../src/answering/model/answerOutcome';
import type { FactIndex } from '../../../../src/facts/factIndex';
import { timeApart } from '../../../../src/facts/timeApart';
import { normalizeText } from '../../../../src/language/text/normalizeText';
import type { Messages } from '../../../../src/messages/messages';
import { SAYS_MISSING } from '../factExam';
import { FactsInText } from '../factInText';
import { listed } from '../../knowledge/shippedAnswers';
import type { Expected } from './memberBindings';
import { eventNames, type OperatorQuestion } from './memberQuestions';

/** Declined: asked back, or said that nothing is known, although it is. */
export type Grade = 'right' | 'declined' | 'wrong';

const YES = /^(?:yes|نعم|أجل)(?!\p{L})/iu;
const NO = /^(?:no|لا|كلا)(?=[،,.:]|\s*$)/iu;
const NOBODY =
  /^(?:none|no |nobody|لا أحد|لا توجد|ليس|لا جهة|لا شيء)|none|لا أحد|0 entities|no entities|لا جهة|no named/i;

/** What is said before the holders that are asked for: all that are known. */
const ALL_HOLDERS = /no full list|قائمة كاملة/;
const GREETING = /^(?:hello|hi|أهلاً|مرحباً)[^\n]*\n/i;

const plain = (text: string) =>
  normalizeText(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** A day of the time between counts where two years or months are written out. */
const ONE = /\b(?:one|a|1)\b|سنة|عام|شهر|1/;
const TWO = /\b(?:two|2)\b|سنتان|سنتين|عامان|عامين|شهران|شهرين|2/;

/** Says whether an answer is what the facts say. */
export class MemberGrades {
  private readonly said: FactsInText;
  private spellings: [string, Set<string>][] | undefined;

  constructor(
    private readonly index: FactIndex,
    messages: Messages,
  ) {
    this.said = new FactsInText(index, messages);
  }

  /** The subjects that a text names, the longest names first: "Free Zone Corporation" is not "Customs". */
  private namedIn(text: string): ReadonlySet<string> {
    let left = ` ${plain(text)} `;
    const found = new Set<string>();
    for (const [name, ids] of (this.spellings ??= this.allSpellings()))
      for (const form of [` ${name} `, ` و${name} `, ` ل${name.slice(1)} `])
        if (left.includes(form)) {
          for (const id of ids) found.add(id);
          left = left.replaceAll(form, ' | ');
        }
    return found;
  }

  private allSpellings(): [string, Set<string>][] {
    const byName = new Map<string, Set<string>>();
    for (const { id, name, short, aliases } of this.index.base.subjects.values())
      for (const spelling of [name.en, name.ar, short.en, short.ar, ...aliases]) {
        const key = plain(spelling);
        if (key.length > 1) byName.set(key, (byName.get(key) ?? new Set()).add(id));
      }
    return [...byName].sort(([a], [b]) => b.length - a.length);
  }

  private tellsTime(text: string, [from, to]: readonly [string, string]): boolean {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const digits = new Set(
      [...text.replaceAll(',', '').matchAll(/\d+/g)].map(([one]) => Number(one)),
    );
    if (digits.has(days)) return true;
    const { years, months, days: rest } = timeApart(from, to);
    const says = (count: number) =>
      count === 0 ||
      digits.has(count) ||
      (count === 1 && ONE.test(text)) ||
      (count === 2 && TWO.test(text));
    return (says(years) && says(months) && says(rest)) || digits.has(years * 12 + months);
  }

  /** Everything that has to be told is told, and nothing that must not be. */
  private tells(text: string, { language }: OperatorQuestion, expected: Expected): boolean {
    const list = listed(text);
    const { subjects = [], notListed = [], facts = [], anyFact, between, event, none } = expected;
    const lines = text.split('\n').filter((line) => !ALL_HOLDERS.test(line));
    const own = this.namedIn((list.length > 0 ? list : lines).join('\n'));
    if (none)
      return NOBODY.test(text) && (list.length === 0 || !notListed.some((id) => own.has(id)));
    if (expected.lesser !== undefined) {
      const told = this.namedIn(lines[0] ?? '');
      if (told.has(expected.lesser.lesser) && !told.has(expected.lesser.greater)) return false;
    }
    if (event) {
      const first = text.split('\n')[0]!;
      const at = (id: string) => Math.min(...this.placesOf(id, language, first));
      const told = at(event.told);
      if (!Number.isFinite(told)) return false;
      return told <= at(event.other);
    }
    return (
      subjects.every((id) =>
        (list.length > 0 && notListed.length > 0 ? own : this.namedIn(lines.join('\n'))).has(id),
      ) &&
      !notListed.some((id) => own.has(id)) &&
      facts.every((fact) => this.said.says(text, fact, language)) &&
      (!anyFact || anyFact.some((fact) => this.said.says(text, fact, language))) &&
      (!between || this.tellsTime(text, between))
    );
  }

  /** Where an answer names an event: by its own words, or by the name of its subject. */
  private placesOf(id: string, language: 'en' | 'ar', text: string): number[] {
    const subject = this.index.subject(id.slice(0, id.lastIndexOf('.')));
    const spellings = [
      ...eventNames(id, language),
      subject?.short[language],
      subject?.name[language],
    ];
    const plain = normalizeText(text);
    return spellings
      .map((name) => (name === undefined ? -1 : plain.indexOf(normalizeText(name))))
      .map((at) => (at < 0 ? Infinity : at));
  }

  grade(question: OperatorQuestion, outcome: Outcome): Grade {
    const { expected } = question;
    const answered = outcome.status === 'answered';
    const text = outcome.text.replace(GREETING, '');
    const [first = ''] = text.split('\n');
    const isMissing = outcome.status === 'unknown' || SAYS_MISSING.test(first);
    if (expected.missing) {
      if (!answered || SAYS_MISSING.test(outcome.text))
        return YES.test(first) || NO.test(first) ? 'wrong' : 'right';
      return 'wrong';
    }
    if (expected.noVerdict)
      return YES.test(first) || NO.test(first)
        ? 'wrong'
        : answered && !this.tells(text, question, expected)
          ? 'wrong'
          : 'right';
    if (outcome.status === 'command') return 'wrong';
    if (!answered) return 'declined';
    const { verdict, ...told } = expected;
    if (verdict) {
      if ((verdict === 'yes' ? YES : NO).test(first)) return 'right';
      if ((verdict === 'yes' ? NO : YES).test(first)) return 'wrong';
      const hasContent = (told.subjects ?? told.facts ?? []).length > 0;
      if (hasContent && this.tells(text, question, told)) return 'right';
      return isMissing ? 'declined' : 'wrong';
    }
    if (this.tells(text, question, told)) return 'right';
    return isMissing ? 'declined' : 'wrong';
  }
}
