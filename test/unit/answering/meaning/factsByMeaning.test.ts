import { factsByMeaning, factsInsteadOf } from '../../../../src/answering/meaning/factsByMeaning';
import type { FactReading } from '../../../../src/answering/facts/factReader';
import { FactIndex } from '../../../../src/facts/factIndex';
import type { Fact, FactAttribute, FactBase } from '../../../../src/knowledge/facts/fact';
import { askedQuestion } from '../../../support/facts/askedQuestion';

const subject = (id: string, type: string) => ({
  ...{ id, type, name: { en: id, ar: id }, short: { en: id, ar: id }, aliases: [id] },
});
const SUBJECTS = [
  subject('strategy', 'strategy'),
  subject('rta', 'entity'),
  subject('police', 'entity'),
  subject('ticket', 'service'),
  subject('forgery', 'offence'),
  subject('state-forgery', 'offence'),
];
const attribute = (id: string, valueKind: FactAttribute['valueKind'], askedAs: string[] = []) => ({
  ...{ id, valueKind, label: { en: id, ar: id }, words: { en: [], ar: [] }, askedAs },
});
const ATTRIBUTES = [
  attribute('owner', 'ids'),
  attribute('documents_removed', 'text'),
  attribute('available_since', 'date'),
  attribute('users', 'number', ['users']),
  attribute('penalty', 'text', ['fee_fine']),
  attribute('other_name', 'text'),
  attribute('reduction_percent', 'number', ['percent']),
];
const fact = (about: string, id: string, value: Fact['value'], more: Partial<Fact> = {}): Fact => ({
  ...{ id: `${about}.${id}`, subject: about, attribute: id, value, kind: 'definition' },
  ...{ sources: ['NEWS-1'], conflicts: [], ...more },
});
const text = { kind: 'text', text: { en: 'text', ar: 'نص' } } as const;
const number = { kind: 'number', number: 7 } as const;
const BASE: FactBase = {
  subjects: new Map(SUBJECTS.map((each) => [each.id, each])),
  attributes: new Map(ATTRIBUTES.map((each) => [each.id, each])),
  facts: [
    fact('ticket', 'owner', { kind: 'ids', ids: ['rta'] }),
    fact('ticket', 'documents_removed', text),
    fact('ticket', 'available_since', { kind: 'date', date: '2020-05-18' }),
    fact('ticket', 'users', number, { period: { from: '2020', to: '2020' } }),
    fact('ticket', 'other_name', text),
    fact('forgery', 'penalty', text),
    fact('state-forgery', 'penalty', text),
    fact('rta', 'reduction_percent', number),
  ],
  missing: [],
};
const INDEX = new FactIndex(BASE);

/** As a question is read whose names are marked: "when did {ticket: the ticket} go". */
function read(question: string, unknownNames: readonly number[] = []): FactReading {
  const asked = askedQuestion(question);
  const named = asked.named.map((name) => ({
    ...name,
    type: INDEX.subject(name.ids[0] ?? '')?.type ?? 'other',
  }));
  return { ...asked, named, isAssumed: named.length === 0, uncovered: [], unknownNames };
}

/** @param cosines by id of the fact */
function told(
  reading: FactReading,
  cosines: Readonly<Record<string, number>>,
  { entry = 0, attributes = [] as string[], aspect = 0.5 } = {},
): string[] {
  const facts = Object.entries(cosines).map(([id, cosine]) => ({ id, cosine }));
  const nearest = {
    facts: facts.sort((a, b) => b.cosine - a.cosine),
    entry: { id: 'entry', cosine: entry },
    closenessOf: () => entry,
  };
  const found = factsByMeaning(nearest, reading, {
    index: INDEX,
    attributes: new Set(attributes),
    aspects: () => new Map(facts.map(({ id }) => [id, aspect])),
  });
  return found?.facts.statement.facts.map(({ id }) => id) ?? [];
}

const NEAR = {
  'ticket.documents_removed': 0.6,
  'ticket.owner': 0.5,
  'ticket.available_since': 0.4,
};

