import { knowledge as contract } from '../../../src/contract/tabContract';
import type { Publication } from '../../../src/curation/publishing/publication';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import type { Finding } from '../../../src/knowledge/lint/lintFinding';
import { HealthReader, type KnowledgeHealthDeps } from '../../../src/tabApi/knowledgeHealth';
import { lintInWorker } from '../../../src/serving/lintInWorker';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';

function partsOf(change: Partial<KnowledgeHealthDeps> = {}): KnowledgeHealthDeps {
  const files = knowledgeFiles();
  const built = buildKnowledge(files);
  if ('problems' in built) throw new Error(built.problems.map(({ message }) => message).join());
  return {
    served: {
      ...{ knowledge: built.knowledge, files, since: new Date('2026-01-02T03:04:05Z') },
      reading: () => {
        throw new Error('Nothing is to be read');
      },
    },
    from: 'publications',
    problems: () => [],
    latest: () => Promise.resolve(undefined),
    lint: () => Promise.resolve([]),
    unanswered: { open: () => Promise.resolve([]) },
    textMeaning: undefined,
    usage: { since: () => Promise.resolve([]) },
    today: () => '2026-11-26',
    ...change,
  };
}

const publication = (version: string): Publication => ({
  ...{ id: 3, version, kind: 'publish', at: new Date(), by: 'Mariam', why: 'New figures' },
  ...{ forced: [], entries: 1 },
});

test('says who published what is served, and nothing of what another replica serves', async () => {
  const deps = partsOf();
  const { version } = deps.served.knowledge;
  const readWith = async (of: string) =>
    contract.parse(
      await new HealthReader({ ...deps, latest: () => Promise.resolve(publication(of)) }).read(),
    ).snapshot;
  expect(await readWith(version)).toMatchObject({
    ...{ version, from: 'publications', since: '2026-01-02T03:04:05.000Z' },
    ...{ publishedBy: 'Mariam', message: 'New figures' },
  });
  expect(await readWith('another')).toMatchObject({ publishedBy: null, message: null });
});

test('looks for faults once for each snapshot and day, and again where it failed', async () => {
  let looked = 0;
  let day = '2026-11-26';
  let fails = true;
  const lint = (): Promise<Finding[]> => {
    looked += 1;
    return fails ? Promise.reject(new Error('stopped')) : Promise.resolve([]);
  };
  const reader = new HealthReader(partsOf({ lint, today: () => day }));
  await expect(reader.read()).rejects.toThrow('stopped');
  fails = false;
  await Promise.all([reader.read(), reader.read(), reader.read()]);
  expect(looked).toBe(2);
  day = '2026-11-27';
  await reader.read();
  expect(looked).toBe(3);
});

test('finds in a thread what is wrong with the files, and where', async () => {
  const files = knowledgeFiles(['entries.yaml', 'In 2018.', 'In\u200b 2018.']);
  const { signal } = new AbortController();
  const deps = partsOf({ lint: (_, today) => lintInWorker({ files, today }, signal) });
  const { findings } = contract.parse(await new HealthReader(deps).read());
  expect(findings).toContainEqual(
    expect.objectContaining({
      ...{ rule: 'invisible-character', file: 'entries.yaml', line: expect.any(Number) as number },
    }),
  );
});
