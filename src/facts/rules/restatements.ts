import { convertsNumber } from '../../frames/frame';
import type { Fact } from '../../knowledge/facts/fact';
import { matchOf } from '../attributeMatcher';
import type { FactIndex } from '../factIndex';
import type { FactQuestion, FactStatement } from '../factQuestion';
import { tell, tellMissing } from './attributes/attributeValues';
import { askedSubjects } from './attributes/lookups';
import { attributeOfMeasure } from './measures';

/** Months between a fact and a named year or month. */
const distance = ({ period, asOf }: Fact, asked: string): number => {
  const months = (date: string) => {
    const [year = 0, month = 12] = date.split('-').map(Number);
    return year * 12 + month;
  };
  return Math.abs(months(period?.to ?? period?.from ?? asOf ?? '0') - months(asked));
};

/**
 * The same of a subject in another measure: "and in hours?" If there is no such figure of the year
 * that was asked for, the nearest one, said so.
 */
export function tellMeasure(
  measure: string,
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const id = attributeOfMeasure(measure) ?? '';
  const attribute = index.attribute(id);
  const named = question.named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const [first] = named.length > 0 ? named : question.before;
  if (!attribute || first === undefined) return undefined;
  const subjects = named.length > 0 ? named : question.before.slice(0, 2);
  const told = subjects.flatMap((subject) => {
    const statement = tell(subject, matchOf(attribute), question, index);
    return statement ? [statement] : [];
  });
  const [partly] = told;
  // What the first has of another year goes before what the next one has of this one.
  const isOfFirst = partly !== undefined && partly.facts.length > 0;
  const whole = told.find(({ complete }, at) => complete && (at === 0 || !isOfFirst));
  if (whole) return whole;
  if (!partly) return tellMissing(first, attribute, question.frame.periods, index);
  const [asked = ''] = question.frame.periods;
  const [nearest] = [...partly.facts].sort((a, b) => distance(a, asked) - distance(b, asked));
  return nearest === undefined
    ? partly
    : {
        ...partly,
        lines: [
          ...partly.lines.filter(({ form }) => form === 'missing' || form === 'explained'),
          { form: 'value', fact: nearest },
        ],
        facts: [nearest],
      };
}

/** The attribute that was asked for before, of another subject or year. */
export function tellAttribute(
  attributeId: string,
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const attribute = index.attribute(attributeId);
  const [subject] = question.named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const id = subject ?? question.before[0];
  if (!attribute || id === undefined) return undefined;
  return (
    tell(id, matchOf(attribute), question, index) ??
    tellMissing(id, attribute, question.frame.periods, index)
  );
}

/** What an asking word alone wants, by the type of the subject; `any` for the other types. */
const WANTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  any: { when: 'launched_on', since_when: 'launched_on', who: 'launched_by', where: 'launched_at' },
  event: { when: 'held_on', who: 'attendees', where: 'place' },
  law: { when: 'in_force_from', since_when: 'in_force_from' },
};

/** "Where?" of what has no known place: that it is missing. */
export function tellMissingDefault(
  subject: string,
  { asks }: FactQuestion['frame'],
  index: FactIndex,
): FactStatement | undefined {
  const type = index.subject(subject)?.type ?? '';
  const [ask = ''] = asks;
  const attribute = index.attribute((WANTED[type] ?? WANTED.any)?.[ask] ?? '');
  return attribute && index.of(subject, attribute.id).length === 0
    ? tellMissing(subject, attribute, [], index)
    : undefined;
}

/** Measures of which two or more may be asked for at once. */
const COUNTED = new Set(['sheets_paper', 'hours_time', 'money', 'trees', 'users', 'services']);

/** Of several measures the latest figure each; what they were before is not asked for. */
function latestOf(statement: FactStatement): FactStatement {
  const [latest] = statement.facts;
  if (!latest || !statement.complete) return statement;
  return { ...statement, lines: [{ form: 'value', fact: latest }], facts: [latest] };
}

/** Each of some measures of a subject, or that it is not known. */
function tellEach(
  measures: readonly string[],
  subject: string,
  question: FactQuestion,
  index: FactIndex,
): readonly FactStatement[] {
  const { frame } = question;
  return measures.flatMap((id) => {
    const attribute = index.attribute(attributeOfMeasure(id) ?? '');
    if (!attribute) return [];
    const asked = { ...question, frame: { ...frame, ofWhat: [id] } };
    const told = tell(subject, matchOf(attribute), asked, index);
    if (!told) return [tellMissing(subject, attribute, frame.periods, index)];
    return [frame.periods.length === 0 ? latestOf(told) : told];
  });
}

/** Of what several measures may be told: what is named, or the last subject that has one of them. */
function measuredSubjects(question: FactQuestion, index: FactIndex): readonly string[] {
  const [subject, ...others] = askedSubjects(question);
  if (!subject || others.length > 0) return [];
  const wholes = [...index.base.subjects.values()].filter(({ type }) => type === 'strategy');
  return question.named.length > 0
    ? [subject.id]
    : [...new Set([subject.id, ...wholes.map(({ id }) => id)])];
}

/** "How many sheets and hours did phase 1 save?": each of them, or that it is not known. */
export function answerMeasures(
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { frame } = question;
  const measures = frame.ofWhat.filter((id) => COUNTED.has(id));
  const isOther = frame.ofWhat.some(
    (id) => !COUNTED.has(id) && id !== 'result' && id !== 'entities',
  );
  // "In total": the figures of the whole are that.
  const isOrdered = (frame.order ?? 'total') !== 'total';
  if (measures.length < 2 || isOther || frame.relation || isOrdered || convertsNumber(frame))
    return undefined;
  for (const subject of measuredSubjects(question, index)) {
    const parts = tellEach(measures, subject, question, index);
    if (parts.length < 2 || !parts.some(({ complete }) => complete)) continue;
    return {
      lines: parts.flatMap(({ lines }) => lines.filter(({ form }) => form !== 'known')),
      facts: parts.flatMap(({ facts }) => facts),
      subjects: [subject],
      complete: parts.every(({ complete }) => complete),
    };
  }
  return undefined;
}
