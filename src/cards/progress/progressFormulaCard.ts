import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { createCard, type Card } from '../kit/adaptiveCard';
import { heading, line, remark } from '../kit/textBlocks';
import type { ProgressFrame } from './progressCard';
import { progressButtons } from './progressButtons';
import { scopeTitle } from './scopeText';
import { recordLabels } from '../../wording/recordLabels';

const STEPS = ['before', 'residual', 'eliminated', 'percent', 'saved'] as const;

/** How every figure of progress comes about. */
export function progressFormulaCard(
  { question, names, tab }: ProgressFrame,
  messages: Messages,
  language: Language,
): Card {
  const labels = recordLabels(messages, language);
  return createCard(
    language,
    [
      heading(messages.say(language, 'progress.formula.title')),
      remark(scopeTitle(question, names, labels), 'None'),
      ...STEPS.map((step) =>
        line(`• ${messages.say(language, `progress.formula.${step}`)}`, {}, 'Small'),
      ),
      remark(messages.say(language, 'progress.formula'), 'Medium'),
    ],
    progressButtons(question, labels, tab),
  );
}
