import { wordSet, type CueRule } from './cueRule';

const REQUESTS = wordSet(
  'tell share send give show explain help list provide confirm advise let please kindly clarify guide inform mention name check',
);

/** Where the wordings count that belong to the conversation or only accompany a question. */
export const MESSAGE_RULES: readonly CueRule[] = [
  {
    cues: 'conversation',
    rule: 'Is the whole message, but for two words.',
    example: 'ok and when was that',
    counter: 'when was the stamp launched',
    holds: (match, context) =>
      ['follow_same_for_other', 'correction', 'confirmation_request', 'pronoun_reference'].includes(
        match.id,
      ) || context.wordsBeside(match) <= 2,
  },
  {
    cues: 'conversation.correction',
    rule: 'Begins the message.',
    example: 'no i meant the land department not culture',
    counter: 'is this figure wrong',
    holds: (match, context) => context.isHead(match.start),
  },
  {
    cues: 'parts.politeness_wrapper',
    wordings: 'could you | can you | would you',
    rule: 'Wraps a question before a word of telling; else "you" is anybody.',
    example: 'can you tell me the date',
    counter: 'can you sign a document for a minor',
    holds: (match, context) => REQUESTS.has(context.word(match.end)),
  },
];
