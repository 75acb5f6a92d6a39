import { runInThisContext } from 'node:vm';

interface Scope {
  teardown(): Promise<void>;
}
interface Scopes {
  new (options: { projectConfig: object }): Scope;
  keepingGlobals(load: () => void): void;
}
const SharedScope = jest.requireActual<Scopes>('./environment.cjs');
const open = () => new SharedScope({ projectConfig: { fakeTimers: {} } });
const globals = globalThis as Record<string, unknown>;
const shared = (): unknown[] => [
  globals['structuredClone'],
  globals['clearImmediate'],
  globals['left'],
  Reflect.get(process, 'exit'),
  process.exitCode,
];

describe('the scope of a test file', () => {
  it('is that of the process', () => {
    expect(runInThisContext('Map')).toBe(Map);
  });

  it('is for the next file what it was before this one', async () => {
    const before = shared();
    process.env['OF_BEFORE'] = 'before';
    const scope = open();
    globals['left'] = 'here';
    globals['structuredClone'] = () => 'a double';
    delete globals['clearImmediate'];
    process.exit = () => 0 as never;
    process.exitCode = 3;
    process.env['OF_BEFORE'] = 'since';
    process.env['SINCE'] = 'since';
    process.env = {};
    await scope.teardown();
    const { OF_BEFORE, SINCE } = process.env;
    delete process.env['OF_BEFORE'];
    expect(shared()).toEqual(before);
    expect({ OF_BEFORE, SINCE }).toEqual({ OF_BEFORE: 'before', SINCE: undefined });
  });

  it('keeps what packages need, which are loaded once', async () => {
    const scope = open();
    SharedScope.keepingGlobals(() => (globals['ofPackage'] = 'needed'));
    await scope.teardown();
    expect(globals['ofPackage']).toBe('needed');
  });
});
