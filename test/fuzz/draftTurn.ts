import { newState, type Step } from '../../dialogs/logProcess/logProcessState';
import { DraftContext } from '../../dialogs/logProcess/draftContext';
import type { LogProcessTurn } from '../../dialogs/logProcess/logProcessTurn';
import type { Language } from '../../src/language/text/detectLanguage';
import { RecordOperations } from '../../src/records/operations/recordOperations';
import type { RecordDeps } from '../../src/records/operations/recordReader';
import { newDraft } from '../../src/records/workflow/recordState';
import type { Actor } from '../../src/records/model/staffMember';
import { shippedMessages } from './shippedMessages';
import { tinyEntities } from './tinyKnowledge';

const ACTOR: Actor = {
  id: 'mariam',
  name: 'Mariam',
  entityId: null,
  entitySetBy: null,
  grants: [],
  language: 'en',
  via: 'chat',
};

const entities = tinyEntities();
/** Reading asks it for the day alone. */
const recordOperations = new RecordOperations({
  now: () => new Date('2026-11-25T08:00:00Z'),
} as RecordDeps);
const AT = '2026-11-25T08:00:00.000Z';
const FIELDS = { entityId: 'rta', sheetsPerTransaction: 3, transactionsPerYear: 1_200 };

/** A draft that is asked for one thing, as far as reading an answer looks at it; no SDK is loaded. */
export function draftTurn(language: Language, step: Step): LogProcessTurn {
  const draft = new DraftContext({ recordOperations, entities }, shippedMessages(), ACTOR, {
    ...newState(language, 'a', true),
    step,
    perDay: 40,
    offered: ['rta', 'dewa', '2024-03-01'],
  });
  const record = newDraft('a', { actor: ACTOR, at: AT, entities }, 'rta');
  draft.opened = { record: { ...record, fields: FIELDS }, actions: [] };
  return Object.assign(draft, { context: { activity: {} } }) as unknown as LogProcessTurn;
}
