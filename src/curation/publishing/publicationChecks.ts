import type { Knowledge } from '../../knowledge/knowledge';
import { formatProblem, type Problem } from '../../knowledge/knowledgeProblem';
import { writtenIds, type Forceable } from './publication';

/** Of the entries that are live, more than this share cannot go in one publication by mistake. */
const MOST_DROPPED = 0.2;

/** Why something is not published, unless it is forced. */
export interface Objection {
  force: Forceable;
  lines: readonly string[];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Both as they are written and as they are expanded: one that is written for sixty is one, too. */
function dropped(live: Knowledge, next: Knowledge): Objection[] {
  const ids = (knowledge: Knowledge) => new Set(knowledge.entries.map(({ id }) => id));
  const views = [
    { what: 'entries', before: writtenIds(live), after: writtenIds(next) },
    { what: 'expanded entries', before: ids(live), after: ids(next) },
  ];
  return views
    .flatMap(({ what, before, after }) => {
      const gone = [...before].filter((id) => !after.has(id));
      const share = gone.length / before.size;
      if (!(share > MOST_DROPPED)) return [];
      const line = `${gone.length} of ${before.size} ${what} (${percent(share)}, more than ${percent(MOST_DROPPED)}) would go: ${gone.join(', ')}`;
      return [{ force: 'drop' as const, lines: [line] }];
    })
    .slice(0, 1);
}

/**
 * What speaks against publishing.
 * @param live what is live now; undefined where it cannot be read by this version of the bot
 * @param failures of the tests
 */
export function objectionsTo(
  next: Knowledge,
  live: Knowledge | undefined,
  failures: readonly Problem[],
): Objection[] {
  const tests: Objection[] =
    failures.length === 0
      ? []
      : [
          {
            force: 'tests',
            lines: [
              ...failures.map(formatProblem),
              failures.length === 1 ? '1 test fails' : `${failures.length} tests fail`,
            ],
          },
        ];
  return [...tests, ...(live ? dropped(live, next) : [UNREADABLE])];
}

const UNREADABLE: Objection = {
  force: 'drop',
  lines: [
    'What is live cannot be read by this version of the bot: which entries would go is not known',
  ],
};
