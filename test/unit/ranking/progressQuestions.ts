import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answerer } from '../../../src/answering/answerer';

/**
 * Questions about what was logged, none of which is a phrasing, and those about published results,
 * targets and one's own records that are next to them.
 */
interface Asked {
  text: string;
  lang: 'en' | 'ar' | 'arabizi';
  /** Null: anything but progress. */
  command: string | null;
}

const questions = readFileSync(join(__dirname, 'progressQuestions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Partial<Asked>)
  .map(({ text = '', lang = 'en', command = null }): Asked => ({ text, lang, command }));

/** How many may be understood as something else. */
const MISSED_AT_MOST = 4;

/** Tests what is taken for a question about progress, over an answerer that is there by then. */
export const describeProgressQuestions = (answerer: () => Answerer): void =>
  describe('questions about progress', () => {
    const commandOf = (text: string) => {
      const { outcome } = answerer().answer(text, {});
      return outcome.status === 'command' ? outcome.command : null;
    };

    it('are understood in both languages', () => {
      const progress = questions.filter(({ command }) => command === 'progress');
      expect(progress.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(30);
      expect(progress.filter(({ lang }) => lang !== 'en').length).toBeGreaterThanOrEqual(30);
      const missed = progress.filter(({ text }) => commandOf(text) !== 'progress');
      expect(missed.length).toBeLessThanOrEqual(MISSED_AT_MOST);
    });

    it('leave published results, targets and the own records alone', () => {
      const others = questions.filter(({ command }) => command !== 'progress');
      expect(others.length).toBeGreaterThan(30);
      const taken = others.filter(({ text, command }) => {
        const is = commandOf(text);
        return command === null ? is === 'progress' : is !== command;
      });
      expect(taken).toEqual([]);
    });
  });
