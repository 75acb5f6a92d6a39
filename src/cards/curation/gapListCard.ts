import type { Gap } from '../../curation/gaps/findGaps';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { createCard, type Card, type Container } from '../kit/adaptiveCard';
import { heading, line, remark } from '../kit/textBlocks';
import { isolated } from '../../language/text/displayText';
import { shortened } from '../kit/fitCard';
import { press, pressAlone } from '../kit/actionButtons';

export interface ShownGaps {
  /** All of them, most asked first. */
  gaps: readonly Gap[];
  /** How many stand before this page. */
  offset: number;
}

const PAGE = 8;
/** Of a question on the list; it opens in full. */
const LONGEST = 200;

/** How often it was asked, and in how many wordings. */
export const gapLine = (gap: Gap, messages: Messages, language: Language): string =>
  messages.say(language, 'gaps.row', { times: gap.count, wordings: gap.spellings.length });

function row(gap: Gap, messages: Messages, language: Language): Container[] {
  const [first] = gap.spellings;
  if (!first) return [];
  const name = isolated(language, shortened(first.text, LONGEST));
  return [
    {
      type: 'Container',
      style: 'emphasis',
      spacing: 'Small',
      selectAction: pressAlone(name, { verb: 'gaps.open', about: first.text }),
      items: [line(name, { color: 'Accent' }), remark(gapLine(gap, messages, language), 'None')],
    },
  ];
}

/** What was asked in vain, a question a row; each opens. */
export function gapsCard(
  { gaps, offset }: ShownGaps,
  messages: Messages,
  language: Language,
): Card {
  const title = heading(messages.say(language, 'gaps.title'));
  const usage = press(messages.say(language, 'gaps.usage'), { verb: 'gaps.usage' });
  if (gaps.length === 0)
    return createCard(language, [title, line(messages.say(language, 'gaps.none'))], [usage]);
  const page = gaps.slice(offset, offset + PAGE);
  const next = offset + PAGE;
  const times = gaps.reduce((sum, { count }) => sum + count, 0);
  return createCard(
    language,
    [
      title,
      remark(messages.say(language, 'gaps.summary', { questions: gaps.length, times })),
      ...page.flatMap((gap) => row(gap, messages, language)),
    ],
    [
      ...(next < gaps.length
        ? [press(messages.say(language, 'gaps.more'), { verb: 'gaps.list', offset: next })]
        : []),
      usage,
    ],
  );
}
