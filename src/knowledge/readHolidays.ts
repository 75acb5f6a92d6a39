import type { Problem } from './knowledgeProblem';
import { holidaysFile } from './knowledgeSchema';
import { parseYamlFile, type KnowledgeFile } from './yaml/yamlFile';

export const HOLIDAYS_FILE = 'holidays.yaml';

const MS_PER_DAY = 86_400_000;
/** Days in a row; more is a slip of the pen. */
const LONGEST = 31;

/** Every day from the first to the last. */
function daysBetween(first: string, last: string): string[] {
  const count = (Date.parse(last) - Date.parse(first)) / MS_PER_DAY + 1;
  return Array.from({ length: Math.max(0, Math.min(count, LONGEST)) }, (_, at) =>
    new Date(Date.parse(first) + at * MS_PER_DAY).toISOString().slice(0, 10),
  );
}

/** The public holidays, ISO days each once. A folder need not have any: weekends are known anyway. */
export function readHolidays(files: readonly KnowledgeFile[], problems: Problem[]): string[] {
  const file = files.find(({ name }) => name === HOLIDAYS_FILE);
  const parsed = file && parseYamlFile(file, holidaysFile, problems);
  if (!parsed) return [];
  const { value, located } = parsed;
  value.holidays.forEach(({ day, until = day }, index) => {
    const days = (Date.parse(until) - Date.parse(day)) / MS_PER_DAY;
    if (days < 0 || days >= LONGEST)
      problems.push(
        located.problem(
          ['holidays', index, 'until'],
          `"${until}" is not one of the ${LONGEST} days from ${day} on; correct one of them`,
        ),
      );
  });
  return [...new Set(value.holidays.flatMap(({ day, until = day }) => daysBetween(day, until)))];
}
