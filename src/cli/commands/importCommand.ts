import { z } from 'zod';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { importKnowledge } from '../import/importKnowledge';
import { dubaiTime } from '../../lib/dubaiDate';
import { UsageError, withUsage, readArguments } from '../usageError';

export const summary =
  'FILE.tsv|xlsx: create knowledge files from an export of Azure question answering';

const USAGE = `Usage: lawaraq import FILE.tsv|xlsx --lang ar|en --out DIR [--force]
                      [--as-of DAY] [--review-by DAY]

Reads an export of Azure custom question answering or QnA Maker and writes the knowledge files of
DIR: rows with one QnaId are the phrasings of the entry qna-<QnaId>, prompts are its follow-ups.
Metadata, suggested questions and prompts beyond the fourth stay as comments, from which "lawaraq
knowledge export" restores them. DIR is new or empty; --force replaces its files of the same names.
If any row has an error, it is reported and nothing is written.
--as-of is the day for which the answers hold (default: today), --review-by the day by which they must
be reviewed (default: a year later); days are written as 2026-11-25.
Files in one language load with "lawaraq knowledge check DIR --allow-single-language".`;

const isoDay = z.iso.date();

function readDay(name: string, given: string): string {
  if (!isoDay.safeParse(given).success)
    throw new UsageError(`--${name} must be a day such as 2026-11-25, not "${given}".`);
  return given;
}

function yearAfter(day: string): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}

const today = () => dubaiTime(new Date().toISOString()).slice(0, 10);

/** `lawaraq import …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = readArguments(args, {
      lang: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      'review-by': { type: 'string' },
    });
    const [file, ...more] = positionals;
    const { lang, out, force } = values;
    const language = LANGUAGES.find((one) => one === lang);
    if (file === undefined || more.length > 0 || out === undefined || out === '')
      throw new UsageError();
    if (!language) throw new UsageError('--lang must be ar or en, the language of the file.');
    const asOf = readDay('as-of', values['as-of'] ?? today());
    const reviewBy = readDay('review-by', values['review-by'] ?? yearAfter(asOf));
    await importKnowledge({ file, out, force, language, asOf, reviewBy });
  });
}
