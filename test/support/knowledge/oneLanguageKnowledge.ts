import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** A shop that sells mattresses, in English alone. */
const SHOP: Record<string, readonly string[]> = {
  delivery: [
    'How long does delivery take?',
    'when will my order arrive',
    'how many days until it is delivered',
    'delivery time',
  ],
  returns: [
    'Can I return a mattress?',
    'how do I send it back',
    'I want to give the mattress back',
    'return policy',
  ],
  sizes: [
    'Which sizes are there?',
    'what sizes do you have',
    'is there a king size',
    'dimensions of the mattress',
  ],
  payment: [
    'Can I pay by card?',
    'How can I pay?',
    'do you take credit cards',
    'payment by instalments',
  ],
  warranty: [
    'How long is the warranty?',
    'is there a guarantee',
    'what does the warranty cover',
    'guarantee against sagging',
  ],
};
const TITLE = { en: 'The shop', ar: 'المتجر' };

/** Knowledge about something else, with neither entities nor phases, and no Arabic in its entries. */
export function writeOneLanguageKnowledge(): {
  folder: string;
  entries: number;
  phrasings: number;
} & Disposable {
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-shop-'));
  const write = (name: string, contents: unknown) =>
    writeFileSync(join(folder, name), stringify(contents));
  write('entities.yaml', { entities: [] });
  write('phases.yaml', { phases: [] });
  write('journeys.yaml', { journeys: [] });
  write('sources.yaml', {
    sources: {
      SHOP: {
        ...{ title: TITLE, publisher: TITLE, language: 'en', kind: 'project' },
        url: 'https://example.org/shop',
      },
    },
  });
  write(
    'entries.yaml',
    Object.entries(SHOP).map(([id, questions]) => ({
      id,
      kind: 'howto',
      questions: { en: questions },
      answer: { en: `All about ${id}.` },
      source: 'SHOP',
      asOf: '2026-01-01',
      reviewBy: '2027-01-01',
      tests: { en: [`tell me about ${id}`] },
    })),
  );
  return {
    folder,
    entries: Object.keys(SHOP).length,
    phrasings: Object.values(SHOP).flat().length,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
