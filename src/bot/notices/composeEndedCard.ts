import { endedCard } from '../../cards/logging/endedCard';
import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import { textCard } from '../../cards/kit/textBlocks';
import type { Messages } from '../../messages/messages';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { StaffStore } from '../../records/model/staffMember';
import type { RecordOperations } from '../../records/operations/recordOperations';
import type { OpenCards } from '../../records/model/openCards';
import type { MessageComposer } from './messageComposer';

export interface EndedCardDeps {
  recordOperations: Pick<RecordOperations, 'open'>;
  openCards: Pick<OpenCards, 'has'>;
  staff: Pick<StaffStore, 'member'>;
  entities: EntityDirectory;
  messages: Messages;
}

/** What takes the place of a form or summary that is over, in the language of that card. */
export function createComposeEndedCard(deps: EndedCardDeps): MessageComposer<'card'> {
  const { recordOperations, openCards, staff, entities, messages } = deps;
  return async ({ conversationId, recordId, card: kind, language, end, fields }, to) => {
    if (!('person' in to)) return undefined;
    const actor = { ...(await staff.member(to.person)), via: 'card' as const, language };
    const opened = await recordOperations.open(actor, { id: recordId });
    if (!opened) {
      const text = messages.say(language, 'log.gone');
      return cardMessage(textCard(language, text), text);
    }
    const { record } = opened;
    const isReplaced =
      end === 'changed' && (await openCards.has({ conversationId, recordId, kind }));
    const ended = {
      record,
      isForm: kind !== 'summary',
      end: isReplaced ? ('replaced' as const) : end,
      fields,
      entities,
    };
    const card = endedCard(ended, messages, language);
    return cardMessage(card, cardSummary(card));
  };
}
