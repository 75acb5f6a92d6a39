import type { ExplainedCandidate, ExplainedWord, Share } from '../../answering/explainAnswer';
import type {
  ExplainedFacts,
  ExplainedFrame,
  ExplainedOutcome,
  ExplainedQuestion,
  Explanation,
  JudgedCandidate,
} from '../../answering/explainDecision';
import type { Nearness } from '../../answering/meaning/meaningIndex';
import type { PhrasingTrial } from '../../curation/testing/tryPhrasing';
import { formatProblem } from '../../knowledge/knowledgeProblem';

const LANGUAGES = { ar: 'Arabic', en: 'English' } as const;
const SCRIPTS = {
  arabic: 'Arabic letters',
  latin: 'Latin letters',
  arabizi: 'Arabic in Latin letters',
  mixed: 'Arabic and Latin letters',
  none: 'no letters',
} as const satisfies Record<Explanation['script'], string>;

/** The columns of the ranking. */
const COLUMNS: readonly (readonly [Share, heading: string])[] = [
  ['characters', 'letters'],
  ['words', 'words'],
  ['roots', 'roots'],
  ['learned', 'learned'],
  ['nearest', 'nearest'],
  ['exact', 'exact'],
  ['order', 'order'],
  ['names', 'names'],
  ['figures', 'figures'],
  ['kind', 'kind'],
  ['meaning', 'meaning'],
];
const LEGEND = [
  'letters, words, roots: likeness with all phrasings of the entry; learned: what was learned',
  'from all of them; nearest: likeness with the nearest one; exact: it is one of them; order: it begins',
  'as its commands do; names, figures, kind: whether these agree; meaning: likeness of what is meant, if',
  'words alone do not settle it. Together they are the score.',
  'decision: by the ranking of the whole message alone; answer: the result for each question in it.',
];

function formatWord({ typed, read, how }: ExplainedWord): string {
  switch (how) {
    case 'as-typed':
      return typed;
    case 'unknown':
      return typed === read ? `${typed} (not known)` : `${typed} → ${read} (not known)`;
    case 'repaired':
    case 'transliterated':
    case 'name':
      return `${typed} → ${read} (${how})`;
  }
}

const signed = (share: number) => (Math.abs(share) < 0.0005 ? '·' : share.toFixed(3));

/** Lines of cells, each column as wide as its widest cell; the first one to the left. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at === 0 ? cell.padEnd(widths?.[at] ?? 0) : cell.padStart(widths?.[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** What is meant: the entry, or the family if the question does not say which. */
const titleOf = ({ place, family, entryIds: [id, ...others] }: ExplainedCandidate) =>
  `${place}. ${id !== undefined && others.length === 0 ? id : `${family} (${others.length + 1})`}`;

function formatRanking(ranking: readonly ExplainedCandidate[]): string[] {
  const shown = COLUMNS.filter(([share]) =>
    ranking.some(({ shares }) => signed(shares[share]) !== '·'),
  );
  const rows = ranking.map((candidate) => [
    titleOf(candidate),
    candidate.score.toFixed(3),
    ...shown.map(([share]) => signed(candidate.shares[share])),
  ]);
  return table([['', 'score', ...shown.map(([, heading]) => heading)], ...rows]);
}

function formatNearest({ place, nearest, nearestMeaning, coverage }: ExplainedCandidate): string {
  const byWords = nearest ? `${nearest.text} (${nearest.likeness.toFixed(2)})` : 'none';
  const byMeaning = nearestMeaning
    ? `; by meaning: ${nearestMeaning.text} (${nearestMeaning.cosine.toFixed(2)})`
    : '';
  return `${place}. covers ${Math.round(coverage * 100)}% of the words; nearest phrasing: ${byWords}${byMeaning}`;
}

function formatDecision({ decision, ranking: [first] }: Explanation): string {
  const { reason, inScope, right, suggestAt, answerAt } = decision;
  const scope = `in scope ${inScope.toFixed(2)} (suggestions from ${suggestAt.toFixed(2)})`;
  const sure = `right ${right.toFixed(2)} (answers above ${answerAt.toFixed(2)})`;
  switch (reason) {
    case 'sure':
      return `answered with ${first?.entryIds[0] ?? ''}: ${scope}, ${sure}`;
    case 'unsure':
      return `suggestions, because it is not sure enough: ${scope}, ${sure}`;
    case 'several-names':
      return `suggestions, because it does not say which of ${first?.entryIds.length ?? 0} is meant: ${scope}`;
    case 'bare-name':
      return 'suggestions, because a name alone asks nothing yet';
    case 'out-of-scope':
      return `declined, because it is likely about something else: ${scope}`;
    case 'nothing-alike':
      return 'declined, because no entry has anything in common with it';
  }
}

const formatRelation = ({ id, number }: NonNullable<ExplainedFrame['relation']>): string =>
  number === undefined ? id : `${id} ${number}`;

/** What a question asks for; of what is not said, nothing. */
function formatFrame(frame: ExplainedFrame): string {
  const { asks, ofWhat, polarity, relation, order, choice, stage, periods } = frame;
  const told: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['asks', asks],
    ['of what', ofWhat],
    ['polarity', polarity],
    ['relation', [relation && formatRelation(relation)]],
    ['order', [order]],
    ['choice', [choice]],
    ['stage', [stage]],
    ['periods', periods],
    ['subjects', frame.subjects],
    ['assumed', frame.assumed],
    ['not accounted for', frame.unaccounted],
  ];
  return (
    told
      .map(([name, values]) => [name, values.filter((value) => value !== undefined)] as const)
      .flatMap(([name, values]) => (values.length > 0 ? `${name}: ${values.join(', ')}` : []))
      .join('; ') || 'nothing that is known'
  );
}

