import type { Fact } from '../knowledge/facts/fact';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import { stemWord } from '../language/text/stemWord';
import { GREGORIAN_MONTHS } from '../language/dates/monthNames';
import type { FactIndex } from './factIndex';

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s*billion/i, 1e9],
  [/^\s*million/i, 1e6],
];
const WRITTEN = 'zero one two three four five six seven eight nine ten'.split(' ');
/** A text in other words shares this much of them. */
const SHARED_WORDS = 0.6;
/** Of so few words all are needed: who decides on "documents" says nothing of "national documents". */
const FEW_WORDS = 3;
const DIGITS = 12;

function figuresIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].flatMap(({ 0: digits, index }) => {
    const plain = Number(digits.replaceAll(',', ''));
    const rest = text.slice(index + digits.length);
    const scale = SCALES.find(([words]) => words.test(rest))?.[1] ?? 1;
    return [plain, Number((plain * scale).toPrecision(DIGITS))];
  });
}

const stemsOf = (text: string): Set<string> =>
  new Set(
    tokenize(normalizeText(text))
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stemWord),
  );

/** Whether a text in English has a number, in digits or as so many thousands, millions or billions. */
export const statesNumber = (text: string, number: number): boolean => {
  const written = WRITTEN[number];
  return (
    figuresIn(text).includes(number) ||
    (written !== undefined && tokenize(text.toLowerCase()).includes(written))
  );
};

/** Whether a written answer in English says the value of a fact. */
export function statesFact(text: string, { value }: Fact, index: FactIndex): boolean {
  switch (value.kind) {
    case 'number':
      return statesNumber(text, value.number);
    case 'date': {
      const [year, month, day] = value.date.split('-').map(Number);
      const said = figuresIn(text);
      const words = tokenize(text.toLowerCase());
      const saysMonth =
        month === undefined || GREGORIAN_MONTHS[month - 1]?.some((name) => words.includes(name));
      return (
        said.includes(year ?? 0) && saysMonth === true && (day === undefined || said.includes(day))
      );
    }
    case 'text': {
      const said = stemsOf(text);
      const wanted = [...stemsOf(value.text.en)];
      const least = wanted.length <= FEW_WORDS ? 1 : SHARED_WORDS;
      return wanted.filter((stem) => said.has(stem)).length >= wanted.length * least;
    }
    case 'ids': {
      const said = normalizeText(text);
      return value.ids.every((id) => {
        const subject = index.subject(id);
        const names = subject ? [subject.name.en, subject.short.en, ...subject.aliases] : [];
        return names.some((name) => said.includes(normalizeText(name)));
      });
    }
  }
}
