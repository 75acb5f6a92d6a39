import { createNameLinker } from '../../../../src/answering/understanding/nameLinker';
import { makeLexicon } from '../../../../src/answering/understanding/lexicon';
import { normalizeText, tokenize } from '../../../../src/language/text/normalizeText';
import { runToEnd } from '../../../../src/lib/pausableWork';

const linker = createNameLinker(
  {
    ambiguous: [],
    confusable: [],
    names: [
      {
        id: 'power',
        type: 'entity',
        aliases: ['Electricity and Water Authority', 'هيئة الكهرباء والمياه'],
      },
      {
        id: 'roads',
        type: 'entity',
        aliases: ['Roads Department', 'هيئة الطرق'],
      },
    ],
  },
  runToEnd(makeLexicon(new Map(), new Set())),
);
const named = (text: string) =>
  linker.link(tokenize(normalizeText(text))).flatMap(({ ids }) => [...ids]);

describe('the linker of names', () => {
  it.each([
    'elec n water authority',
    'the electricity & water auth',
    'how much did electricity + water authority cut',
    'هيئة الكهربا والماي',
    'كم خفضت هيئة كهرباء ومياه',
  ])('knows a name by its colloquial spelling: %s', (text) => {
    expect(named(text)).toEqual(['power']);
  });

  it.each(['roads dept', 'كم خفضت الطرق؟', 'والطرق', 'طيب والطرق كمان', 'الطرق وفرت كم'])(
    'knows a body by the word that it is called by: %s',
    (text) => {
      expect(named(text)).toEqual(['roads']);
    },
  );

  it.each([
    'شو الطرق لقياس الورق',
    'ما هي الطرق المتاحة',
    'electricity and roads',
    'water n power',
  ])('does not take a word for a name elsewhere: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});
