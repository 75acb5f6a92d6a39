import { stringify } from 'yaml';
import { PLACEHOLDER } from '../../knowledge/knowledgeSchema';

const toWrite = (hint: string) => `${PLACEHOLDER} ${hint}`;

/**
 * A source of which everything is still to be written, appended to the sources.
 * @param text of sources.yaml, in which nothing may follow the sources
 * @param key a new one
 */
export function appendSource(text: string, key: string): string {
  const source = {
    title: { en: toWrite('the title'), ar: toWrite('العنوان') },
    publisher: { en: toWrite('who published it'), ar: toWrite('جهة النشر') },
    date: PLACEHOLDER,
    language: PLACEHOLDER,
    url: PLACEHOLDER,
    kind: PLACEHOLDER,
  };
  const block = stringify({ [key]: source }, { lineWidth: 0 }).replace(/^(?=.)/gm, '  ');
  return `${text.trimEnd()}\n${block}`;
}
