import { cleanText } from '../../src/language/cleanText';
import { detectLanguage } from '../../src/language/detectLanguage';
import type { FieldChanges } from '../../src/records/recordFields';
import type { LogTurn } from './logTurn';
import type { Answer } from './answer';
import { readSentence } from './readSentence';

const BREAK = /[,،;؛\n]| [-–—] /;
const LONGEST_PLACE = 7;

/** The name of the process, with the entity behind it and whatever else the message tells. */
export function readName(turn: LogTurn, text: string): Answer | undefined {
  const told = readSentence(turn, text);
  const rest = told ? told.rest : cleanText(text);
  const { name, entityId } = withoutEntity(turn, rest);
  const named = nameChanges(name);
  if (!named) return told && { ...told, state: { ...told.state, step: 'processName' } };
  const place: FieldChanges = entityId === undefined ? {} : { entityId };
  return { ...told, changes: { ...told?.changes, ...place, ...named } };
}

/** "Trade licence renewal, RTA": the entity stands apart behind the name, and is no part of it. */
function withoutEntity(turn: LogTurn, text: string): { name: string; entityId?: string } {
  const { entities } = turn.ports;
  const parts = text.split(BREAK).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const [ids = [], ...more] = parts.length > 1 ? entities.named(last) : [];
  const [apart] = ids;
  if (apart && ids.length === 1 && more.length === 0 && last.split(' ').length <= LONGEST_PLACE) {
    const at = text.lastIndexOf(last);
    return { name: text.slice(0, at).replace(/[\s,،;؛–—-]+$/u, ''), entityId: apart };
  }
  // Inside the name it stays where it is, and says where the process belongs if nothing else has.
  const known = turn.opened?.record.fields.entityId ?? turn.actor.entityId;
  const [inside = [], ...others] = known ? [] : entities.named(text);
  const [only] = inside;
  return only && inside.length === 1 && others.length === 0
    ? { name: text, entityId: only }
    : { name: text };
}

/** The field for a name is that of the language in which it is written. */
export function nameChanges(text: string): FieldChanges | undefined {
  const name = text.replace(/^[\s,،;؛.:–—-]+|[\s,،;؛.:–—-]+$/gu, '');
  if (name === '') return undefined;
  const { language, script } = detectLanguage(name);
  if (script === 'none') return undefined;
  // Arabic in Latin letters is no English name, but it is what there is.
  const isArabic = language === 'ar' && script !== 'arabizi';
  return isArabic ? { processNameAr: name } : { processNameEn: name };
}
