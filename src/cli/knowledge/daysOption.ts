import { UsageError } from '../usageError';

/** Days back from today; undefined where everything is meant. */
export function readDays(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError('--days takes a whole number from 1.');
  return Number(text);
}
