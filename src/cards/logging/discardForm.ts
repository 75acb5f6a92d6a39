import type { Container, ToggleAction } from '../kit/adaptiveCard';
import { noteLine } from '../kit/textBlocks';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import type { RecordLabels } from '../../wording/recordLabels';

const DISCARD = 'form-discard';

/** Asks for confirmation before a draft is discarded; see {@link discardForm}. */
export const askToDiscard = (title: string): ToggleAction => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [DISCARD],
});

/** The part that {@link askToDiscard} opens: the consequences, and the button that discards. */
export function discardForm(record: string, submission: string, labels: RecordLabels): Container {
  const { messages, language } = labels;
  const title = messages.say(language, 'record.button.discardNow');
  return {
    type: 'Container',
    id: DISCARD,
    style: 'emphasis',
    isVisible: false,
    items: [
      noteLine(messages.say(language, 'record.decide.discard')),
      {
        type: 'ActionSet',
        actions: [
          actionButtonWithoutInputs(
            title,
            { verb: 'log.discard', record, submission },
            'destructive',
          ),
        ],
      },
    ],
  };
}
