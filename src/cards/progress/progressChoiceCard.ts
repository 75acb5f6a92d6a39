import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ProgressQuestion } from '../../records/reporting/progressQuestion';
import { createCard, type Card } from '../kit/adaptiveCard';
import { line } from '../kit/textBlocks';
import { pressAlone } from '../kit/actionButtons';
import { progressWish } from './progressAction';

export interface ShownWhich {
  question: ProgressQuestion;
  /** Those that the name may be. */
  entities: readonly { id: string; name: string }[];
}

/** A name that may be several entities is asked back; a row asks the same of one of them. */
export function progressWhichCard(
  { question, entities }: ShownWhich,
  messages: Messages,
  language: Language,
): Card {
  return createCard(language, [
    line(messages.say(language, 'progress.which')),
    ...entities.map(({ id, name }) => ({
      type: 'Container' as const,
      style: 'emphasis' as const,
      spacing: 'Small' as const,
      selectAction: pressAlone(name, progressWish({ ...question, entityIds: [id] })),
      items: [line(name, { color: 'Accent' })],
    })),
  ]);
}
