import { DOCUMENTS } from './documents';
import { HEALTH } from './health';
import { MONEY } from './money';
import { PEOPLE } from './people';
import { PLACES } from './places';
import { QUALITIES } from './qualities';
import { STAFF } from './staff';
import { TECHNOLOGY } from './technology';
import { TIME } from './time';
import { TRAVEL } from './travel';
import { VERBS } from './verbs';

/**
 * What people in an office ask about, a notion a line: its English words, then its Arabic ones, the
 * standard ones before those of the Gulf and loans. Near-synonyms share a line; what would be asked
 * as another question has one of its own. Arabic verbs stand in the stems that the letters of the
 * person and the endings leave; where those leave less than three letters, each form is written.
 */
const FIELDS = [
  MONEY,
  DOCUMENTS,
  TECHNOLOGY,
  STAFF,
  PEOPLE,
  TIME,
  PLACES,
  TRAVEL,
  HEALTH,
  VERBS,
  QUALITIES,
];

const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean);

/** Notions that offices ask about, each with its words of both languages, normalised. */
export const OFFICE_WORDS: readonly (readonly string[])[] = FIELDS.flatMap((field) =>
  field.trim().split('\n'),
).map((line) => line.split('|').flatMap(words));
