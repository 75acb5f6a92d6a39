import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const CARDS = join(__dirname, '../../../../src/cards');
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
  return readdirSync(CARDS, { recursive: true, encoding: 'utf8' })
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

/** What a node names, and what the declarations of its file that it names name in turn. */
function namedFrom(node: ts.Node, declared: ReadonlyMap<string, ts.Node>): Set<string> {
  const names = new Set<string>();
  const visit = (one: ts.Node): void => {
    if (ts.isIdentifier(one) && !names.has(one.text)) {
      names.add(one.text);
      const further = declared.get(one.text);
      if (further) visit(further);
    }
    ts.forEachChild(one, visit);
  };
  visit(node);
  return names;
}

function declarationsOf(source: ts.SourceFile): Map<string, ts.Node> {
  const declared = new Map<string, ts.Node>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      declared.set(statement.name.text, statement);
    if (ts.isVariableStatement(statement))
      for (const one of statement.declarationList.declarations)
        if (ts.isIdentifier(one.name)) declared.set(one.name.text, one);
  }
  return declared;
}

/** What the samples fill with the words of a test: what they call for `saying`. */
export function filledNames(): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(__dirname).filter((one) => one.endsWith('Samples.ts'))) {
    const source = sourceOf(join(__dirname, file));
    const declared = declarationsOf(source);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'saying')
        for (const name of namedFrom(node.initializer, declared)) names.add(name);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return names;
}
