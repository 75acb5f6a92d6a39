import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STOP_DEADLINE } from '../../../src/lib/stopOnSignal';
import { readUnit, settingsOf } from '../../support/deploy/systemdUnit';

const FILE = join(__dirname, '../../../deploy/systemd/lawaraq.service');
const text = readFileSync(FILE, 'utf8');
const service = (name: string) => settingsOf(readUnit(text), 'Service', name);
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test('a unit is read strictly', () => {
  expect(() => readUnit('[Service]\nType exec\n')).toThrow('Line 2');
  expect(() => readUnit('Type=exec\n')).toThrow('Line 1');
  expect(() => readUnit('[Unit]\n[Unit]\n')).toThrow('Line 2');
});

test('the service has the sections of one, and names nothing twice but what may be', () => {
  const unit = readUnit(text);
  expect(Object.keys(unit)).toEqual(['Unit', 'Service', 'Install']);
  const names = (unit['Service'] ?? []).map(([name]) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  expect([...new Set(twice)].sort()).toEqual(['Environment', 'SystemCallFilter']);
});

test('it gets the time to finish, and is not started again with a configuration that is refused', () => {
  const [stop] = service('TimeoutStopSec');
  expect(Number(stop) * 1000).toBeGreaterThan(STOP_DEADLINE);
  expect(service('KillSignal')).toEqual(['SIGTERM']);
  expect(service('Restart')).toEqual(['always']);
  expect(service('RestartPreventExitStatus')).toEqual(['2']);
});

test('it runs what is built, as a user of its own, who writes where its data belong', () => {
  expect(service('ExecStart')).toEqual(['/usr/bin/node --max-old-space-size=512 dist/src/main.js']);
  expect(service('DynamicUser')).toEqual(['yes']);
  const [folder] = service('StateDirectory');
  expect(service('Environment')).toContain(`DATA_DIR=/var/lib/${folder}`);
});

test('its threads share one arena', () => {
  expect(service('Environment')).toContain('MALLOC_ARENA_MAX=1');
});

test('it may do little', () => {
  for (const [name, value] of Object.entries({
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
    NoNewPrivileges: 'yes',
    PrivateDevices: 'yes',
    CapabilityBoundingSet: '',
    RestrictNamespaces: 'yes',
    SystemCallArchitectures: 'native',
  }))
    expect([name, service(name)]).toEqual([name, [value]]);
  // V8 could not make code with it.
  expect(service('MemoryDenyWriteExecute')).toEqual([]);
});

(hasSystemd ? test : test.skip)('systemd itself has nothing to say against it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-unit-'));
  try {
    const verify = (unit: string) => {
      const file = join(folder, 'lawaraq.service');
      // The program has to be where the unit says.
      writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
      return spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    };
    const { stderr, status } = verify(text);
    expect(stderr.split('\n').filter((line) => line.includes('lawaraq.service'))).toEqual([]);
    expect(status).toBe(0);
    expect(verify(text.replace('ProtectHome', 'ProtectHouse')).stderr).toMatch('ProtectHouse');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
