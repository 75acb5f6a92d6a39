import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../../src/cli/commands/knowledgeCommand';
import { listening } from '../../../support/process/commandLine';
import { writeSmallKnowledge } from '../../../support/knowledge/smallKnowledge';
import { longTest } from '../../../support/process/rounds';

const TEAPOTS = `
- id: teapot-colour
  kind: smalltalk
  questions:
    en: [What colour is the teapot?, which colour does the teapot have, is the teapot blue]
    ar: [ما لون الإبريق؟, شو لون الإبريق, هل الإبريق أزرق]
  answer: { en: It is blue., ar: لونه أزرق. }
  tests: { en: [colour of the teapot], ar: [لون الإبريق] }
- id: teapot-price
  kind: smalltalk
  questions:
    en: [What does the teapot cost?, how much is the teapot, price of the teapot]
    ar: [كم سعر الإبريق؟, بكم الإبريق, شو ثمن الإبريق]
  answer: { en: Ten dirhams., ar: عشرة دراهم. }
  tests: { en: [the teapot costs how much], ar: [الإبريق بكم] }
`;

interface Printed {
  ranking: { family: string; place: number; score: number; shares: Record<string, number> }[];
  decision: { reason: string };
  trial?: { phrasing: string; wins: boolean; takenBy?: string; broken: { path: string }[] };
}

describe('lawaraq knowledge explain', () => {
  const knowledge = writeSmallKnowledge();
  beforeAll(() => writeFileSync(join(knowledge.folder, 'teapots.yaml'), TEAPOTS));
  afterAll(() => knowledge[Symbol.dispose]());

  const explain = (...args: string[]) =>
    listening(() => run(['explain', ...args, '--knowledge', knowledge.folder]));
  const explainAsJson = async (...args: string[]) => {
    const { output } = await explain(...args, '--json');
    return JSON.parse(output) as Printed;
  };

  it('shows the words, the ranking with the share of each signal, and the decision', async () => {
    const { code, output } = await explain('waht is the targt of phase 2');
    expect(code).toBe(0);
    expect(output).toMatch(
      /^words +waht → what \(repaired\), is, the, targt → target \(repaired\)/m,
    );
    expect(output).toMatch(/^names +phase 2: phase phase-2$/m);
    expect(output).toMatch(/^asks for +target$/m);
    expect(output).toMatch(/^decision +answered with phase-target\.phase-2: in scope \d\.\d\d/m);
    expect(output).toMatch(/^ +score +letters +words .*names +kind$/m);
    expect(output).toMatch(/^1\. phase-target\.phase-2( +[-·\d.]+)+$/m);
    expect(output).toMatch(/^1\. covers .* nearest phrasing: .*\{phase\}/m);
  });

  it('shows what each question asks for, what facts say and what answers', async () => {
    const { output } = await explain('hello, what is the target of phase 2?');
    expect(output).toMatch(/^greeting +hello/m);
    expect(output).toMatch(/^question +what is the target of phase 2\?$/m);
    expect(output).toMatch(/^frame +of what: target; stage: target; .*phase-2/m);
    expect(output).toMatch(/^facts +/m);
    expect(output).toMatch(/^answer +the entry phase-target\.phase-2 \(\d\.\d\d\); /m);
    expect(output).toMatch(/^1\. agrees; asked for .*target/m);
  });

  it('prints the same as JSON', async () => {
    const { ranking, decision } = await explainAsJson('kam el hadaf fel mar7ala el thanya');
    const [first] = ranking;
    const total = Object.values(first?.shares ?? {}).reduce((sum, share) => sum + share, 0);
    expect(first).toMatchObject({ family: 'phase-target', place: 1 });
    expect(total).toBeCloseTo(first?.score ?? NaN, 9);
    expect(decision.reason).toBe('sure');
  });

  longTest('tries out what would have to change for another entry to answer', async () => {
    const asked = ['how dear is the pot', '--expect', 'teapot-price'];
    const { trial } = await explainAsJson(...asked);
    const { output } = await explain(...asked);
    expect(trial).toMatchObject({ phrasing: 'how dear is the pot', wins: true, broken: [] });
    expect(output).toMatch(
      /^With this phrasing under questions › en of teapot-price:\n {2}- how dear is the pot\nit is answered with teapot-price \(\d\.\d\d\)\.\nEvery test that held still does\.$/m,
    );
  });

  longTest('names the tests that would no longer hold', async () => {
    const asked = ['colour of the teapot', '--expect', 'teapot-price'];
    const { trial } = await explainAsJson(...asked);
    const { output } = await explain(...asked);
    expect(trial).toMatchObject({ wins: true, broken: [{ path: 'teapot-colour' }] });
    expect(output).toMatch(/^teapot-price is number 2, \d\.\d+ behind teapot-colour, which leads/m);
    expect(output).toMatch(/^Tests that held and then do not: 1\nteapots\.yaml:8 teapot-colour: /m);
  });

  it('puts the slot of the entry in place of the name', async () => {
    const { trial } = await explainAsJson(
      'any crew aboard the second phase?',
      '--expect',
      'phase-members',
    );
    expect(trial).toMatchObject({ phrasing: 'any crew aboard {phase}?', wins: true });
  });

  it('says where the phrasing stands already, for it can stand in one entry only', async () => {
    const { output } = await explain('is the teapot blue', '--expect', 'teapot-price');
    expect(output).toMatch(/^"is the teapot blue" is in teapot-colour; /m);
  });

  it('has nothing to try where the expected entry answers', async () => {
    const printed = await explainAsJson('is the teapot blue', '--expect', 'teapot-colour');
    expect(printed).not.toHaveProperty('trial');
  });

  it.each([
    ['an entry that is not there', ['help', '--expect', 'tea'], 1, /There is no entry "tea"/],
    ['no question', [], 2, /^Usage: lawaraq knowledge explain/],
  ])('refuses %s', async (_, args, code, message) => {
    const ran = await explain(...args);
    expect(ran.code).toBe(code);
    expect(ran.errors).toMatch(message);
  });
});
