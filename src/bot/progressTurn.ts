import type { Option } from '../answering/outcome';
import type { Card } from '../cards/card';
import { progressCard } from '../cards/progressCard';
import type { Language } from '../language/detectLanguage';
import type { Messages } from '../messages/messages';
import type { EntityDirectory } from '../records/entityDirectory';
import { progressOf, type ProgressStore } from '../records/progress';

interface Parts {
  progress: ProgressStore;
  entities: EntityDirectory;
  messages: Messages;
}

/** Shows what the verified records come to: sums alone, which everybody may see. */
export class ProgressTurn {
  constructor(private readonly parts: Parts) {}

  /**
   * @param entityId of the person; absent where others read along
   * @param published questions that are answered with published results
   */
  async show(
    language: Language,
    published: readonly Option[],
    entityId?: string | null,
  ): Promise<Card> {
    const { progress, entities, messages } = this.parts;
    const countable = await progress.countable();
    const entity = entities.get(entityId ?? '');
    const belongs = (id: string) => entities.get(id)?.id === entity?.id;
    const own = entity ? { entity, progress: progressOf(countable, belongs) } : null;
    return progressCard(
      {
        all: progressOf(countable),
        ...(entityId === undefined ? {} : { own }),
        published,
      },
      messages,
      language,
    );
  }
}
