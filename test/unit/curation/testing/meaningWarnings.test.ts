import { DIMENSIONS } from '../../../../src/answering/meaning/vectors';
import { meaningWarnings } from '../../../../src/curation/testing/meaningWarnings';
import { plainKnowledge, type Phrasings } from '../../../support/knowledge/plainTexts';

const MEANINGS = [
  ['paper', 'ورق'],
  ['stamp', 'ختم'],
  ['permit', 'رخصة'],
  ['charges', 'رسوم'],
];
/** Each word has the axis of what it means; both languages share it. */
function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const word of text.split(' ')) {
    const axis = MEANINGS.findIndex((words) => words.includes(word));
    if (axis >= 0) vector[axis] = 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
const warnings = (phrasings: Phrasings) => meaningWarnings(plainKnowledge(phrasings), vectorOf);

const SOUND: Phrasings = {
  paper: ['paper', 'ورق'],
  stamp: ['stamp', 'ختم'],
  permit: ['permit', 'رخصة'],
  fee: ['charges', 'رسوم'],
};

describe('warnings by the meaning of questions', () => {
  it('are none where each entry asks the same in both languages, and no two the same', () => {
    expect(warnings(SOUND)).toEqual([]);
  });

  it('name an entry whose languages ask for different things', () => {
    expect(warnings({ ...SOUND, permit: ['permit', 'رسوم'], fee: ['charges', 'رخصة'] })).toEqual([
      expect.stringMatching(/^permit: .* those of fee in Arabic, .* those of fee in English/),
      expect.stringMatching(/^fee: .* those of permit in Arabic/),
    ]);
  });

  it('name two entries that ask for the same', () => {
    expect(warnings({ ...SOUND, stamps: ['stamp', 'ختم'] })).toEqual([
      expect.stringMatching(/^stamp and stamps: .*\(1\.00\)/),
    ]);
  });

  it('say nothing of entries in one language, and nothing without vectors', () => {
    expect(warnings({ ...SOUND, permit: ['permit'] })).toEqual([]);
    expect(meaningWarnings(plainKnowledge(SOUND), () => undefined)).toEqual([]);
  });
});
