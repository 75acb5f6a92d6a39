import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputFaults } from '../usageError';

const question = z.object({
  text: z.string().trim().min(1),
  /** Id of the entry that answers it; `null` if nothing should. */
  expect: z.string().min(1).nullable(),
  lang: z.string().min(1),
  /** Questions of one tag are also rated by themselves. */
  tag: z.string().min(1),
});

export type EvalQuestion = z.infer<typeof question>;

const SHAPE = '{"text": "…", "expect": "entry id" or null, "lang": "…", "tag": "…"}';

function readLine(text: string): EvalQuestion | { fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: `not JSON; a line needs ${SHAPE}` };
  }
  const parsed = question.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.join('.') ?? '';
  return { fault: `${key === '' ? '' : `"${key}": `}${issue?.message}; a line needs ${SHAPE}` };
}

/**
 * Reads a file of questions, one JSON object a line; empty lines are passed over.
 * @throws InputFaults with every line that cannot be read
 */
export async function readEvalQuestions(file: string): Promise<EvalQuestion[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  const questions: EvalQuestion[] = [];
  const faults: string[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if ('fault' in read) faults.push(`${file}:${at + 1} ${read.fault}`);
    else questions.push(read);
  });
  if (faults.length > 0) throw new InputFaults([...faults, 'Nothing was measured.']);
  if (questions.length === 0) throw new InputFaults([`${file} has no questions.`]);
  return questions;
}
