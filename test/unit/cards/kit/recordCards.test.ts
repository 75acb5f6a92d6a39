import { cardMessage } from '../../../../src/cards/kit/cardMessage';
import type { Messages } from '../../../../src/messages/messages';
import { realMessages } from '../../../support/knowledge/messages';
import { parseCard } from '../../../support/cards/parseCard';
import { fullFields, fullRecord, recordCards } from '../../../support/cards/recordCards';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

// What holds of every card is tested of the samples, in everyCard.test.ts.
test.each(['ar', 'en'] as const)(
  'the largest record there can be makes cards that Teams takes, in %s',
  (language) => {
    const largest = Object.entries(recordCards(language, messages, fullRecord({}, fullFields())));
    expect(largest.length).toBeGreaterThan(30);
    for (const [name, card] of largest) {
      expect([name, parseCard(card).problems]).toEqual([name, []]);
      const bytes = JSON.stringify(cardMessage(card, 'x'.repeat(200))).length * 2;
      expect([name, bytes < 80 * 1024]).toEqual([name, true]);
    }
  },
);
