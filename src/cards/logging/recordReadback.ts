import { formatDate } from '../../messages/formatDate';
import type { ProcessRecord } from '../../records/model/processRecord';
import { isolated } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';
import { baselineFormula } from '../../wording/figureLines';
import type { RecordLabels } from '../../wording/recordLabels';
import { nameIn } from '../../wording/recordName';

const SEMICOLON = { ar: '؛ ', en: '; ' } as const;

function whoseAndWhat({ fields }: ProcessRecord, labels: RecordLabels, entities: Entities) {
  const { language } = labels;
  const name = nameIn(language, fields);
  const entity = entities.get(fields.entityId ?? '')?.short[language];
  const parts = [name === undefined ? undefined : isolated(language, name), entity];
  return parts.filter((part) => part !== undefined);
}

/** The baseline with its formula, or as much of it as is known. */
function before({ fields, figures }: ProcessRecord, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  const { sheetsPerTransaction, transactionsPerYear } = fields;
  if (figures)
    return [
      messages.say(language, 'record.summary.before', {
        formula: baselineFormula(fields, labels),
        total: labels.formatSheets(figures.baselineSheets),
      }),
    ];
  return [
    ...(sheetsPerTransaction === undefined
      ? []
      : [
          messages.say(language, 'record.summary.each', {
            sheets: labels.formatSheets(sheetsPerTransaction),
          }),
        ]),
    ...(transactionsPerYear === undefined
      ? []
      : [
          messages.say(language, 'record.aYear', {
            amount: labels.formatTransactions(transactionsPerYear),
          }),
        ]),
  ];
}

function replacement({ fields }: ProcessRecord, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  const { eliminationKind, goLiveDate, goLivePlanned } = fields;
  if (eliminationKind === undefined) return [];
  const kind = labels.choiceLabel('eliminationKind', eliminationKind);
  if (goLiveDate === undefined) return [kind];
  const key = goLivePlanned ? 'record.summary.planned' : 'record.summary.since';
  return [messages.say(language, key, { kind, date: formatDate(language, goLiveDate) })];
}

function result({ figures }: ProcessRecord, labels: RecordLabels): string[] {
  const { messages, language } = labels;
  if (!figures) return [];
  const residual = labels.formatSheets(figures.residualSheets);
  return [
    ...(Number(figures.residualSheets) === 0
      ? []
      : [messages.say(language, 'record.summary.residual', { total: residual })]),
    messages.say(language, 'record.summary.less', {
      sheets: labels.formatSheets(figures.eliminatedSheets),
    }),
  ];
}

/**
 * What was understood, in one line with the computed number: "Trade licence; 3 sheets × 40,000
 * transactions = 120,000 sheets a year; Digital form since 1 January 2020; 120,000 sheets a year
 * less".
 * @returns undefined while nothing is known
 */
export function readback(
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
): string | undefined {
  const parts = [
    ...whoseAndWhat(record, labels, entities),
    ...before(record, labels),
    ...replacement(record, labels),
    ...result(record, labels),
  ];
  return parts.length === 0 ? undefined : parts.join(SEMICOLON[labels.language]);
}
