import { newState, type Step } from '../../../dialogs/logProcess/logProcessState';
import { LogProcessTurn } from '../../../dialogs/logProcess/logProcessTurn';
import type { DialogPorts } from '../../../dialogs/dialogPorts';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import type { ProcessRecord } from '../../../src/records/model/processRecord';
import { actor } from './recordBook';

/** A person at a step of the dialog, to read what they write there: no entity has a name. */
export function logProcessTurnAt(
  step: Step,
  language: Language,
  record: ProcessRecord,
  messages: Messages,
): LogProcessTurn {
  const ports = {
    recordOperations: { today: () => '2026-11-30' },
    entities: { all: [], get: () => undefined, idsOf: () => [], named: () => [] },
  } as unknown as DialogPorts;
  const dialog = { context: { activity: {} } } as unknown as ConstructorParameters<
    typeof LogProcessTurn
  >[0];
  const state = { ...newState(language, record.id, true), step, perDay: 20 };
  const turn = new LogProcessTurn(dialog, ports, messages, actor('29:1'), state);
  turn.opened = { record, actions: [] };
  return turn;
}
