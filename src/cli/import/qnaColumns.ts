/** The columns of an export of Azure custom question answering or QnA Maker, in their order. */
export const COLUMNS = [
  'Question',
  'Answer',
  'Source',
  'Metadata',
  'SuggestedQuestions',
  'IsContextOnly',
  'Prompts',
  'QnaId',
  'SourceDisplayName',
] as const;

export type Column = (typeof COLUMNS)[number];
