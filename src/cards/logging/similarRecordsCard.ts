import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { Similarity } from '../../records/rules/duplicates';
import { actionRows, actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import { createCard, type Card, type Container } from '../kit/adaptiveCard';
import { heading, line, noteLine, openingRow } from '../kit/textBlocks';
import type { Entities } from '../../wording/describeValue';
import { askToDiscard, discardForm } from './discardForm';
import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';

export interface SimilarRecords {
  /** The draft that is similar. */
  record: string;
  candidates: readonly Similarity[];
  /** Ids of the candidates that the person may open. */
  openable: ReadonlySet<string>;
  entities: Entities;
  /** Created by the server for this display. */
  submission: string;
  /** What was understood from the last answer, one line each. */
  understood?: readonly string[];
}

function row(candidate: Similarity, similar: SimilarRecords, labels: RecordLabels): Container {
  const { messages, language } = labels;
  const { id, why, crossEntity, bothClaimCustomerPrints } = candidate;
  const name = recordName(candidate, labels);
  const opens = similar.openable.has(id);
  const cautions = [
    ...(crossEntity ? ['crossEntity' as const] : []),
    ...(bothClaimCustomerPrints ? ['customerPrints' as const] : []),
  ];
  const open = actionButtonWithoutInputs(name, { verb: 'record.open', record: id });
  return openingRow(name, opens ? open : undefined, [
    recordLine(candidate, labels, similar.entities),
    ...[why, ...cautions].map((key) => messages.say(language, `record.similar.${key}`)),
  ]);
}

/** "Is it one of these?": similar records, so that the same paper is not counted twice. */
export function similarCard(similar: SimilarRecords, messages: Messages, language: Language): Card {
  const labels = recordLabels(messages, language);
  const { record, submission, candidates } = similar;
  const say = (key: 'different' | 'discardMine') => messages.say(language, `record.button.${key}`);
  return createCard(language, [
    ...(similar.understood ?? []).map((text) => noteLine(text)),
    heading(messages.say(language, 'record.similar.title')),
    line(messages.say(language, 'record.similar.intro')),
    ...candidates.map((candidate) => row(candidate, similar, labels)),
    ...actionRows([
      actionButton(say('different'), {
        verb: 'log.different',
        record,
        submission,
        shown: candidates.map(({ number }) => number),
      }),
      askToDiscard(say('discardMine')),
    ]),
    discardForm(record, submission, labels),
  ]);
}
