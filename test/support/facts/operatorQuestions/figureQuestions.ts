import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FactBase } from '../../../../src/knowledge/facts/fact';
import type { Language } from '../../../../src/language/text/detectLanguage';
import { figureBindings, type Expected, type FigureBinding } from './figureBindings';
import { namesOf } from '../generatedQuestions';
import { pick, spokenDate } from '../questionWordings';

/** `worked` wordings were looked at while the rules were written, `unseen` ones were not. */
type Half = 'worked' | 'unseen';

export interface FigureQuestion {
  operator: string;
  language: Language;
  half: Half;
  text: string;
  set?: 'phase-1' | 'phases';
  expected: Expected;
}

type Script = Language | 'arabizi';
type Words = Readonly<Record<string, string>>;
interface Wordings {
  attributes: Record<string, Record<Script, Words> & { unit: Record<Script, string> }>;
  sets: Record<string, Record<Script, Words>>;
  operators: Record<string, Record<Language, string[]>>;
}

const WORDINGS = parse(readFileSync(join(__dirname, 'figureWordings.yaml'), 'utf8')) as Wordings;

const LANGUAGES: readonly Language[] = ['en', 'ar'];
const LAST_ARABIC = 7;
const SCALES: readonly (readonly [number, Record<Script, string>])[] = [
  [1e9, { en: ' billion', ar: ' مليار', arabizi: ' billion' }],
  [1e6, { en: ' million', ar: ' مليون', arabizi: ' million' }],
];

/** "20 million sheets", «55%». */
function amount(n: number, attribute: string, script: Script): string {
  const unit = WORDINGS.attributes[attribute]?.unit[script] ?? '';
  const scale = SCALES.find(([size]) => n >= size);
  const number = scale ? `${String(n / scale[0])}${scale[1][script]}` : n.toLocaleString('en-US');
  return `${number}${unit}`;
}

/** What the slots of a wording stand for. */
function slots(base: FactBase, binding: FigureBinding, script: Script, key: string): Words {
  const { attribute, set, n, m } = binding;
  const language = script === 'ar' ? 'ar' : 'en';
  const name = (id: string | undefined, at: string) => {
    const subject = id === undefined ? undefined : base.subjects.get(id);
    return subject ? pick(namesOf(subject, base, language), key + at) : '';
  };
  const date = (time: string | undefined) => (time === undefined ? '' : spokenDate(time, language));
  return {
    ...WORDINGS.attributes[attribute]?.[script],
    ...(set && WORDINGS.sets[set]?.[script]),
    x: name(binding.x, 'x'),
    y: name(binding.y, 'y'),
    n: n === undefined ? '' : amount(n, attribute, script),
    m: m === undefined ? '' : amount(m, attribute, script),
    when: date(binding.when),
    from: date(binding.from),
    to: date(binding.to),
  };
}

const fill = (wording: string, words: Words): string =>
  wording.replace(/\{(\w+)\}/g, (slot, name: string) => words[name] ?? slot);

/** Those without wordings of their own. */
const SAME_WORDINGS: Record<string, string> = {
  asOfMissing: 'asOf',
  neverAdded: 'sum',
  ownMissing: 'ownFigure',
};

/** Every wording of every operator with each of its bindings. */
export function figureQuestions(base: FactBase): FigureQuestion[] {
  return Object.entries(figureBindings(base)).flatMap(([operator, bindings]) => {
    const wordings = WORDINGS.operators[SAME_WORDINGS[operator] ?? operator];
    if (!wordings) throw new Error(`${operator} has no wordings`);
    return LANGUAGES.flatMap((language) =>
      wordings[language].flatMap((wording, at) =>
        bindings.map((binding, of): FigureQuestion => {
          const script = language === 'ar' && at === LAST_ARABIC ? 'arabizi' : language;
          const key = `${operator}.${language}.${String(at)}.${String(of)}`;
          return {
            ...{ operator, language, expected: binding.expected },
            ...(binding.set && { set: binding.set }),
            half: at % 2 === 0 ? 'worked' : 'unseen',
            text: fill(wording, slots(base, binding, script, key)),
          };
        }),
      ),
    );
  });
}
