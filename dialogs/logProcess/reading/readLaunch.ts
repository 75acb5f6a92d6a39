import { cleanText } from '../../../src/language/text/cleanText';
import { readChoice } from '../../../src/language/choices/readChoice';
import { readDay, type DayRead } from '../../../src/language/dates/readDay';
import { behindPlan, readPlan } from '../../../src/language/dates/readPlan';
import { formatHijri } from '../../../src/language/dates/calendar';
import type { FieldName } from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import type { StepOption } from '../stepQuestions';
import type { ParsedAnswer } from './parsedAnswer';
import { dayOf, isoOf, launchOn } from './readFieldValue';

/**
 * A launch on a day: in the future it is planned, and so it is said. A plan for a day that has
 * passed tells no launch.
 */
export function launched(
  turn: DraftContext,
  day: string,
  isPlanned: boolean,
): ParsedAnswer | undefined {
  if (day <= turn.today) return isPlanned ? undefined : { changes: launchOn(turn, day) };
  const date = turn.messages.formatDate(turn.language, day);
  return { changes: launchOn(turn, day), lines: [turn.say('log.planned', { date })] };
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
    return isLaunch ? launched(turn, chosen, false) : { changes: { [field]: chosen } };
  const clean = cleanText(text);
  const today = dayOf(turn.today);
  const plan = isLaunch ? readPlan(clean, today) : undefined;
  const outcome = plan && behindPlan(clean);
  const done = outcome === undefined ? undefined : readDay(outcome, today);
  const read = done ?? (plan ? plan.read : readDay(clean, today));
  // With a figure in it, the text says a day that was not understood.
  if (!read) return plan && !/\p{Nd}/u.test(clean) ? openPlan(turn) : undefined;
  if (read.ambiguous)
    return { changes: {}, state: { step: field, offered: read.ambiguous.map(isoOf) } };
  const iso = isoOf(read.day);
  const told = isLaunch
    ? launched(turn, iso, plan !== undefined && !done)
    : { changes: { [field]: iso } };
  return told && { ...told, lines: [...hijriLines(turn, read, iso), ...(told.lines ?? [])] };
}

/** Says which day a Hijri date is. */
function hijriLines(turn: DraftContext, read: DayRead, iso: string): string[] {
  if (!read.day || read.calendar !== 'hijri') return [];
  const day = turn.messages.formatDate(turn.language, iso);
  return [turn.say('log.hijriIs', { hijri: formatHijri(read.day, turn.language), day })];
}
