import { cleanText } from '../../../src/language/text/cleanText';
import { readChoice } from '../../../src/language/choices/readChoice';
import { readDay, type DayRead } from '../../../src/language/dates/readDay';
import { relativeDayIn, shiftedDay } from '../../../src/language/dates/relativeDay';
import { behindPlan, readMovedPlan, readPlan } from '../../../src/language/dates/readPlan';
import { formatHijri, type Day } from '../../../src/language/dates/calendar';
import type { DayFound } from '../../../src/language/dates/dateSpans';
import { onlyDateIn, saysLaunched } from '../../../src/language/paper/paperDates';
import type { FieldName } from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import type { StepOption } from '../stepQuestions';
import type { ParsedAnswer } from './parsedAnswer';
import { dayOf, isoOf, launchOn } from './readFieldValue';

/** A launch on a day, or in a week, month or year. */
export type LaunchPeriod = Pick<DayFound, 'day' | 'last'>;

/**
 * The ISO day that counts as that of a launch. A launch that has taken place in a month counts from
 * its first day. One that is planned for a month is planned for its last day: on the first, asking
 * whether it has taken place would mostly come too early, and a "yes" would count paper of days on
 * which it was still printed.
 */
function launchDay(today: string, { day, last }: LaunchPeriod, isPlanned: boolean): string {
  const [from, until] = [isoOf(day), isoOf(last)];
  return from > today || (isPlanned && until > today) ? until : from;
}

/**
 * A launch: in the future it is planned, and so it is said. A plan for a day that has passed tells
 * no launch.
 */
export function launched(
  turn: DraftContext,
  period: LaunchPeriod,
  isPlanned: boolean,
): ParsedAnswer | undefined {
  const day = launchDay(turn.today, period, isPlanned);
  if (day <= turn.today) return isPlanned ? undefined : { changes: launchOn(turn, day) };
  const date = turn.messages.formatDate(turn.language, day);
  const isDay = isoOf(period.day) === isoOf(period.last);
  const line = turn.say(isDay ? 'log.planned' : 'log.plannedPeriod', { date });
  return { changes: launchOn(turn, day), lines: [line] };
}

/** The plan of the draft moves to the day, unless the text says that the launch has taken place. */
const movesPlan = ({ opened }: DraftContext, text: string): boolean =>
  opened?.record.fields.goLivePlanned === true && !saysLaunched(text);

/** "One year earlier", «بعدها بشهر»: the given launch, moved by so much. */
export function movedLaunch(turn: DraftContext, text: string): ParsedAnswer | undefined {
  const known = turn.opened?.record.fields.goLiveDate;
  const relative = known === undefined ? undefined : relativeDayIn(text);
  if (known === undefined || !relative) return undefined;
  const day = shiftedDay(dayOf(known), relative);
  return launched(turn, { day, last: day }, false);
}

/**
 * The launch is still to come, on a day that was not said. A day that was stored is no longer one
 * to submit.
 */
function openPlan(turn: DraftContext): ParsedAnswer {
  const isStored = turn.opened?.record.fields.goLiveDate !== undefined;
  return {
    changes: isStored ? { goLivePlanned: true } : {},
    lines: [turn.say('log.notLive')],
    ...(isStored ? { state: { step: 'goLiveDate' } } : {}),
  };
}

/** The answer to the question for a day. */
export function readDate(
  turn: DraftContext,
  field: FieldName,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  const isLaunch = field === 'goLiveDate';
  const chosen = offers.length > 0 ? readChoice(text, offers)?.[0] : undefined;
  if (chosen !== undefined)
    return isLaunch
      ? launched(turn, { day: dayOf(chosen), last: dayOf(chosen) }, false)
      : { changes: { [field]: chosen } };
  const clean = cleanText(text);
  const today = dayOf(turn.today);
  const moved = isLaunch ? movedLaunch(turn, clean) : undefined;
  if (moved) return moved;
  const plan = isLaunch ? readPlan(clean, today) : undefined;
  const outcome = plan && behindPlan(clean);
  const done = outcome === undefined || plan?.read ? undefined : readDay(outcome, today);
  const isMoved = isLaunch && !plan && movesPlan(turn, clean);
  const plain = () =>
    isMoved ? readMovedPlan(clean, today) : (readDay(clean, today) ?? onlyDateIn(clean, today));
  const read = done ?? (plan ? openOr(clean, today, plan.read) : plain());
  // With a figure in it, the text says a day that was not understood.
  if (!read) return plan && !/\p{Nd}/u.test(clean) ? openPlan(turn) : undefined;
  if (read.ambiguous)
    return { changes: {}, state: { step: field, offered: read.ambiguous.map(isoOf) } };
  const isPlanned = isMoved ? isoOf(read.last) > turn.today : plan !== undefined && !done;
  const iso = isLaunch ? launchDay(turn.today, read, isPlanned) : isoOf(read.day);
  const told = isLaunch ? launched(turn, read, isPlanned) : { changes: { [field]: iso } };
  return told && { ...told, lines: [...hijriLines(turn, read, iso), ...(told.lines ?? [])] };
}

/** "It was meant to be May 2022 but slipped to August": of two months, neither is surely the plan. */
function openOr(text: string, today: Day, read: DayRead | undefined): DayRead | undefined {
  const only = onlyDateIn(text, today);
  return only?.ambiguous ? only : read;
}

/** Says which day a Hijri date is. */
function hijriLines(turn: DraftContext, read: DayRead, iso: string): string[] {
  if (!read.day || read.calendar !== 'hijri') return [];
  const day = turn.messages.formatDate(turn.language, iso);
  return [turn.say('log.hijriIs', { hijri: formatHijri(dayOf(iso), turn.language), day })];
}
