import { parse } from 'yaml';
import type { Answerer } from '../../../../src/answering/answerer';
import { applyChange } from '../../../../src/curation/changes/applyChange';
import { draftId, findGaps, questionsOf, type Gap } from '../../../../src/curation/gaps/findGaps';
import type { UnansweredSpelling } from '../../../../src/curation/gaps/unansweredQuestions';
import { buildKnowledge } from '../../../../src/knowledge/buildKnowledge';
import { readKnowledgeFolder } from '../../../../src/knowledge/readKnowledgeFolder';
import { createReadyAnswerer } from '../../../../src/composition/loadAnswerer';
import { EncoderThread } from '../../../../src/meaning/encoderThread';
import { TextComparison, USUAL_IN_QUESTIONS } from '../../../../src/meaning/textComparison';
import { realMessages } from '../../../support/knowledge/messages';
import { KNOWLEDGE, realAnswerer } from '../../../support/knowledge/realAnswerer';
import { longTest } from '../../../support/process/rounds';
import questions from './spellings.json';

/** Each of these is one question in ten spellings, which the shipped knowledge does not answer. */
const SPELLINGS = questions.map(({ spellings }) => spellings);

const asked = (text: string, count = 1): UnansweredSpelling => ({
  text,
  language: 'en',
  count,
  reasons: ['unknown'],
  lastDay: '2026-11-25',
});

/** Milliseconds. */
const LONG = 60_000;

let answerer: Answerer;
/** Of all spellings together. */
let gaps: readonly Gap[];
beforeAll(async () => {
  ({ answerer } = await realAnswerer());
  gaps = gapsOf(SPELLINGS.flat());
});

const gapsOf = (texts: readonly string[]) =>
  findGaps(
    texts.map((text) => asked(text)),
    (text) => answerer.reading(text),
  );
const familyOf = (entryId: string | undefined) => entryId?.split('.')[0];
const textsOf = ({ spellings }: Gap) => spellings.map(({ text }) => text);

/** How many of a question's spellings stand together in one gap. */
const together = (among: readonly Gap[], spellings: readonly string[]) =>
  Math.max(...among.map((gap) => textsOf(gap).filter((text) => spellings.includes(text)).length));

describe('questions without an answer', () => {
  it('stand together in standard and Gulf Arabic, Arabizi, English and with typing errors', () => {
    const largest = SPELLINGS.map((spellings) => together(gaps, spellings));
    const pure = gaps.reduce((sum, gap) => {
      const own = SPELLINGS.map((spellings) => together([gap], spellings));
      return sum + Math.max(...own);
    }, 0);
    // Measured: 22 of the 34 in one, 8.9 of ten spellings in the largest group, purity 0.96.
    expect(largest.filter((count) => count === 10).length).toBeGreaterThanOrEqual(22);
    expect(largest.reduce((a, b) => a + b) / largest.length).toBeGreaterThanOrEqual(8.9);
    expect(pure / SPELLINGS.flat().length).toBeGreaterThanOrEqual(0.96);
  });

  it('stand together as well where one question is all that was asked in vain', () => {
    const largest = SPELLINGS.map((spellings) => together(gapsOf(spellings), spellings));
    // Measured: 24 of the 34 in one, 9.2 of ten spellings in the largest group.
    expect(largest.filter((count) => count === 10).length).toBeGreaterThanOrEqual(22);
    expect(largest.reduce((a, b) => a + b) / largest.length).toBeGreaterThanOrEqual(8.9);
  });

  it('stand together more often if what they mean is known', async () => {
    await using encoder = new EncoderThread();
    const comparison = new TextComparison(encoder, () => undefined, USUAL_IN_QUESTIONS, LONG);
    const likeness = await comparison.likenessOf(SPELLINGS.flat());
    const found = findGaps(
      SPELLINGS.flat().map((text) => asked(text)),
      (text) => answerer.reading(text),
      likeness,
    );
    const largest = SPELLINGS.map((spellings) => together(found, spellings));
    // Measured: 27 of the 34 in one, 9.5 of ten spellings in the largest group; by words 22 and 8.9.
    expect(largest.filter((count) => count === 10).length).toBeGreaterThanOrEqual(27);
    expect(largest.reduce((a, b) => a + b) / largest.length).toBeGreaterThanOrEqual(9.5);
  });

  it('stand apart where they share no more than a word', () => {
    const texts = [
      'who repairs the air conditioning',
      'who buys the furniture',
      'رصيد هاتفي',
      'كيف أقدم شكوى',
    ];
    expect(gapsOf(texts).map(textsOf)).toEqual(texts.map((text) => [text]));
  });

  it('come by how often they were asked, the most asked spelling first', () => {
    const found = findGaps(
      [asked('is fax allowed?', 5), asked('where is the gym', 4), asked('هل الفاكس مسموح؟', 2)],
      (text) => answerer.reading(text),
    );
    expect(found.map((gap) => [gap.count, ...textsOf(gap)])).toEqual([
      [7, 'is fax allowed?', 'هل الفاكس مسموح؟'],
      [4, 'where is the gym'],
    ]);
  });

  it('are named with the entries that come nearest, none of which is an order or a greeting', () => {
    const [gap] = gapsOf(['نسيت باسوورد الهوية الرقمية', 'I forgot my UAE Pass password']);
    expect(gap!.near[0]).toMatchObject({ entryId: 'uae-pass-what' });
    const near = gaps.flatMap(({ near: entries }) => entries);
    expect(near.filter(({ entryId }) => /^(?:chat|command)-/.test(entryId))).toEqual([]);
  });

  it('go to the language that they are in, Arabizi to Arabic, misspelt English to English', () => {
    const some = gapsOf([
      'i fogot my uae pas pin how to rest it',
      'nseet el password 7ag uae pass shu asawi',
      'نسيت باسوورد الهوية الرقمية شو أسوي',
    ]);
    expect(questionsOf(some.flatMap(({ spellings }) => spellings))).toEqual({
      en: ['i fogot my uae pas pin how to rest it'],
      ar: ['nseet el password 7ag uae pass shu asawi', 'نسيت باسوورد الهوية الرقمية شو أسوي'],
    });
  });
});

