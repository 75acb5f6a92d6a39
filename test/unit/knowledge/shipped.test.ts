import { cleanText } from '../../../src/language/text/cleanText';
import { createFactWording } from '../../../src/facts/factValueText';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import { realMessages } from '../../support/knowledge/messages';
import { KNOWLEDGE } from '../../support/knowledge/realAnswerer';

describe('the shipped knowledge', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    const factWording = createFactWording(await realMessages());
    const built = await loadKnowledge(KNOWLEDGE, { factWording });
    if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
    knowledge = built.knowledge;
  });

  it('has at least 150 entries', () => {
    expect(knowledge.entries.length).toBeGreaterThanOrEqual(150);
  });

  it('asks for every entry in at least six ways in each language', () => {
    const poor = knowledge.entries
      .filter(({ patterns }) => patterns.en.length < 6 || patterns.ar.length < 6)
      .map(({ id }) => id);
    expect(poor).toEqual([]);
  });

  it('has the thirteen entities of the first two phases, and no more', () => {
    const members = (phase: string) =>
      knowledge.names.filter(({ memberOf }) => memberOf.includes(phase)).map(({ id }) => id);
    expect(members('phase-1').sort()).toEqual(
      ['dewa', 'ded', 'dld', 'dtcm', 'dubai-police', 'rta'].sort(),
    );
    expect(members('phase-2').sort()).toEqual(
      ['cda', 'dha', 'dubai-courts', 'dubai-customs', 'dubai-municipality', 'gdrfa', 'khda'].sort(),
    );
  });

  it('keeps targets and results apart: no answer about a phase target names its result', () => {
    const target = knowledge.entries.find(({ id }) => id === 'phase-target.phase-1');
    const result = knowledge.entries.find(({ id }) => id === 'phase-result.phase-1');
    expect(target?.answer.en).toMatch(/50%/);
    expect(target?.answer.en).not.toMatch(/57/);
    expect(result?.answer.en).toMatch(/57%/);
    expect(result?.answer.en).not.toMatch(/50%/);
  });

  it('says the same figures in both languages', () => {
    // Small numbers are words in one language and digits in the other; thousands likewise.
    const figures = (text: string) => {
      const values = text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
      const telling = values.map(Number).filter((value) => value >= 10 || !Number.isInteger(value));
      return new Set(telling.map((value) => (value % 1000 === 0 ? value / 1000 : value)));
    };
    const differing = knowledge.entries.flatMap(({ id, answer }) => {
      const [en, ar] = [figures(answer.en), figures(answer.ar)];
      const alone = [
        ...[...en].filter((value) => !ar.has(value)),
        ...[...ar].filter((value) => !en.has(value)),
      ];
      return alone.length === 0 ? [] : `${id}: ${alone.join()}`;
    });
    expect(differing).toEqual([]);
  });

  it('writes no invisible marks, no Markdown and no HTML', () => {
    for (const { answer } of knowledge.entries) {
      for (const text of [answer.en, answer.ar]) {
        expect(text.split('\n').map(cleanText).join('\n').length).toBe(
          text.normalize('NFKC').length,
        );
        expect(text).not.toMatch(/<[a-z/]|\]\(|\*\*|__/i);
      }
    }
  });

  it('writes Western digits and Arabic punctuation in Arabic', () => {
    for (const { id, answer } of knowledge.entries) {
      expect(`${id} ${answer.ar}`).not.toMatch(
        /[\u0660-\u0669\u06f0-\u06f9]|[\u0621-\u064a] ?[,;?]/,
      );
    }
  });

  it('says of every source what it is, who published it, and where it opens or why it does not', () => {
    const sources = Object.entries(knowledge.sources);
    for (const [key, { title, publisher, language, kind, url, noUrl }] of sources) {
      for (const text of [title, publisher, ...(noUrl ? [noUrl] : [])])
        expect([key, text.en, /\p{Script=Arabic}/u.test(text.en)]).toEqual([key, text.en, false]);
      expect([key, language, kind]).toEqual([key, expect.any(String), expect.any(String)]);
      expect([key, url ?? noUrl?.ar]).toEqual([key, expect.stringMatching(/^https?:|[^.]$/)]);
      if (noUrl)
        expect([key, noUrl.ar]).toEqual([key, expect.stringMatching(/\p{Script=Arabic}/u)]);
    }
    const open = sources.filter(([, { url }]) => url);
    expect(open.length / sources.length).toBeGreaterThan(0.85);
  });

  it('opens another page for each source', () => {
    const urls = Object.values(knowledge.sources).flatMap(({ url }) => url ?? []);
    expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([]);
  });

  it('says of an Arabic name that its sources do not give it, if none of them is in Arabic', () => {
    const named = knowledge.entries.filter(({ family }) => family === 'entity-name');
    expect(named.length).toBeGreaterThan(40);
    for (const { id, answer, sources } of named) {
      const isInArabic = sources.some((key) => {
        const source = knowledge.sources[key];
        return source?.language !== 'en' || source.titleType === 'parallel';
      });
      expect([id, /My sources do not give the Arabic name/.test(answer.en)]).toEqual([
        id,
        !isInArabic,
      ]);
      expect([id, /ولا تذكر مصادري الاسم العربي/.test(answer.ar)]).toEqual([id, !isInArabic]);
    }
  });

  it('takes no law firm and no company for the press', () => {
    const named = Object.values(knowledge.sources).filter(({ publisher }) =>
      /Galadari|Tamimi|PRO Partner|Taylor Wessing|Norton Rose|Trowers|Adobe/.test(publisher.en),
    );
    expect(named.length).toBeGreaterThanOrEqual(7);
    for (const { kind } of named) expect(['law_firm', 'company']).toContain(kind);
  });

  it('gives every fact a source, a date and a way on', () => {
    for (const { id, kind, sources, asOf } of knowledge.entries) {
      if (['gap', 'smalltalk', 'command'].includes(kind)) continue;
      const isUndated = sources.every((key) => knowledge.sources[key]?.date === undefined);
      expect([id, sources.length > 0, asOf ?? (isUndated ? 'undated' : '')]).toEqual([
        id,
        true,
        expect.stringMatching(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|undated)$/),
      ]);
    }
  });
});
