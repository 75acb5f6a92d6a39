import type {
  ExplainedCandidate,
  ExplainedWord,
  Explanation,
  Share,
} from '../../answering/explainAnswer';

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
  ['meaning', 'meaning'],
  ['learned', 'learned'],
  ['nearest', 'nearest'],
  ['exact', 'exact'],
  ['order', 'order'],
  ['names', 'names'],
  ['figures', 'figures'],
  ['kind', 'kind'],
];
const LEGEND = [
  'letters, words, roots, meaning: likeness with all phrasings of the entry; learned: what was learned',
  'from all of them; nearest: likeness with the nearest one; exact: it is one of them; order: it begins',
  'as its orders do; names, figures, kind: whether these agree. Together they are the score.',
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

/** What is meant: the entry, or the family where the question does not say which. */
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

const formatNearest = ({ place, nearest, coverage }: ExplainedCandidate): string =>
  `${place}. speaks of ${Math.round(coverage * 100)} % of the words; nearest phrasing: ${
    nearest ? `${nearest.text} (${nearest.likeness.toFixed(2)})` : 'none'
  }`;

function formatDecision({ decision, ranking: [first] }: Explanation): string {
  const { reason, inScope, right, suggestAt, answerAt } = decision;
  const scope = `in scope ${inScope.toFixed(2)} (suggestions from ${suggestAt.toFixed(2)})`;
  const sure = `right ${right.toFixed(2)} (answers above ${answerAt.toFixed(2)})`;
  switch (reason) {
    case 'sure':
      return `answered with ${first?.entryIds[0] ?? ''}: ${scope}, ${sure}`;
    case 'unsure':
      return `suggestions, for it is not sure enough: ${scope}, ${sure}`;
    case 'several-names':
      return `suggestions, for it does not say which of ${first?.entryIds.length ?? 0} is meant: ${scope}`;
    case 'bare-name':
      return 'suggestions, for a name alone asks nothing yet';
    case 'out-of-scope':
      return `declined, for it is likely about something else: ${scope}`;
    case 'nothing-alike':
      return 'declined, for no entry has anything in common with it';
  }
}

/** The explanation as lines for a terminal. */
export function formatExplanation(explanation: Explanation): string[] {
  const { language, script, words, names, kinds, ranking } = explanation;
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
    ...formatRanking(ranking),
    '',
    ...ranking.map(formatNearest),
    '',
    ...LEGEND,
  ];
}
