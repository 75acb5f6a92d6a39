import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Language } from '../../language/text/detectLanguage';
import type { AnsweredOnDay, UnansweredOnDay } from '../../records/workflow/demonstrationRecords';
import { dayInDubai } from '../../lib/dubaiDate';
import { dayAfter } from '../../records/reminders/workingDays';
import type { RandomChoices } from './randomChoices';
import { UNANSWERED_QUESTIONS } from './vocabulary';

const DAYS = 84;
const POPULAR_ENTRIES = 45;
/** Questions on a working day in one language. */
const QUESTIONS = { ar: 26, en: 17 } as const;
const WEEKEND_SHARE = 0.12;
const SUGGESTED = 0.14;
const DECLINED = 0.06;
const RATED = 0.12;
const HELPFUL = 0.8;

interface Traffic {
  asked: UnansweredOnDay[];
  answered: AnsweredOnDay[];
}

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());

/** What was asked in the last twelve weeks, found or not. */
export function generateTraffic(
  entries: readonly ExpandedEntry[],
  now: Date,
  random: RandomChoices,
): Traffic {
  const today = dayInDubai(now);
  const days = Array.from({ length: DAYS }, (_, ago) => dayAfter(today, -ago)).reverse();
  const sourced = entries.filter(({ sources }) => sources.length > 0);
  const popular = random.shuffled(sourced).slice(0, POPULAR_ENTRIES);
  return {
    asked: days.flatMap((day) => questionsOn(day, random)),
    answered: days.flatMap((day) =>
      (['ar', 'en'] as const).flatMap((language) => answersOn(day, language, popular, random)),
    ),
  };
}

function questionsOn(day: string, random: RandomChoices): UnansweredOnDay[] {
  const probability = isWeekend(day) ? 0.01 : 0.06;
  return UNANSWERED_QUESTIONS.flatMap(({ language, reason, spellings }) =>
    spellings
      .filter(() => random.happens(probability))
      .map((text) => ({ text, language, reason, day, count: random.whole(1, 3) })),
  );
}

/** Some entries are asked for much more than others; the counters of a day add up to its total. */
function answersOn(
  day: string,
  language: Language,
  popular: readonly ExpandedEntry[],
  random: RandomChoices,
): AnsweredOnDay[] {
  const usual = QUESTIONS[language] * (isWeekend(day) ? WEEKEND_SHARE : 1);
  const questions = Math.round(usual * (0.6 + 0.8 * random.share()));
  const counts = new Map<string, AnsweredOnDay>();
  const count = (kind: AnsweredOnDay['kind'], entryId: string) => {
    for (const id of [entryId, '']) {
      const key = `${kind} ${id}`;
      const before = counts.get(key) ?? { entryId: id, language, kind, day, count: 0 };
      counts.set(key, { ...before, count: before.count + 1 });
    }
  };
  for (let at = 0; at < questions && popular.length > 0; at += 1) {
    const entry = popular[Math.floor(popular.length * random.share() ** 2)]?.id ?? '';
    const outcome = random.weighted({
      answered: 1 - SUGGESTED - DECLINED,
      suggested: SUGGESTED,
      declined: DECLINED,
    });
    count(outcome, entry);
    if (outcome === 'answered' && random.happens(RATED))
      count(random.happens(HELPFUL) ? 'helpful' : 'unhelpful', entry);
  }
  return [...counts.values()];
}