describe('a draft', () => {
  const draftOf = (texts: readonly string[]) => {
    const spellings = gapsOf(texts).flatMap((gap) => gap.spellings);
    const change = {
      kind: 'entry',
      entryId: draftId(spellings),
      questions: questionsOf(spellings),
    } as const;
    return applyChange([{ name: 'additions.yaml', text: '' }], change, '2030-01-01').after;
  };

  it('has each wording once, and is named after the first one in English', () => {
    const [draft] = parse(
      draftOf(['Is the FAX allowed?', 'is the fax allowed', 'الفاكس مسموح؟']),
    ) as {
      id: string;
      questions: unknown;
    }[];
    expect(draft).toMatchObject({
      id: 'fax-allowed',
      questions: { en: ['Is the FAX allowed?'], ar: ['الفاكس مسموح؟'] },
    });
  });

  it('leaves the language open in which nobody has asked', () => {
    const [draft] = parse(draftOf(['الفاكس مسموح؟'])) as { id: string; questions: unknown }[];
    expect(draft).toMatchObject({
      id: 'new-question',
      questions: { en: expect.arrayContaining([expect.stringMatching(/^TODO/)]) as string[] },
    });
  });
});

describe('what was added as phrasings', () => {
  longTest('is answered in all its spellings, whichever questions are added', async () => {
    const unanswered = SPELLINGS.flat().filter(
      (text) => answerer.answer(text, {}).outcome.status !== 'answered',
    );
    expect(unanswered.length).toBeGreaterThan(300);
    const wanted = new Map<string, string>();
    let { files } = await readKnowledgeFolder(KNOWLEDGE);
    for (const { near, spellings } of gapsOf(unanswered)) {
      const entryId = near[0]?.entryId ?? '';
      for (const { text } of spellings) wanted.set(text, entryId);
      const change = { kind: 'phrasings', entryId, questions: questionsOf(spellings) } as const;
      const { name, after } = applyChange(files, change, '2030-01-01');
      files = files.map((file) => (file.name === name ? { name, text: after } : file));
    }
    const built = buildKnowledge(files);
    if ('problems' in built) throw new Error(JSON.stringify(built.problems));
    const after = await createReadyAnswerer(built.knowledge, await realMessages());
    const single = (family: string) =>
      built.knowledge.entries.filter((entry) => entry.family === family).length === 1;
    const missed = [...wanted].filter(([text, entryId]) => {
      const { outcome } = after.answer(text, {});
      // One that is written for many names asks which of them is meant.
      return outcome.status === 'suggested'
        ? single(entryId) || !outcome.options.some((option) => familyOf(option.entryId) === entryId)
        : familyOf(outcome.entryId) !== entryId;
    });
    expect(missed).toEqual([]);
  });
});
