/** How wrong the bot may be; what it does about a question is chosen so that this holds. */
export interface Tolerance {
  /** Of a hundred answers, how many may be wrong. */
  wrongAnswersPerHundred: number;
  /** Of a hundred questions about something else, how many may be met with suggestions. */
  idleSuggestionsPerHundred: number;
  /** Of a hundred questions that it can answer, how many may be declined. */
  needlessDeclinesPerHundred: number;
}

/** What holds if nothing else is configured. */
export const DEFAULT_TOLERANCE: Tolerance = {
  wrongAnswersPerHundred: 8,
  idleSuggestionsPerHundred: 20,
  needlessDeclinesPerHundred: 0.3,
};
