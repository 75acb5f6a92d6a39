import type {
  AnswerChange,
  FieldChange,
  KnowledgeDiff,
} from '../../../curation/publishing/knowledgeDiff';

/** More values of one field are only counted, and longer ones cut. */
const MOST_VALUES = 3;
const LONGEST_VALUE = 120;

const shorten = (value: string): string => {
  const line = value.replace(/\s+/g, ' ');
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line;
};

function valueLines(sign: '+' | '-', values: readonly string[]): string[] {
  const more = values.length - MOST_VALUES;
  return [
    ...values.slice(0, MOST_VALUES).map((value) => `      ${sign} ${shorten(value)}`),
    ...(more > 0 ? [`      ${sign} … and ${more} more`] : []),
  ];
}

const fieldLines = ({ field, removed, added }: FieldChange): string[] => [
  `    ${field}`,
  ...valueLines('-', removed),
  ...valueLines('+', added),
];

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines] : [];
}

type Changes = Pick<KnowledgeDiff, 'added' | 'removed' | 'changed'>;

const count = ({ added, removed, changed }: Changes, one: string, many: string): string =>
  `${added.length} ${added.length === 1 ? one : many} added, ${removed.length} removed, ${changed.length} changed`;

/** `2 entries added, 1 removed, 3 changed; 1 fact added, 0 removed, 0 changed`. */
export function countDiff(diff: KnowledgeDiff): string {
  const { added, removed, changed } = diff.facts;
  const facts = added.length + removed.length + changed.length;
  return [
    count(diff, 'entry', 'entries'),
    ...(facts > 0 ? [count(diff.facts, 'fact', 'facts')] : []),
  ].join('; ');
}

function changeLines({ added, removed, changed }: Changes, of: string): string[] {
  return [
    ...section(
      `Added${of}:`,
      added.map((id) => `  + ${id}`),
    ),
    ...section(
      `Removed${of}:`,
      removed.map((id) => `  - ${id}`),
    ),
    ...section(
      `Changed${of}:`,
      changed.flatMap(({ id, fields }) => [`  ${id}`, ...fields.flatMap(fieldLines)]),
    ),
  ];
}

/** What changes, for people: one line for each value of a field. */
export function formatDiff(diff: KnowledgeDiff): string[] {
  return [
    countDiff(diff),
    ...changeLines(diff, ''),
    ...changeLines(diff.facts, ' facts'),
    ...section(
      'Besides the entries:',
      diff.references.map((line) => `  ${line}`),
    ),
  ];
}

/** Which test questions are answered otherwise; those that find another entry stand first. */
export function formatAnswerChanges(changes: readonly AnswerChange[]): string[] {
  const reworded = changes.filter(({ before, after }) => before === after);
  const moved = changes.filter(({ before, after }) => before !== after);
  if (changes.length === 0) return ['Every test question keeps its answer.'];
  return [
    ...section(
      `${moved.length} of the test questions find something else:`,
      moved.map(({ question, before, after }) => `  "${question}": ${before} → ${after}`),
    ),
    ...section(
      `${reworded.length} of the test questions are answered in other words by the same entry:`,
      reworded.map(({ question, after }) => `  "${question}": ${after}`),
    ),
  ];
}