describe('facts that mean what is asked', () => {
  it('are told with others of the same subject that are nearly as close', () => {
    expect(told(read('what became of the paper under the wiper'), NEAR)).toEqual([
      'ticket.documents_removed',
      'ticket.owner',
    ]);
  });

  it('are not told if they are far, or if an entry is closer', () => {
    const question = read('what became of the paper under the wiper');
    expect(told(question, { 'ticket.documents_removed': 0.39 })).toEqual([]);
    expect(told(question, NEAR, { entry: 0.61 })).toEqual([]);
  });

  it('need be less close for a subject that is named', () => {
    const question = read('is {ticket: the ticket} still put under the wiper');
    expect(told(question, { 'ticket.documents_removed': 0.31 })).toHaveLength(1);
    expect(told(question, NEAR, { entry: 0.7 })).toHaveLength(2);
    expect(told(question, NEAR, { entry: 0.73 })).toEqual([]);
  });

  it('are not told of a named subject of which something else is asked', () => {
    const question = read('what is the wifi password of {ticket: the ticket}');
    expect(told(question, NEAR, { aspect: 0.21 })).toEqual([]);
    expect(told(question, NEAR, { aspect: 0.22 })).toHaveLength(2);
  });

  it.each(['who is not under the wiper of {ticket: the ticket}', 'مين مش في {ticket: المخالفة}'])(
    'are not told for what is denied: %s',
    (question) => {
      expect(told(read(question), NEAR)).toEqual([]);
    },
  );

  it.each([
    ['when did {ticket: the ticket} come', 'متى جاءت {ticket: المخالفة}'],
    ['since when is {ticket: the ticket} there', 'من متى {ticket: المخالفة} موجودة'],
  ])('are of the sort that is asked for: %s', (en, ar) => {
    for (const question of [en, ar])
      expect(told(read(question), NEAR)).toContain('ticket.available_since');
    expect(told(read('since when is {ticket: the ticket} there'), NEAR)).toEqual([
      'ticket.available_since',
    ]);
  });

  it('do not tell a number that the question has itself', () => {
    for (const question of ['i got minus 7 tickets', 'طلعت ناقص ٧ مخالفات'])
      expect(told(read(question), { 'ticket.users': 0.7 })).toEqual([]);
    expect(told(read('i got minus 8 tickets'), { 'ticket.users': 0.7 })).toHaveLength(1);
  });

  it.each(['total of the tickets', 'مجموع المخالفات'])('are no sum: %s', (question) => {
    expect(told(read(question), NEAR)).toEqual([]);
  });

  it.each([
    'how much money did {ticket: the ticket} save',
    'كم وفرت {ticket: المخالفة} من الدراهم',
  ])('are no figure of another measure: %s', (question) => {
    expect(told(read(question), { 'ticket.users': 0.7 })).toEqual([]);
  });

  it.each(['how many users in 2023', 'كم عدد المستخدمين في 2023'])(
    'are not of another year: %s',
    (question) => {
      expect(told(read(question), { 'ticket.users': 0.7 })).toEqual([]);
      expect(told(read(question.replace('2023', '2020')), { 'ticket.users': 0.7 })).toEqual([
        'ticket.users',
      ]);
    },
  );

  it('are not of another subject than the one that is named, unless the two are tied', () => {
    expect(told(read('the paper of {police: the Police} under the wiper'), NEAR)).toEqual([]);
    expect(told(read('the paper of {rta: RTA} under the wiper'), NEAR)).not.toEqual([]);
  });

  it('are not of another offence than the one that is described', () => {
    const cosines = { 'state-forgery.penalty': 0.7, 'forgery.penalty': 0.65 };
    const question = read('what follows from {forgery: forging} papers');
    expect(told(question, cosines)).toEqual(['forgery.penalty']);
  });

  it('are sanctions if a sanction is asked for', () => {
    const question = read('what is the penalty for {ticket: the ticket}');
    expect(told(question, NEAR, { attributes: ['penalty'] })).toEqual([]);
  });

  it('count as closer if the question names their attribute', () => {
    const cosines = { 'ticket.documents_removed': 0.5, 'ticket.owner': 0.45 };
    expect(told(read('who'), cosines, { attributes: ['owner'] })[0]).toBe('ticket.owner');
  });

  it.each([
    ['names', 'what is it', { 'ticket.other_name': 0.9 }],
    ['an entity, which has too many of them', 'how much less', { 'rta.reduction_percent': 0.9 }],
  ])('are never %s', (_, question, cosines) => {
    expect(told(read(question), cosines)).toEqual([]);
  });

  it('do not answer about a name that nobody knows, or about what is the own', () => {
    expect(told(read('the ticket of Carrefour', [3]), NEAR)).toEqual([]);
    expect(told(read('where is my ticket'), { 'ticket.documents_removed': 0.49 })).toEqual([]);
    expect(told(read('where is my ticket'), NEAR)).not.toEqual([]);
  });
});

describe('facts that answer instead of a sure entry', () => {
  /** @param entry how close it is, and how sure */
  function toldInstead(
    question: string,
    cosines: Readonly<Record<string, number>>,
    entry: { cosine: number; confidence: number },
    aspect = 0.5,
  ): string[] {
    const facts = Object.entries(cosines)
      .map(([id, cosine]) => ({ id, cosine }))
      .sort((a, b) => b.cosine - a.cosine);
    const nearest = { facts, entry: undefined, closenessOf: () => undefined };
    const found = factsInsteadOf(entry, nearest, read(question), {
      index: INDEX,
      attributes: new Set(),
      aspects: () => new Map(facts.map(({ id }) => [id, aspect])),
    });
    return found?.facts.statement.facts.map(({ id }) => id) ?? [];
  }
  const sure = (cosine: number, confidence = 0.9) => ({ cosine, confidence });
  const question = 'what became of the paper under the wiper';

  it('are nearly as close as the entry', () => {
    const told = ['ticket.documents_removed', 'ticket.owner'];
    expect(toldInstead(question, NEAR, sure(0.65))).toEqual(told);
    expect(toldInstead(question, NEAR, sure(0.66))).toEqual([]);
  });

  it('are as close as an entry that is certain', () => {
    expect(toldInstead(question, NEAR, sure(0.6, 0.97))).toHaveLength(2);
    expect(toldInstead(question, NEAR, sure(0.61, 0.97))).toEqual([]);
  });

  it('are close in what they say apart from their subject', () => {
    expect(toldInstead(question, NEAR, sure(0.5), 0.29)).toEqual([]);
    expect(toldInstead(question, { 'ticket.documents_removed': 0.35 }, sure(0.3))).toEqual([]);
  });

  it('are clearly closer if they are of an entity, and then one is told', () => {
    const near = { 'rta.reduction_percent': 0.6, 'ticket.owner': 0.4 };
    expect(toldInstead('how far is {rta: RTA}', near, sure(0.54))).toEqual([
      'rta.reduction_percent',
    ]);
    expect(toldInstead('how far is {rta: RTA}', near, sure(0.56))).toEqual([]);
    expect(toldInstead('how far is {rta: RTA}', near, sure(0.5), 0.44)).toEqual([]);
  });
});
