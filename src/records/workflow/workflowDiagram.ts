import { STATUSES, type Status } from '../model/processRecord';
import { ACTIONS, TRANSITIONS, type Action, type Capacity } from './recordWorkflow';

const CAPACITIES: readonly Capacity[] = ['owner', 'coordinator', 'verifier', 'admin'];

/** What {@link TRANSITIONS} does not hold, because nobody takes it by itself. */
const BEGINNING = '[*] --> draft: create (anyone)';
const SUPERSEDING = 'verified --> superseded: the next version is verified';
const SUPERSEDED: Status = 'superseded';

const isEnd = (status: Status) =>
  status === SUPERSEDED || !TRANSITIONS.some(({ from }) => from === status);

function arrow({ from, action, to, by }: (typeof TRANSITIONS)[number]): string {
  const opens = action === 'amend' ? ', opens the next version as a draft' : '';
  return `${from} --> ${to}: ${action} (${by.join(', ')})${opens}`;
}

/** The state machine of one version of a record, as a Mermaid `stateDiagram-v2`. */
export function workflowDiagram(): string {
  const lines = [
    BEGINNING,
    ...TRANSITIONS.map(arrow),
    SUPERSEDING,
    ...STATUSES.filter(isEnd).map((status) => `${status} --> [*]`),
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `    ${line}`)].join('\n');
}

/** A Markdown table with its columns aligned, as prettier writes it. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...body].join('\n');
}

const statesFor = (capacity: Capacity, action: Action) =>
  TRANSITIONS.filter(({ action: name, by }) => name === action && by.includes(capacity))
    .map(({ from }) => from)
    .join(', ') || '–';

/** The page of the documentation about the workflow, complete with the newline at its end. */
export function workflowDocument(): string {
  const rows = [
    ['', ...CAPACITIES],
    ...ACTIONS.map((action) => [
      action,
      ...CAPACITIES.map((capacity) => statesFor(capacity, action)),
    ]),
  ];
  return `# The workflow of a record

Written by \`npx lawaraq records workflow > docs/record-workflow.md\` from \`src/records/workflow/recordWorkflow.ts\`; a test fails when the two differ.

\`\`\`mermaid
${workflowDiagram()}
\`\`\`

In which states who may do what:

${table(rows)}

- **owner**: the person who began the draft. **coordinator** and **verifier**: of the record's entity; a verifier of every entity is a central reviewer. **admin**: of the bot.
- Nobody verifies, questions or rejects a version that they have begun, changed or submitted themselves.
- Only central reviewers decide on records that need a central review.
- A draft whose launch is planned (\`goLivePlanned\`) cannot be submitted, also once its day has passed: its owner says first that the process went live ([reminders](records.md#reminders)).
- Only verified versions count in totals. Nothing is ever deleted.
`;
}
