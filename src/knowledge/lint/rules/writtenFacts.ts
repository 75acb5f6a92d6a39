import { escapeRegExp } from '../../../lib/escapeRegExp';
import { LANGUAGES, type Language } from '../../../language/text/detectLanguage';
import type { Fact } from '../../facts/fact';
import type { FactReferences } from '../../facts/factReferences';
import type { Corpus } from '../lintCorpus';
import type { LintMatch, LintRule } from '../lintFinding';

/** Below this a whole number without a unit may be any count. */
const LARGE = 1000;
/** Every goal and every completion is one. */
const WHOLE = '100%';

/** Figures that stand for one thing only; "12" may be anything. */
function isDistinctive({ value }: Fact, unit: string | undefined): boolean {
  if (value.kind !== 'number') return false;
  return ['percent', 'aed', 'usd'].includes(unit ?? '') || value.number >= LARGE;
}

/** A figure that is not part of a longer one: 57% in "57%" and in «و57%», not in "0.57%". */
const wholeFigure = (figure: string) =>
  new RegExp(
    `(?<![A-Za-z\\d]|\\d[.,]|\\p{L}\\p{L})${escapeRegExp(figure)}(?![\\p{L}\\d%]|[.,]\\d| (?:million|billion|مليون|مليار))`,
    'u',
  );

/** The forms of a fact in which a text may have written it out. */
const FORMS = ['figure', 'alone'] as const;

interface Figure {
  fact: Fact;
  form: (typeof FORMS)[number];
  written: Readonly<Record<Language, { text: string; pattern: RegExp }>>;
}

function* figuresOf(
  { facts, attributes }: Corpus['knowledge']['facts'],
  references: FactReferences,
) {
  for (const fact of facts) {
    if (!isDistinctive(fact, attributes.get(fact.attribute)?.unit)) continue;
    for (const form of FORMS) {
      const write = (language: Language) => {
        const text = references.worded(fact, form, language) ?? '';
        return { text, pattern: wholeFigure(text) };
      };
      const written = { en: write('en'), ar: write('ar') };
      if (written.en.text !== WHOLE) yield { fact, form, written };
    }
  }
}

type Stated = Pick<LintMatch, 'located' | 'path'> & {
  text: { [L in Language]?: string | undefined };
  sources: readonly string[];
};

/** Texts that are answers or parts of them, with their sources. */
function* statedTexts({ entries, reference }: Corpus): Generator<Stated> {
  for (const { entry, index, located } of entries)
    if ('source' in entry && entry.source !== undefined)
      yield {
        ...{ located, path: [index, 'answer'], text: entry.answer },
        sources: [entry.source].flat(),
      };
  const { entities, phases, journeys } = reference;
  const sections = [
    { section: 'entities', list: entities?.value.entities, located: entities?.located },
    { section: 'phases', list: phases?.value.phases, located: phases?.located },
    { section: 'journeys', list: journeys?.value.journeys, located: journeys?.located },
  ];
  for (const { section, list = [], located } of sections)
    for (const [index, { fields }] of list.entries())
      for (const [key, field] of Object.entries(fields))
        if (located && typeof field === 'object' && 'source' in field)
          yield {
            ...{ located, path: [section, index, 'fields', key], text: field },
            sources: [field.source].flat(),
          };
}

/** A figure that stands in many texts will be corrected in all but one of them. */
export const writtenFact: LintRule = {
  id: 'written-fact',
  finds: 'figures written out that are facts of the same source',
  severity: 'warning',
  find(corpus) {
    const figures: Figure[] = [...figuresOf(corpus.knowledge.facts, corpus.references)];
    return [...statedTexts(corpus)].flatMap(({ text, sources, located, path }) =>
      LANGUAGES.flatMap((language) => {
        const own = text[language] ?? '';
        const found = new Map<string, { id: string; form: string }[]>();
        for (const { fact, form, written } of figures) {
          if (!fact.sources.some((source) => sources.includes(source))) continue;
          const { text: figure, pattern } = written[language];
          const others = found.get(figure) ?? [];
          const isNamed = others.some(({ id }) => id === fact.id);
          if (pattern.test(own) && !isNamed) found.set(figure, [...others, { id: fact.id, form }]);
        }
        return [...found].map(([figure, facts]) => ({
          ...{ located, path: [...path, language] },
          why: `"${figure}" is written out, and is a fact`,
          fix: `write ${facts.map(({ id, form }) => `{fact:${id}|${form}}`).join(' or ')}`,
        }));
      }),
    );
  },
};
