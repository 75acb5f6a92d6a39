import { LANGUAGES } from '../../language/text/detectLanguage';
import { exportQna } from '../export/exportQna';
import { exportTranslation } from '../translation/translationSheet';
import { UsageError, readArguments } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';
import { folderOf } from '../openKnowledgeFolder';

const FORMATS = ['tsv', 'xlsx', 'translation'] as const;

const USAGE = `Usage: lawaraq knowledge export [DIR] --format tsv|xlsx --lang ar|en --out FILE
       lawaraq knowledge export [DIR] --format translation --out FILE.xlsx

tsv and xlsx write what DIR (default: what is served) says in one language as Azure custom question
answering exports it: a row for each phrasing. Entries that "lawaraq import" made have their QnaId,
metadata, prompts and suggested questions again; others get a QnaId, and their id, kind and date as
metadata. An entry that is written once for several is written out for each of them. Of several
sources, the first one is in the column Source. In a .tsv, a space is put before anything that a
spreadsheet would run as a formula; "lawaraq import" removes it.
translation writes a workbook for translators: every phrasing, answer, name and the like in English
and in Arabic, side by side. "lawaraq knowledge import" reads it back.`;

export const exportKnowledge: KnowledgeAction = {
  summary: 'write a file for Azure question answering, or one for translators',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      lang: { type: 'string' },
      out: { type: 'string' },
    });
    const { lang, out } = values;
    const format = FORMATS.find((one) => one === values.format);
    const language = LANGUAGES.find((one) => one === lang);
    const folder = folderOf(positionals);
    if (format === undefined)
      throw new UsageError(`--format must be one of ${FORMATS.join(', ')}.`);
    if (out === undefined || out === '') throw new UsageError('--out FILE is missing.');
    if (format === 'translation') {
      if (lang !== undefined) throw new UsageError('A translation is in both languages.');
      return exportTranslation(folder, out);
    }
    if (!language) throw new UsageError('--lang must be ar or en, the language of the file.');
    return exportQna({ folder, format, language, out });
  },
};
