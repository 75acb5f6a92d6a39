import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { DialogCardPort, ShownCard } from '../../../dialogs/dialogPorts';
import { errorFields } from '../../lib/errorFields';
import type { ClosedCards, OpenCards } from '../../records/model/openCards';
import { personId } from '../context/turnActor';

interface DialogCardsDeps {
  openCards: OpenCards;
  wakeOutbox: () => void;
  log: Logger;
}

/**
 * Remembers the forms and summaries of the dialogs, and has those that are over replaced by the
 * outbox. The turn has replied by then: nothing here fails it.
 */
export class DialogCards implements DialogCardPort {
  constructor(private readonly deps: DialogCardsDeps) {}

  async settle(
    { activity }: TurnContext,
    closed: readonly ClosedCards[],
    shown?: ShownCard & { activityId: string | undefined },
  ): Promise<void> {
    const { openCards, wakeOutbox, log } = this.deps;
    const { id: conversationId } = activity.conversation;
    // A reply in the HTTP response has no id, so it cannot be replaced later.
    const { activityId, ...card } = shown ?? {};
    try {
      for (const cards of closed) await openCards.close(conversationId, cards);
      if (activityId)
        await openCards.add({
          ...(card as ShownCard),
          ...{ conversationId, activityId, personId: personId(activity) },
        });
      if (closed.length > 0 || activityId) wakeOutbox();
    } catch (error) {
      log.warn(errorFields(error), 'Cards that are over could not be noted');
    }
  }
}
