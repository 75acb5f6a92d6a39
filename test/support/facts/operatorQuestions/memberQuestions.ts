import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FactBase } from '../../../../src/knowledge/facts/fact';
import { LANGUAGES, type Language } from '../../../../src/language/text/detectLanguage';
import { namesOf } from '../generatedQuestions';
import { pick } from '../questionWordings';
import { memberBindings, type Expected } from './memberBindings';

/** A question, or the messages of a conversation with bars between, whose answer is known. */
export interface OperatorQuestion {
  operator: string;
  language: Language;
  /** A for the wordings to work on, B for those that are only measured. */
  half: 'A' | 'B';
  text: string;
  expected: Expected;
}

type Names = Readonly<Record<'en' | 'ar' | 'arabizi', readonly string[]>>;
interface Wordings {
  names: Record<string, Names>;
  events: Record<string, Names>;
  steps: Record<string, Names>;
  ordinals: Record<string, Names>;
  operators: Record<string, Record<Language, readonly string[]>>;
}

const wordings = parse(readFileSync(join(__dirname, 'memberWordings.yaml'), 'utf8')) as Wordings;

const isArabic = (text: string) => /[\u0621-\u064a]/.test(text);

/** Arabic as it is often typed: without hamza and with an open end. */
const withoutHamza = (text: string) => text.replace(/[أإآ]/g, 'ا').replace(/ة(?!\p{L})/gu, 'ه');

/** Whether the seventh of the Arabic wordings asks, which is typed without hamza. */
const WITHOUT_HAMZA = 6;

/** What a person types for what a slot stands for. */
function typedName(
  slot: string,
  value: string,
  { base, key, script }: { base: FactBase; key: string; script: keyof Names },
): string {
  const table =
    slot === 'done'
      ? wordings.steps[value]
      : slot === 'ordinal'
        ? wordings.ordinals[value]
        : (wordings.names[value] ?? wordings.events[value]);
  if (table) return pick(table[script], key);
  const subject = base.subjects.get(value);
  if (!subject) return value;
  if (script === 'arabizi')
    // In Latin letters, the short English names are typed.
    return subject.short.en;
  return pick(namesOf(subject, base, script), key);
}

/** The names of events in tables, to see whether an answer tells one. */
export const eventNames = (id: string, language: Language): readonly string[] =>
  wordings.events[id]?.[language] ?? [];

/**
 * The questions of all operators.
 * @param each so many bindings for each wording, which go round
 */
export function memberQuestions(base: FactBase, each: number): OperatorQuestion[] {
  const bindings = memberBindings(base);
  return Object.entries(wordings.operators).flatMap(([operator, byLanguage]) =>
    LANGUAGES.flatMap((language) =>
      byLanguage[language].flatMap((wording, at) => {
        const own = bindings[operator];
        if (!own) throw new Error(`no bindings for ${operator}`);
        const script = language === 'ar' && !isArabic(wording) ? 'arabizi' : language;
        return Array.from({ length: Math.min(each, own.length) }, (_, turn): OperatorQuestion => {
          const place =
            (Math.floor(at / 2) + turn * Math.max(1, Math.floor(own.length / each))) % own.length;
          const { slots, expected } = own[place]!;
          const filled = wording.replace(/\{(\w+)\}/g, (whole, slot: string) => {
            const value = slots[slot];
            const key = `${operator}.${String(at)}.${String(turn)}.${slot}`;
            return value === undefined ? whole : typedName(slot, value, { base, key, script });
          });
          const text = language === 'ar' && at === WITHOUT_HAMZA ? withoutHamza(filled) : filled;
          const half = at % 2 === 0 ? 'A' : 'B';
          return { operator, language, half, text: text.replace(/\bthe the\b/gi, 'the'), expected };
        });
      }),
    ),
  );
}
