import { LANGUAGES } from '../../language/text/detectLanguage';
import { idsIn } from '../../knowledge/checkEntries';
import { addPhrasings } from '../../knowledge/editing/addPhrasings';
import { appendEntry } from '../../knowledge/editing/appendEntry';
import { CannotEdit, literalMessage, type ChangedFile } from '../../knowledge/editing/textEdit';
import { isEntries } from '../../knowledge/readEntries';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import { draftEntry } from './draftEntry';
import type { KnowledgeChange } from './knowledgeChange';

/** Where entries are drafted. */
const DRAFTS_FILE = 'additions.yaml';

type DraftChange = Extract<KnowledgeChange, { kind: 'entry' }>;

const entryFiles = (files: readonly KnowledgeFile[]) => files.filter(({ name }) => isEntries(name));

function withPhrasings(
  files: readonly KnowledgeFile[],
  { entryId, questions }: KnowledgeChange,
): ChangedFile {
  const file = entryFiles(files).find(({ text }) => idsIn(text).includes(entryId));
  if (!file) throw new CannotEdit(`no file has an entry "${entryId}"`);
  const after = LANGUAGES.reduce(
    (text, language) =>
      questions[language].length === 0
        ? text
        : addPhrasings(text, entryId, language, questions[language].map(literalMessage)),
    file.text,
  );
  return { name: file.name, before: file.text, after };
}

/** The id itself, or else with the first number behind it that makes it one of its own. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

function withDraft(
  files: readonly KnowledgeFile[],
  { entryId, questions, answer }: DraftChange,
  reviewBy: string,
): ChangedFile {
  const taken = new Set(entryFiles(files).flatMap(({ text }) => idsIn(text)));
  const draft = draftEntry({ id: freeId(entryId, taken), kind: 'howto' }, reviewBy);
  const asked = (language: (typeof LANGUAGES)[number]) =>
    questions[language].length === 0
      ? draft.questions[language]
      : questions[language].map(literalMessage);
  const before = files.find(({ name }) => name === DRAFTS_FILE)?.text ?? '';
  const after = appendEntry(before, {
    ...draft,
    questions: { en: asked('en'), ar: asked('ar') },
    answer: answer
      ? { ...draft.answer, [answer.language]: literalMessage(answer.text) }
      : draft.answer,
  });
  return { name: DRAFTS_FILE, before, after };
}

/**
 * What a change makes of the knowledge files. A drafted entry keeps its placeholders, so that
 * the knowledge does not load until somebody has written the answer.
 * @param reviewBy ISO date by which a drafted entry is to be reviewed
 * @returns the one file that changes
 * @throws CannotEdit if there is no such entry, or its file has to be edited by hand
 */
export const applyChange = (
  files: readonly KnowledgeFile[],
  change: KnowledgeChange,
  reviewBy: string,
): ChangedFile =>
  change.kind === 'phrasings' ? withPhrasings(files, change) : withDraft(files, change, reviewBy);
