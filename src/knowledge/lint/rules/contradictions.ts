import { LANGUAGES } from '../../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../../language/text/normalizeText';
import type { ExpandedEntry, Name } from '../../knowledge';
import type { Corpus } from '../lintCorpus';
import type { LintMatch, LintRule } from '../lintFinding';
import { statementsIn } from '../comparableStatements';
import { SCALES } from '../statedNumbers';

/** What answers count, by the words for it, normalised. */
const UNITS: Readonly<Record<string, string>> = {
  sheets: 'sheets?|papers?|ورقه|ورقات|اوراق',
  dirhams: 'aed|dirhams?|درهم|دراهم',
  hours: 'hours?|ساعه|ساعات',
  trees: 'trees?|شجره|اشجار',
  percent: '%|per cent|percent|بالمييه',
};
const NUMBER = '(\\d+(?:\\.\\d+)?)';
const SCALE = '(?: (thousand|million|billion|الف|الاف|مليون|مليونا|ملايين|مليار|مليارات))?';
const PATTERNS = Object.entries(UNITS).map(([unit, words]) => {
  const before = unit === 'dirhams' ? `(?:aed )?` : '';
  return {
    unit,
    pattern: new RegExp(`${before}${NUMBER}${SCALE} ?(?:of )?(?:${words})(?!\\p{L})`, 'gu'),
  };
});
const MONEY = new RegExp(`aed ${NUMBER}${SCALE}`, 'gu');

const valuesOf = (plain: string, pattern: RegExp) =>
  [...plain.matchAll(pattern)].map(
    ([, figure = '', scale]) => Number(figure) * (SCALES[scale ?? ''] ?? 1),
  );

/** The figures of a text by what they count: 37 million sheets, AED 1.3 billion, 14 entities. */
export function quantitiesIn(text: string): Map<string, ReadonlySet<number>> {
  const plain = normalizeText(text).replace(/\s+/g, ' ');
  const found = new Map<string, ReadonlySet<number>>();
  for (const { unit, pattern } of PATTERNS) {
    const patterns = unit === 'dirhams' ? [pattern, MONEY] : [pattern];
    const values = patterns.flatMap((one) => valuesOf(plain, one));
    if (values.length > 0) found.set(unit, new Set(values));
  }
  return found;
}

/** A figure for what, of whom, and for which day: two entries may not give two. */
interface Claim {
  entry: ExpandedEntry;
  value: number;
  text: string;
}

const CLAUSE_END = /[.;؛!؟?](?=\s|$)|\n/;
/** "Some 270 million" says the same as 269.8. */
const ROUNDING = 0.01;

const spaced = (text: string) => ` ${tokenize(normalizeText(text)).join(' ')} `;

/** The names of the knowledge, ready to be looked for. */
const createFinder = (names: readonly Name[]) => {
  const spellings = names.flatMap(({ id, aliases }) =>
    aliases.map((alias) => ({ id, spelling: spaced(alias) })),
  );
  return (clause: string): string[] => {
    const read = spaced(clause);
    return spellings.filter(({ spelling }) => read.includes(spelling)).map(({ id }) => id);
  };
};

const LARGE = 1000;
/** Of "169.3 million of the 261 million sheets" the first figure is of sheets, too. */
function areCounted(figures: ReadonlySet<number>, quantities: ReturnType<typeof quantitiesIn>) {
  const counted = new Set([...quantities.values()].flatMap((values) => [...values]));
  return [...figures].every((figure) => figure < LARGE || counted.has(figure));
}

/**
 * Clauses with one day and one figure of a sort: of others it cannot be told what belongs together.
 */
function* claimsOf(
  entry: ExpandedEntry,
  namesIn: (clause: string) => string[],
): Generator<[string, Claim]> {
  for (const language of LANGUAGES) {
    for (const clause of entry.answer[language].split(CLAUSE_END)) {
      const { dates, figures } = statementsIn(clause);
      const [date, ...otherDates] = dates;
      if (date === undefined || date.startsWith('-') || otherDates.length > 0) continue;
      const quantities = quantitiesIn(clause);
      if (!areCounted(figures, quantities)) continue;
      const about = [...new Set([entry.subject ?? '', ...namesIn(clause)])].sort().join(' ');
      for (const [unit, values] of quantities) {
        const [value, ...others] = values;
        if (value === undefined || others.length > 0) continue;
        yield [[entry.kind, about, date, unit].join('|'), { entry, value, text: clause.trim() }];
      }
    }
  }
}

const LONGEST_QUOTE = 100;
const shorten = (text: string) =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).trim()}…`;

const differ = (a: number, b: number) => Math.abs(a - b) > ROUNDING * Math.max(a, b);

function contradictions({ knowledge, entries }: Corpus): LintMatch[] {
  const first = new Map<string, Claim>();
  const reported = new Set<string>();
  const written = new Map(entries.map((item) => [item.entry.id, item]));
  const namesIn = createFinder(knowledge.names);
  return knowledge.entries.flatMap((entry) =>
    [...claimsOf(entry, namesIn)].flatMap(([key, claim]): LintMatch[] => {
      const earlier = first.get(key);
      if (!earlier) first.set(key, claim);
      const item = written.get(entry.family);
      if (!earlier || !item || !differ(earlier.value, claim.value)) return [];
      const pair = `${earlier.entry.family} ${entry.family} ${key}`;
      if (reported.has(pair)) return [];
      reported.add(pair);
      return [
        {
          located: item.located,
          path: [item.index, 'answer'],
          why: `"${shorten(claim.text)}" contradicts "${shorten(earlier.text)}" of ${earlier.entry.family}`,
          fix: 'correct the one that is wrong, or say what sets the figures apart',
        },
      ];
    }),
  );
}

/** Two answers that give two figures for the same thing on the same day. */
export const contradictoryFigures: LintRule = {
  id: 'contradictory-figures',
  finds: 'two answers with two figures for the same thing on the same day',
  severity: 'error',
  find: contradictions,
};