function formatFacts({ rule, complete, missing, text }: ExplainedFacts): string {
  const state = complete
    ? 'complete'
    : `not complete${missing.map((part) => `, no ${part}`).join('')}`;
  return `${rule}, ${state}: ${text.replaceAll('\n', ' / ')}`;
}

const REASONS: Readonly<Record<ExplainedOutcome['reason'], string>> = {
  sure: 'one is sure',
  unsure: 'none is sure enough',
  'several-names': 'the first is written for several names',
  'bare-name': 'a name alone asks nothing yet',
  'out-of-scope': 'it is likely about something else',
  'nothing-alike': 'none has anything in common with it',
};

const DECIDED: Readonly<Record<ExplainedOutcome['by'], string>> = {
  entry: 'the entry',
  facts: 'the facts',
  missing: 'the facts, which say what is missing',
  suggestions: 'suggestions',
  nothing: 'nothing',
};

function formatOutcome({ by, id, rule, reason, doubt, confidence }: ExplainedOutcome): string {
  const answer = id === undefined ? DECIDED[by] : `${DECIDED[by]} ${id}`;
  const decided = rule === undefined ? '' : `, by the rule "${rule}"`;
  const doubted = doubt === undefined ? '' : `: the first is doubted by the rule "${doubt}"`;
  return `${answer} (${confidence.toFixed(2)})${decided}; of the entries that agree, ${REASONS[reason]}${doubted}`;
}

const formatCosine = ({ id, cosine }: Nearness): string => `${id} (${cosine.toFixed(2)})`;

const formatQuestion = ({ text, frame, facts, nearest, outcome }: ExplainedQuestion): string[] => [
  `question  ${text}`,
  `frame     ${formatFrame(frame)}`,
  `facts     ${facts ? formatFacts(facts) : 'none asked for'}`,
  ...(nearest
    ? [
        `meaning   facts ${nearest.facts.map(formatCosine).join(', ')}; entry ${
          nearest.entry ? formatCosine(nearest.entry) : 'none'
        }`,
      ]
    : []),
  `answer    ${formatOutcome(outcome)}`,
];

/** The message taken apart, and how each question of it was decided. */
const formatMessage = ({ greeting, leadIn, questions }: Explanation['message']): string[] => [
  ...(greeting === undefined ? [] : [`greeting  ${greeting}`]),
  ...(leadIn === undefined ? [] : [`lead-in   ${leadIn}`]),
  ...questions.flatMap(formatQuestion),
];

function formatAgreement({ place, conflict, isBehind, frame }: JudgedCandidate): string {
  const { asks, ofWhat, years } = frame;
  const agrees = isBehind ? 'agrees, but another one answers' : 'agrees';
  const verdict = conflict === undefined ? agrees : `conflicts by the rule "${conflict}"`;
  const lists = [
    `asked for ${[...asks, ...ofWhat].join(', ') || 'nothing that is known'}`,
    ...(years.length > 0 ? [`years ${years.join(', ')}`] : []),
  ];
  return `${place}. ${verdict}; ${lists.join('; ')}`;
}

/** The explanation as lines for a terminal. */
export function formatExplanation(explanation: Explanation): string[] {
  const { language, script, words, names, kinds, ranking, message } = explanation;
  const named = names.map(
    ({ words: spelt, type, ids }) =>
      `${spelt}: ${ids.length > 0 ? `${type} ${ids.join(' or ')}` : 'a name of something else'}`,
  );
  return [
    `language  ${language ? LANGUAGES[language] : 'not known'}, ${SCRIPTS[script]}`,
    `words     ${words.map(formatWord).join(', ') || 'none'}`,
    `names     ${named.join('; ') || 'none'}`,
    `asks for  ${kinds.join(', ') || 'no kind by name'}`,
    `decision  ${formatDecision(explanation)}`,
    '',
    ...formatMessage(message),
    '',
    ...formatRanking(ranking),
    '',
    ...ranking.map(formatNearest),
    '',
    ...ranking.map(formatAgreement),
    '',
    ...LEGEND,
  ];
}

const MOST_REASONS = 3;
/** Less than this decides nothing. */
const TELLING = 0.01;

const SAYINGS: Readonly<Record<Share, string>> = {
  characters: 'likeness of letters',
  words: 'likeness of words',
  roots: 'likeness of roots',
  learned: 'what was learned from the phrasings',
  nearest: 'its nearest phrasing',
  exact: 'the question is one of its phrasings',
  order: 'it begins as its commands do',
  names: 'names',
  figures: 'figures',
  kind: 'the kind that is asked for',
  meaning: 'likeness of meaning',
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

/** The result of adding the phrasing. */
export function formatTrial(
  { phrasing, language, takenBy, wins, found, broken }: PhrasingTrial,
  expected: string,
): string[] {
  if (takenBy !== undefined)
    return [`"${phrasing}" is in ${takenBy}; a phrasing can be in one entry only.`];
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
