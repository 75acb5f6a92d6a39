import { cleanText } from '../../src/language/cleanText';
import { detectLanguage } from '../../src/language/detectLanguage';
import type { FieldChanges } from '../../src/records/recordFields';
import type { Answer } from './answer';
import type { LogTurn } from './logTurn';
import { readSentence } from './readSentence';

const BREAK = /\s*[,،;؛]\s*|\s+[-–—]\s+/u;
const LONGEST_PLACE = 7;

/**
 * The name of the process: what stands before the first comma. What follows may tell the entity and
 * anything else; a name itself is not searched for what it may tell ("digital certificate renewal").
 */
export function readName(turn: LogTurn, text: string): Answer | undefined {
  const [name = '', ...behind] = cleanText(text).split(BREAK).filter(Boolean);
  const named = nameChanges(name);
  if (!named) return undefined;
  const entityId = placeIn(turn, behind) ?? placeInside(turn, name);
  const details = behind.filter((part) => idsIn(turn, part).length === 0).join(', ');
  const told = details === '' ? undefined : readSentence(turn, details);
  return {
    ...told,
    changes: { ...told?.changes, ...(entityId === undefined ? {} : { entityId }), ...named },
  };
}

/** The one entity that a short part is the name of. */
function idsIn({ ports: { entities } }: LogTurn, part: string): readonly string[] {
  if (part.split(' ').length > LONGEST_PLACE || /\d/.test(part)) return [];
  const [ids = [], ...more] = entities.named(part);
  return ids.length === 1 && more.length === 0 ? ids : [];
}

/** "Trade licence renewal, RTA": the entity stands apart, and is no part of the name. */
const placeIn = (turn: LogTurn, parts: readonly string[]): string | undefined =>
  parts.flatMap((part) => idsIn(turn, part))[0];

/** Inside the name it says where the process belongs, if nothing else has. */
function placeInside(turn: LogTurn, name: string): string | undefined {
  const known = turn.opened?.record.fields.entityId ?? turn.actor.entityId;
  if (known) return undefined;
  const [ids = [], ...others] = turn.ports.entities.named(name);
  return ids.length === 1 && others.length === 0 ? ids[0] : undefined;
}

/** The field for a name is that of the language in which it is written. */
function nameChanges(text: string): FieldChanges | undefined {
  const name = text.replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, '');
  const { language, script } = detectLanguage(name);
  if (script === 'none') return undefined;
  // Arabic in Latin letters is no English name, but it is what there is.
  const isArabic = language === 'ar' && script !== 'arabizi';
  return isArabic ? { processNameAr: name } : { processNameEn: name };
}
