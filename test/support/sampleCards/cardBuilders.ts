import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const CARDS = join(__dirname, '../../../src/cards');
/** Makes any card out of elements. */
const PRIMITIVE = new Set(['createCard']);

/** Of cards, or of what builds them: no card of its own comes out. */
const MAKES_OF_CARDS = /\bCard\b/;

const sourceOf = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What others can call, with the types that are written on it. */
interface Declared {
  name: string;
  takes: string;
  returns: string;
}

function exportedFunctions(source: ts.SourceFile): Declared[] {
  const declared = (name: string, { parameters, type }: ts.SignatureDeclaration): Declared => ({
    name,
    takes: parameters.map((parameter) => parameter.getText(source)).join(', '),
    returns: type?.getText(source) ?? '',
  });
  return source.statements.filter(isExported).flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement))
      return [declared(statement.name?.text ?? '', statement)];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && ts.isArrowFunction(initializer)
        ? [declared(name.getText(source), initializer)]
        : [],
    );
  });
}

/** The names of everything in `src/cards` that makes a whole card. */
export function cardBuilders(): string[] {
  return readdirSync(CARDS)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => exportedFunctions(sourceOf(join(CARDS, file))))
    .filter(({ takes, returns }) => returns === 'Card' && !MAKES_OF_CARDS.test(takes))
    .map(({ name }) => name)
    .filter((name) => !PRIMITIVE.has(name));
}

/** What the samples import by name; a linter sees to it that what is imported is used. */
export function sampledNames(): Set<string> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('Samples.ts'));
  const names = files.flatMap((file) =>
    sourceOf(join(__dirname, file)).statements.flatMap((statement) => {
      const bindings = ts.isImportDeclaration(statement) && statement.importClause?.namedBindings;
      return bindings && ts.isNamedImports(bindings)
        ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
        : [];
    }),
  );
  return new Set(names);
}
