import { cleanText } from '../../../src/language/text/cleanText';
import { foldDigits } from '../../../src/language/text/foldDigits';
import { readPaper } from '../../../src/language/paper/readPaper';
import type { DraftContext } from '../draftContext';
import type { ParsedAnswer } from './parsedAnswer';
import { dayOf, isoOf } from './readFieldValue';

const YEAR = /(?<![\p{Nd}.,/-])(?:19|20)\d\d(?![\p{Nd}.,/-]?\p{Nd})/gu;

/**
 * An amount with the year that it is of: "in 2019 it was 4,500". Its year is that of the figures,
 * unless another one was given.
 * @param text that says one amount and nothing else
 */
export function withYearOfFigures(
  { opened, today }: DraftContext,
  text: string,
  answer: ParsedAnswer | undefined,
): ParsedAnswer | undefined {
  const { fields = {}, assumed = [] } = opened?.record ?? {};
  const isOpen = fields.baselineYear === undefined || assumed.includes('baselineYear');
  const [year, ...others] = (foldDigits(cleanText(text)).match(YEAR) ?? []).map(Number);
  const amounts = Object.values(answer?.changes ?? {});
  if (!answer || !isOpen || year === undefined || others.length > 0) return answer;
  if (amounts.length === 0 || amounts.includes(year) || year > dayOf(today).year) return answer;
  return { ...answer, changes: { ...answer.changes, baselineYear: year } };
}

/**
 * What is still printed, with the time since which it is: "nothing since 2022". The time is not
 * stored, and the person is told so, unless it is that of the launch.
 */
export function withDateLeftOut(
  turn: DraftContext,
  text: string,
  answer: ParsedAnswer | undefined,
): ParsedAnswer | undefined {
  if (!answer) return undefined;
  const { goLive, spans } = readPaper(cleanText(text), dayOf(turn.today));
  const words = spans.find(({ field }) => field === 'goLive')?.text;
  const launch = turn.opened?.record.fields.goLiveDate;
  if (!goLive?.day || words === undefined) return answer;
  const isLaunch =
    launch !== undefined && launch >= isoOf(goLive.day) && launch <= isoOf(goLive.last);
  const line = turn.say('log.leftOut', { words });
  return isLaunch ? answer : { ...answer, lines: [...(answer.lines ?? []), line] };
}
