import type { ExplainedCandidate, Explanation, Share } from '../../answering/explainAnswer';
import type { Trial } from '../../curation/testing/tryPhrasing';
import { formatProblem } from '../../knowledge/knowledgeProblem';

const MOST_REASONS = 3;
/** Less than this decides nothing. */
const TELLING = 0.01;

const SAYINGS: Readonly<Record<Share, string>> = {
  characters: 'likeness of letters',
  words: 'likeness of words',
  roots: 'likeness of roots',
  meaning: 'likeness of meaning',
  learned: 'what was learned from the phrasings',
  nearest: 'its nearest phrasing',
  exact: 'the question is one of its phrasings',
  order: 'it begins as its orders do',
  names: 'names',
  figures: 'figures',
  kind: 'the kind that is asked for',
};

/** What puts the first one before the expected one, the most important first. */
function reasons(first: ExplainedCandidate, expected: ExplainedCandidate): string {
  return (Object.keys(SAYINGS) as Share[])
    .map((share) => ({ share, lead: first.shares[share] - expected.shares[share] }))
    .filter(({ lead }) => lead >= TELLING)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, MOST_REASONS)
    .map(({ share, lead }) => `${SAYINGS[share]} (${lead.toFixed(3)})`)
    .join(', ');
}

/** Where the expected entry stands, and why others stand before it. */
export function formatPlace({ ranking }: Explanation, expected: string): string {
  const family = expected.split('.')[0];
  const [first] = ranking;
  const found = ranking.find((candidate) => candidate.family === family);
  if (!first || !found)
    return `${expected} is not among those that were compared: it has too little in common with the question, or is not written for the name in it.`;
  if (found === first) return `${expected} is first.`;
  const lead = (first.score - found.score).toFixed(3);
  return `${expected} is number ${found.place}, ${lead} behind ${first.family}, which leads by ${reasons(first, found)}.`;
}

/** What came of adding the phrasing. */
export function formatTrial(
  { phrasing, language, takenBy, wins, found, broken }: Trial,
  expected: string,
): string[] {
  if (takenBy !== undefined)
    return [`"${phrasing}" stands in ${takenBy}; a phrasing can stand in one entry only.`];
  const tests =
    broken.length === 0
      ? 'Every test that held still does.'
      : `Tests that held and then do not: ${broken.length}`;
  return [
    `With this phrasing under questions › ${language} of ${expected.split('.')[0] ?? expected}:`,
    `  - ${phrasing}`,
    wins ? `it is answered with ${found}.` : `it still finds ${found}.`,
    tests,
    ...broken.map(formatProblem),
  ];
}
