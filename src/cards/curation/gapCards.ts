import type { WriteResult } from '../../curation/changes/changeWriter';
import type { Gap, GapEntry, Spelling } from '../../curation/gaps/findGaps';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { createCard, type Card, type CardElement, type Container } from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import type { ChoiceSetInput } from '../kit/cardInput';
import {
  heading,
  line,
  lines,
  noteLine,
  openingRow,
  quotedText,
  subheading,
} from '../kit/textBlocks';
import { joinList } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import type { Signed } from '../../experts/colleagueQuestion';
import { fitCard, truncate } from '../kit/cardMessage';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import { signature, type QuestionTextContext } from '../experts/colleagueQuestionText';

interface GapListContent {
  /** All gaps, the most frequent first. */
  gaps: readonly Gap[];
  /** How many come before this page. */
  offset: number;
}

const PAGE = 8;
/** Characters of a question in the list; its own card has all of it. */
const LONGEST = 200;

/** How often it was asked, and in how many wordings. */
const gapLine = (gap: Gap, messages: Messages, language: Language): string =>
  messages.say(language, 'gaps.row', { times: gap.count, wordings: gap.spellings.length });

function row(gap: Gap, messages: Messages, language: Language): Container[] {
  const [first] = gap.spellings;
  if (!first) return [];
  const name = isolateBidi(language, truncate(first.text, LONGEST));
  const open = actionButtonWithoutInputs(name, { verb: 'gaps.open', about: first.text });
  return [openingRow(name, open, [gapLine(gap, messages, language)])];
}

/** The unanswered questions, one per row; each opens its card. */
export function gapsCard(
  { gaps, offset }: GapListContent,
  messages: Messages,
  language: Language,
): Card {
  const title = heading(messages.say(language, 'gaps.title'));
  const usage = actionButton(messages.say(language, 'gaps.usage'), { verb: 'gaps.usage' });
  if (gaps.length === 0)
    return createCard(language, [title, line(messages.say(language, 'gaps.none'))], [usage]);
  const page = gaps.slice(offset, offset + PAGE);
  const next = offset + PAGE;
  const times = gaps.reduce((sum, { count }) => sum + count, 0);
  return createCard(
    language,
    [
      title,
      noteLine(messages.say(language, 'gaps.summary', { questions: gaps.length, times })),
      ...page.flatMap((gap) => row(gap, messages, language)),
    ],
    [
      ...(next < gaps.length
        ? [actionButton(messages.say(language, 'gaps.more'), { verb: 'gaps.list', offset: next })]
        : []),
      usage,
    ],
  );
}

/** The input for choosing wordings, by their positions on the card. */
export const GAP_INPUT = 'wordings';
/** Wordings on one card, to which its buttons apply; fewer if they are long. */
const DETAILS = [20, 10, 5, 2, 1] as const;

function addTo({ entryId, label }: GapEntry, questions: string[], language: Language): Container {
  const name = label[language];
  const add = actionButton(name, { verb: 'gaps.add', entryId, questions });
  return openingRow(name, add, [isolateBidi(language, entryId)]);
}

/** All wordings are chosen, until the person removes those that ask something else. */
const chosen = (
  shown: readonly Spelling[],
  messages: Messages,
  language: Language,
): ChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id: GAP_INPUT,
  label: messages.say(language, 'gaps.wordings'),
  style: 'expanded',
  isMultiSelect: true,
  wrap: true,
  choices: shown.map(({ text }, at) => ({ title: isolateBidi(language, text), value: String(at) })),
  value: shown.map((_, at) => at).join(','),
});

/** The chosen questions of a button; all of them if the client sent no choice. */
export function chosenOf(questions: readonly string[], inputs: CardInputs): string[] {
  const sent = inputs[GAP_INPUT];
  if (sent === undefined) return [...questions];
  const places = new Set(sent.split(','));
  return questions.filter((_, at) => places.has(String(at)));
}

function latest({ spellings }: Gap): string {
  return spellings.map(({ lastDay }) => lastDay).reduce((a, b) => (a > b ? a : b), '');
}

/** A colleague's reply, with which a draft starts. */
const repliedWith = (reply: Signed | undefined, words: QuestionTextContext): CardElement[] =>
  reply
    ? [
        line(words.messages.say(words.language, 'ask.card.answered', signature(reply, words))),
        quotedText(words.language, reply.text),
      ]
    : [];

/** An unanswered question with its wordings and the available actions. */
export function gapCard(gap: Gap, messages: Messages, language: Language, reply?: Signed): Card {
  const build = (most: number) => {
    const shown = gap.spellings.slice(0, most);
    const questions = shown.map(({ text }) => text);
    const more = gap.spellings.length - shown.length;
    const date = messages.formatDate(language, latest(gap));
    const near: CardElement[] =
      gap.near.length === 0
        ? []
        : [
            subheading(messages.say(language, 'gaps.addTo')),
            ...gap.near.map((entry) => addTo(entry, questions, language)),
          ];
    return createCard(
      language,
      [
        heading(messages.say(language, 'gaps.one')),
        noteLine(
          joinList(language, [
            gapLine(gap, messages, language),
            messages.say(language, 'gaps.lastAsked', { date }),
          ]),
        ),
        ...repliedWith(reply, { messages, language }),
        chosen(shown, messages, language),
        ...(more > 0
          ? [noteLine(messages.say(language, 'gaps.moreWordings', { count: more }))]
          : []),
        ...near,
      ],
      [
        actionButton(messages.say(language, reply ? 'ask.draft' : 'gaps.draft'), {
          verb: 'gaps.draft',
          questions,
        }),
        actionButton(messages.say(language, 'gaps.dismiss'), { verb: 'gaps.dismiss', questions }),
        actionButtonWithoutInputs(messages.say(language, 'gaps.all'), {
          verb: 'gaps.list',
          offset: 0,
        }),
      ],
    );
  };
  return fitCard(build, DETAILS);
}

/** The result of an action. */
export type GapOutcome =
  | Exclude<WriteResult['state'], 'written'>
  | 'dismissed'
  | 'gone'
  | 'nothingChosen'
  | { file: string; addedTo?: string; count: number; fromReply?: boolean };

export function gapOutcomeText(
  outcome: GapOutcome,
  messages: Messages,
  language: Language,
): string {
  if (typeof outcome === 'string') return messages.say(language, `gaps.${outcome}`);
  const { addedTo, count } = outcome;
  const file = isolateBidi(language, outcome.file);
  return addedTo === undefined
    ? messages.say(language, outcome.fromReply ? 'gaps.draftedReply' : 'gaps.drafted', { file })
    : messages.say(language, 'gaps.added', { count, entry: isolateBidi(language, addedTo), file });
}

/** The result of an action, with a button back to the list. */
export const gapDoneCard = (outcome: GapOutcome, messages: Messages, language: Language): Card =>
  createCard(language, lines(gapOutcomeText(outcome, messages, language)), [
    actionButton(messages.say(language, 'gaps.all'), { verb: 'gaps.list', offset: 0 }),
  ]);
