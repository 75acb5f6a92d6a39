import type { Fact, FactAttribute, FactBase, FactSubject } from '../../../src/knowledge/facts/fact';
import { LANGUAGES, type Language } from '../../../src/language/text/detectLanguage';
import { contentStems, namesOf, wordQuestion } from './generatedQuestions';
import { pick } from './questionWordings';

/** A question like those that facts answer, and that none of them answers. */
export interface Counterfactual {
  text: string;
  language: Language;
  /** What there is no fact for. */
  missing: 'attribute' | 'year' | 'name' | 'negated';
  /** The fact that it was made from. */
  fact: Fact;
}

/** What nobody has written down of anything here. */
const UNKNOWN_ATTRIBUTES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'electricity bill',
    'parking spaces',
    'share price',
    'water consumption',
    'number of lawsuits',
    'wifi password',
    'canteen menu',
    'fuel consumption',
    'number of cars',
    'advertising budget',
    'insurance company',
    'annual leave days',
  ],
  ar: [
    'فاتورة الكهرباء',
    'مواقف السيارات',
    'سعر السهم',
    'استهلاك المياه',
    'عدد القضايا المرفوعة',
    'كلمة سر الواي فاي',
    'قائمة طعام المطعم',
    'استهلاك الوقود',
    'عدد السيارات',
    'ميزانية الإعلانات',
    'شركة التأمين',
    'أيام الإجازة السنوية',
  ],
};
/** Plausible, and no part of the Government of Dubai. */
const UNKNOWN_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Falcon Transport Authority',
    'Palm Logistics',
    'Sharjah Municipality',
    'Abu Dhabi Police',
    'Ajman Chamber of Commerce',
    'Blue Dune Bank',
    'Fujairah Port',
    'Noor Al Bahar Hospital',
    'Oasis Telecom',
    'Ras Al Khaimah Courts',
    'Carrefour',
    'Al Zain Trading',
  ],
  ar: [
    'هيئة الصقر للنقل',
    'شركة النخلة اللوجستية',
    'بلدية الشارقة',
    'شرطة أبوظبي',
    'غرفة عجمان',
    'بنك الكثبان الزرقاء',
    'ميناء الفجيرة',
    'مستشفى نور البحر',
    'شركة الواحة للاتصالات',
    'محاكم رأس الخيمة',
    'كارفور',
    'الزين للتجارة',
  ],
};
const YEARS = ['1998', '2005', '2009', '2012', '2016', '2027', '2031', '2035'];
const BEGINNINGS = new Set(
  'launched_on start available_since in_force_from announced_on joined_on'.split(' '),
);
const NEGATED: Readonly<Record<Language, readonly string[]>> = {
  en: ['Which {what} is not that of {whom}?', 'who or what is not the {what} of {whom}'],
  ar: ['ما الذي ليس من {what} في {whom}؟', 'منو مب {what} مال {whom}'],
};
/** Other attributes asked of each subject. */
const OTHERS = 4;

/** The words of each wording of an attribute. */
const stemsOf = memoizeByObject((attribute: FactAttribute): readonly ReadonlySet<string>[] =>
  LANGUAGES.flatMap((language) => [attribute.label[language], ...attribute.words[language]])
    .map(contentStems)
    .filter(({ size }) => size > 0),
);

function memoizeByObject<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** Whether one may be called by the words of the other: then the question is no counterfactual. */
const mayMeanTheSame = (one: FactAttribute, other: FactAttribute): boolean =>
  stemsOf(other).some((others) =>
    stemsOf(one).some((stems) => [...stems].every((stem) => others.has(stem))),
  );

/** Whether a year lies within, or at, anything that a fact says about time. */
const mentionsYear = ({ value, period, asOf }: Fact, year: string): boolean =>
  JSON.stringify([value, period, asOf]).includes(year) ||
  (period?.from !== undefined &&
    period.to !== undefined &&
    period.from.slice(0, 4) <= year &&
    year <= period.to.slice(0, 4));

function otherAttributes(subject: FactSubject, base: FactBase): FactAttribute[] {
  const known = base.facts
    .filter((fact) => fact.subject === subject.id)
    .flatMap(({ attribute }) => base.attributes.get(attribute) ?? []);
  const begins = known.some(({ id }) => BEGINNINGS.has(id));
  const used = new Set(base.facts.map(({ attribute }) => attribute));
  const others = [...base.attributes.values()].filter(
    (attribute) =>
      used.has(attribute.id) &&
      !(begins && BEGINNINGS.has(attribute.id)) &&
      !known.some((one) => one.id === attribute.id || mayMeanTheSame(one, attribute)),
  );
  if (others.length === 0) return [];
  return Array.from({ length: OTHERS }, (_, at) => pick(others, `${subject.id}.${String(at)}`));
}

/** Questions that are like those of facts, each with an attribute, a year or a name that has none. */
export function counterfactualsOfFacts(base: FactBase): Counterfactual[] {
  const published = base.facts.filter(({ kind }) => kind !== 'derived' && kind !== 'claim');
  const firstOfSubject = new Map<string, Fact>();
  for (const fact of published)
    if (!firstOfSubject.has(fact.subject)) firstOfSubject.set(fact.subject, fact);
  const made: Counterfactual[] = [];
  const ask = (
    fact: Fact,
    missing: Counterfactual['missing'],
    change: { attribute?: FactAttribute; name?: string; year?: string; form?: readonly string[] },
    language: Language,
    key: string,
  ) => {
    const subject = base.subjects.get(fact.subject);
    const attribute = change.attribute ?? base.attributes.get(fact.attribute);
    if (!subject || !attribute) return;
    const names = change.name === undefined ? namesOf(subject, base, language) : [change.name];
    const { year, form } = change;
    const when = year === undefined ? '' : `${language === 'en' ? 'in' : 'في'} ${year}`;
    const text = wordQuestion({
      ...{ attribute, language, names, when, key: `${fact.id}.${key}`, wording: 1 },
      ...(form ? { form } : {}),
    });
    made.push({ text, language, missing, fact });
  };

  for (const language of LANGUAGES) {
    for (const [id, fact] of firstOfSubject) {
      const subject = base.subjects.get(id);
      if (!subject) continue;
      otherAttributes(subject, base).forEach((attribute, at) => {
        ask(fact, 'attribute', { attribute }, language, `other.${String(at)}`);
      });
      const label = pick(UNKNOWN_ATTRIBUTES[language], `${id}.unknown`);
      const unknown: FactAttribute = {
        ...{ id: 'unknown', valueKind: 'number', askedAs: [], words: { en: [], ar: [] } },
        label: { en: label, ar: label },
      };
      ask(fact, 'attribute', { attribute: unknown }, language, 'unknown');
    }
    for (const fact of published) {
      ask(
        fact,
        'name',
        { name: pick(UNKNOWN_NAMES[language], `${fact.id}.nobody`) },
        language,
        'name',
      );
      const alike = base.facts.filter(
        (other) => other.subject === fact.subject && other.attribute === fact.attribute,
      );
      const years = YEARS.filter((year) => !alike.some((other) => mentionsYear(other, year)));
      const isDated = fact.period !== undefined && fact.value.kind !== 'date';
      if (isDated && years.length > 0)
        ask(fact, 'year', { year: pick(years, fact.id) }, language, 'year');
      // The complement of a list of members is known, and "not to be confused with" denies by itself.
      const isDeniable = !['members', 'not_to_confuse_with'].includes(fact.attribute);
      if (fact.value.kind === 'ids' && isDeniable)
        ask(fact, 'negated', { form: NEGATED[language] }, language, 'negated');
    }
  }
  return made;
}
