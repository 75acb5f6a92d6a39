import type { LintMatch, LintRule } from '../lintFinding';
import { literalOf, type WrittenPair } from '../lintTexts';
import { statementsIn } from '../comparableStatements';

/** Those of names: a sentence may say "it" in one language and repeat the name in the other. */
const NAMES = new Set(['name', 'theName', 'entity', 'phase', 'journey']);

type Compared = ReadonlySet<string | number>;

const onlyIn = (one: Compared, other: Compared) => [...one].filter((value) => !other.has(value));

/** What only one of the languages has, in words. */
function difference(en: Compared, ar: Compared): string | undefined {
  const sides = [
    { language: 'English', values: onlyIn(en, ar) },
    { language: 'Arabic', values: onlyIn(ar, en) },
  ].filter(({ values }) => values.length > 0);
  if (sides.length === 0) return undefined;
  return sides
    .map(({ language, values }) => `only in ${language}: ${values.join(', ')}`)
    .join('; ');
}

/** Compares one sort of statement in both languages of every pair. */
function compare(
  what: string,
  read: (text: string, isTemplate: boolean) => Compared,
): LintRule['find'] {
  const differing = ({ en, ar, isTemplate, located, path }: WrittenPair): LintMatch[] => {
    const why = difference(read(en, isTemplate), read(ar, isTemplate));
    if (why === undefined) return [];
    return [{ located, path, why, fix: `give the same ${what} in both languages` }];
  };
  return ({ pairs }) => pairs.flatMap(differing);
}

const statementsOf = (text: string, isTemplate: boolean) =>
  statementsIn(literalOf(text, isTemplate).outsidePlurals);

/** Readers of the other language are told another number. */
export const figuresDiffer: LintRule = {
  id: 'figures-differ',
  finds: 'figures that only one language gives, in either digits',
  severity: 'error',
  find: compare('figures', (text, isTemplate) => statementsOf(text, isTemplate).figures),
};

/** Dates, however they are spelled. */
export const datesDiffer: LintRule = {
  id: 'dates-differ',
  finds: 'dates that only one language gives, however they are spelled',
  severity: 'error',
  find: compare('dates', (text, isTemplate) => statementsOf(text, isTemplate).dates),
};

export const linksDiffer: LintRule = {
  id: 'links-differ',
  finds: 'links that only one language gives',
  severity: 'error',
  find: compare('links', (text, isTemplate) => statementsOf(text, isTemplate).links),
};

/** A placeholder is filled with a figure or a phrase that one language would lack. */
export const placeholdersDiffer: LintRule = {
  id: 'placeholders-differ',
  finds: 'placeholders that only one language has',
  severity: 'error',
  find: compare(
    'placeholders',
    (text, isTemplate) =>
      new Set(literalOf(text, isTemplate).placeholders.filter((name) => !NAMES.has(name))),
  ),
};
