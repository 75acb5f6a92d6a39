import { SHIPPED } from '../benchSet';
import { loadChecked } from '../loadChecked';

/** The questions by which the shipped knowledge is tested and that ask for a fact, in both languages. */
export async function shippedQuestions(): Promise<string[]> {
  const { tests, entries } = await loadChecked(SHIPPED, {});
  const facts = new Set(
    entries.filter(({ kind }) => kind !== 'command' && kind !== 'smalltalk').map(({ id }) => id),
  );
  return tests.filter(({ expect }) => facts.has(expect)).map(({ question }) => question);
}
