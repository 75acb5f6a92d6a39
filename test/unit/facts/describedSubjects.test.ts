import { SubjectDescriptions } from '../../../src/facts/describedSubjects';
import type { FactSubject } from '../../../src/knowledge/facts/fact';

const subject = (id: string, en: string, ar: string): FactSubject => ({
  ...{ id, type: 'offence', name: { en, ar }, short: { en, ar }, aliases: [en, ar] },
});

describe('a subject that a question describes', () => {
  const descriptions = new SubjectDescriptions([
    subject('forgery', 'forgery of electronic documents', 'تزوير المستندات الإلكترونية'),
    subject(
      'forgery-judicial',
      'forgery of judicial electronic documents',
      'تزوير المستندات القضائية الإلكترونية',
    ),
    subject('shredding', 'destruction of archives', 'إتلاف الأرشيف'),
    subject('misuse-a', 'misuse of stamps', 'استغلال الأختام'),
    subject('misuse-b', 'stamps misuse', 'الأختام استغلال'),
    subject('seal', 'the seal', 'الختم'),
  ]);
  const find = (text: string) => descriptions.find(text.split(' '));

  it.each([
    ['fine for forgery of electronic documents', 'forgery'],
    ['electronic documents and their forgery', 'forgery'],
    ['غرامه تزوير المستندات الالكترونيه', 'forgery'],
    ['fine for forgery of electronic judicial documents', 'forgery-judicial'],
    ['غرامه تزوير مستندات قضاييه الكترونيه', 'forgery-judicial'],
    ['عقوبه من يتلف الارشيف', 'shredding'],
  ])('is found by words of its name in any order and form: %s', (text, id) => {
    expect(find(text)?.id).toBe(id);
  });

  it.each([
    ['forgery of non judicial electronic documents', 'forgery'],
    ['تزوير مستندات الكترونيه غير قضاييه', 'forgery'],
  ])('is not the one that is put aside: %s', (text, id) => {
    const words = text.split(' ');
    expect(find(text)?.id).toBe(id);
    // The denial is a part of the description.
    expect(find(text)?.places).toEqual(
      expect.arrayContaining([words.indexOf(words.includes('non') ? 'non' : 'غير')]),
    );
  });

  it('accounts for the words that describe it and no others', () => {
    expect(find('what fine for destruction of archives')?.places).toEqual([3, 5]);
  });

  it.each([
    ['fine for forgery', 'one word may be of many names'],
    ['غرامه تزوير', 'one word may be of many names'],
    ['the seal', 'a name of one word is a name or nothing'],
    ['misuse of stamps', 'two fit equally well'],
    ['استغلال الاختام', 'two fit equally well'],
    ['how much water was saved', 'nothing is described'],
  ])('is not guessed from "%s": %s', (text) => {
    expect(find(text)).toBeUndefined();
  });

  it.each([
    ['and if they are judicial', 'forgery-judicial'],
    ['ولو كانت قضاييه', 'forgery-judicial'],
    ['and if they are large', undefined],
    ['forgery of electronic documents', undefined],
  ])('is another case of the same by the word that differs: %s', (text, id) => {
    expect(descriptions.findSibling('forgery', text.split(' '))?.id).toBe(id);
  });
});
