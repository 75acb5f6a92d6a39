import { LANGUAGES } from '../../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../../language/text/normalizeText';
import type { ExpandedEntry, Name } from '../../knowledge';
import type { Corpus } from '../lintCorpus';
import type { Found, LintRule } from '../lintFinding';
import { quantitiesIn } from '../quantityWords';
import { statementsIn } from '../comparableStatements';

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

/** Clauses with one day and one figure of a sort: of others it cannot be told what belongs together. */
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

function contradictions({ knowledge, entries }: Corpus): Found[] {
  const first = new Map<string, Claim>();
  const reported = new Set<string>();
  const written = new Map(entries.map((item) => [item.entry.id, item]));
  const namesIn = createFinder(knowledge.names);
  return knowledge.entries.flatMap((entry) =>
    [...claimsOf(entry, namesIn)].flatMap(([key, claim]): Found[] => {
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
          mend: 'correct the one that is wrong, or say what sets the figures apart',
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
