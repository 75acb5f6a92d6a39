import type { Option } from '../../answering/model/answerOutcome';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { nextQuestion, type ProgressQuestion } from '../../records/reporting/progressQuestion';
import type { ProgressReport } from '../../records/reporting/progressReport';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import { choice, heading, line, noteLine, openingRow, subheading } from '../kit/textBlocks';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import { progressButtons, progressActionFor } from './progressAction';
import { overTime } from './progressCharts';
import { progressLines } from './progressLines';
import { narrowScope, scopeTitle, type ScopeNames } from './scopeText';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';

/** What every card about progress needs. */
export interface ProgressFrame {
  /** The displayed question; buttons ask it in another view. */
  question: ProgressQuestion;
  names: ScopeNames;
  /** Address of the same figures in the tab. */
  tab?: string | undefined;
  /** Address of an image of the chart. */
  picture?: string | undefined;
}

export interface ProgressCardContent extends ProgressFrame {
  /** Of the entity, the phase or all; the person's own entity comes first. */
  reports: readonly ProgressReport[];
  /** The person's entity would be shown too, but is unknown. */
  noEntity?: boolean;
  /** Questions of the knowledge base whose answers are published results. */
  published: readonly Option[];
}

const namedIn = ({ scope: { entityId, phaseId } }: ProgressReport) => ({
  ...(entityId ? { entityIds: [entityId] } : {}),
  ...(phaseId ? { phaseIds: [phaseId] } : {}),
});

/** What waits for a decision is shown separately, and opens by entity. */
function pendingLine(
  report: ProgressReport,
  question: ProgressQuestion,
  labels: RecordLabels,
): CardElement[] {
  const { messages, language } = labels;
  const { pending } = report;
  if (pending.records === 0) return [];
  const text = messages.say(language, 'progress.pending', {
    count: pending.records,
    sheets: labels.formatTotalSheets(pending.eliminatedSheets),
  });
  const action = progressActionFor(nextQuestion(question, { ...namedIn(report), view: 'waiting' }));
  return [
    {
      type: 'Container',
      spacing: 'Small',
      selectAction: actionButton(messages.say(language, 'progress.button.waiting'), action),
      items: [noteLine(text, 'None')],
    },
  ];
}

const chartOf = (report: ProgressReport, shown: ProgressCardContent, labels: RecordLabels) =>
  overTime(report, labels, {
    of: scopeTitle(namedIn(report), shown.names, labels),
    picture: shown.picture,
  });

function part(
  report: ProgressReport,
  shown: ProgressCardContent,
  labels: RecordLabels,
): CardElement[] {
  return [
    subheading(scopeTitle(namedIn(report), shown.names, labels)),
    ...narrowScope(shown.question, labels),
    ...progressLines(report, labels),
    ...pendingLine(report, shown.question, labels),
  ];
}

/**
 * The totals of the verified records against the target, and separately what waits for a decision.
 */
export function progressCard(
  shown: ProgressCardContent,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  const { question, reports, published, noEntity, tab } = shown;
  const [first] = reports;
  const settings = actionButtonWithoutInputs(messages.say(language, 'settings.title'), {
    verb: 'settings.open',
  });
  return createCard(
    language,
    [
      heading(messages.say(language, 'progress.title')),
      ...(noEntity ? [noteLine(messages.say(language, 'progress.noEntity'))] : []),
      ...reports.flatMap((report) => part(report, shown, labels)),
      ...(first ? chartOf(first, shown, labels) : []),
      ...(published.length === 0
        ? []
        : [
            line(messages.say(language, 'progress.published'), {}, 'Medium'),
            ...published.map(({ text }) => choice(text)),
          ]),
    ],
    noEntity
      ? [settings, ...progressButtons(question, labels, tab, 1)]
      : progressButtons(question, labels, tab),
  );
}

const STEPS = ['before', 'residual', 'eliminated', 'notCounted', 'percent', 'saved'] as const;

/** How every figure of progress is calculated. */
export function progressFormulaCard(
  { question, names, tab }: ProgressFrame,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  return createCard(
    language,
    [
      heading(messages.say(language, 'progress.formula.title')),
      noteLine(scopeTitle(question, names, labels), 'None'),
      ...STEPS.map((step) =>
        line(`• ${messages.say(language, `progress.formula.${step}`)}`, {}, 'Small'),
      ),
      noteLine(messages.say(language, 'progress.formula'), 'Medium'),
    ],
    progressButtons(question, labels, tab),
  );
}

interface ProgressChoiceContent {
  question: ProgressQuestion;
  /** The entities that the name may mean. */
  entities: readonly { id: string; name: string }[];
}

/** Asks which entity an ambiguous name means; each row asks the question for one of them. */
export function progressWhichCard(
  { question, entities }: ProgressChoiceContent,
  messages: Messages,
  language: Language,
): Card {
  return createCard(language, [
    line(messages.say(language, 'progress.which')),
    ...entities.map(({ id, name }) => {
      const action = progressActionFor({ ...question, entityIds: [id] });
      return openingRow(name, actionButtonWithoutInputs(name, action));
    }),
  ]);
}
