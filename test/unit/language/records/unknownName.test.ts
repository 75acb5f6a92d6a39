import fc from 'fast-check';
import { withoutHedge } from '../../../../src/language/records/unknownName';
import { USUAL_PROCESS_NAMES } from '../../../../src/language/wordLists';

const HEDGES = {
  en: [
    ['I think ', ''],
    ["I think it's called ", ''],
    ["let's call it ", ''],
    ['people just say ', ''],
    ['something like ', ' or so'],
    ['', ' I guess'],
    ['maybe ', ', if I remember correctly'],
    ['probably, ', ' or something like that'],
  ],
  ar: [
    ['أظن ', ''],
    ['أعتقد أنها ', ''],
    ['خلنا نقول ', ''],
    ['شي مثل ', ''],
    ['', ' على ما أظن'],
    ['يمكن ', ' أو شي مثل جذي'],
    ['الناس تقول ', ''],
  ],
} as const;

test.each(['en', 'ar'] as const)(
  'no name keeps what says that it is not sure, in %s',
  (language) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...USUAL_PROCESS_NAMES[language]),
        fc.constantFrom(...HEDGES[language]),
        (name, [before, behind]) => {
          expect(withoutHedge(`${before}${name}${behind}`)).toBe(name);
          expect(withoutHedge(name)).toBe(name);
        },
      ),
    );
  },
);
