import { buildKnowledge } from '../../knowledge/buildKnowledge';
import {
  CannotEdit,
  type EditPath,
  type TextEdit,
  type ChangedFile,
} from '../../knowledge/editing/textEdit';
import { editTexts } from '../../knowledge/editing/editTexts';
import { formatProblem, type Problem } from '../../knowledge/knowledgeProblem';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import { bilingualPlaces } from './bilingualPlaces';
import {
  LANGUAGE_NAMES,
  placesByKey,
  readRow,
  type RowRemark,
  type SheetRow,
  type WantedText,
} from './wantedTexts';

/** What a translators' sheet comes to. */
export interface TranslationPlan {
  /** The files that change; none if there is any fault. */
  changes: ChangedFile[];
  /** How many texts change. */
  texts: number;
  faults: RowRemark[];
  /** Rows whose texts were changed in the files since they were written. */
  leftAlone: RowRemark[];
}

/** Additions to one list are one edit; the others stay as they are, in their order. */
function gathered(edits: readonly TextEdit[]): TextEdit[] {
  const lists = new Map<string, { path: EditPath; add: string[] }>();
  const others = edits.filter((edit) => {
    if (!('add' in edit)) return true;
    const key = JSON.stringify(edit.path);
    const list = lists.get(key) ?? { path: edit.path, add: [] };
    lists.set(key, { ...list, add: [...list.add, ...edit.add] });
    return false;
  });
  return [...others, ...lists.values()];
}

function readRows(rows: readonly SheetRow[], files: readonly KnowledgeFile[]) {
  const places = placesByKey(bilingualPlaces(files));
  const wanted: WantedText[] = [];
  const faults: RowRemark[] = [];
  const leftAlone: RowRemark[] = [];
  const first = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.file} ${row.path}`;
    const outcome = readRow(row, places);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.row);
    if (earlier !== undefined) faults.push({ row: row.row, text: `is row ${earlier} once more` });
    else if ('fault' in outcome) faults.push({ row: row.row, text: outcome.fault });
    else if ('leftAlone' in outcome) leftAlone.push({ row: row.row, text: outcome.leftAlone });
    else wanted.push(...outcome.wanted);
  }
  return { wanted, faults, leftAlone };
}

function edited(
  { name, text }: KnowledgeFile,
  wanted: readonly WantedText[],
  faults: RowRemark[],
): string {
  const own = wanted.filter(({ file }) => file === name);
  if (own.length === 0) return text;
  try {
    return editTexts(text, gathered(own.map(({ edit }) => edit)));
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
    faults.push({ row: own[0]?.row ?? 0, text: `${name}: ${error.message}` });
    return text;
  }
}

/** A path as problems name it. */
const asProblem = (path: EditPath) =>
  path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : step)).join(' › ');

/** The wanted text that a problem comes from: the one whose path leads nearest to it. */
function causeOf(problem: Problem, wanted: readonly WantedText[]): WantedText | undefined {
  return wanted
    .filter(({ file, edit }) => {
      return file === problem.file && problem.path.startsWith(asProblem(edit.path));
    })
    .sort((a, b) => b.edit.path.length - a.edit.path.length)[0];
}

/** The problems of the files as they would be, at the rows that they come from. */
function faultsOf(problems: readonly Problem[], wanted: readonly WantedText[]): RowRemark[] {
  return problems.map((problem) => {
    const cause = causeOf(problem, wanted);
    if (!cause) return { row: 0, text: formatProblem(problem) };
    return { row: cause.row, text: `${LANGUAGE_NAMES[cause.language]}: ${problem.message}` };
  });
}

/**
 * What the files are to be after a translators' sheet. All changes are made or, if any of them is
 * at fault, none; nothing is written here.
 * @param files of a folder that loads
 */
export function planTranslation(
  files: readonly KnowledgeFile[],
  rows: readonly SheetRow[],
): TranslationPlan {
  const { wanted, faults, leftAlone } = readRows(rows, files);
  const after = files.map((file) => ({ ...file, text: edited(file, wanted, faults) }));
  const built = buildKnowledge(after, { allowSingleLanguage: true });
  if ('problems' in built && faults.length === 0) faults.push(...faultsOf(built.problems, wanted));
  const changes = files
    .map(({ name, text }, at) => ({ name, before: text, after: after[at]?.text ?? text }))
    .filter((file) => file.before !== file.after);
  return faults.length > 0
    ? { changes: [], texts: 0, faults, leftAlone }
    : { changes, texts: wanted.length, faults, leftAlone };
}
