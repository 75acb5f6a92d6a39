import { writtenLine } from '../language/text/sanitizeText';
import { FaultsFound } from './usageError';

/**
 * A text of the command line that is kept: one line, cleaned as what is typed in the chat is.
 * @param name of the option, for the fault
 * @param longest in characters
 * @throws FaultsFound where nothing is left of it, or too much
 */
export function writtenOption(name: string, given: string, longest: number): string {
  const text = writtenLine(given);
  if (text === '' || text.length > longest)
    throw new FaultsFound([`${name}: has to have 1 to ${longest} characters.`]);
  return text;
}
