import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, PROJECT_DIR, readConfig, readRecordConfig, type Mode } from '../src/config';

const SECRET = 'dont-print-me';
const production = {
  MicrosoftAppId: '1b9f2a3c-0000-4000-8000-00000000abcd',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '1b9f2a3c-0000-4000-8000-00000000ef01',
  MicrosoftAppPassword: SECRET,
  DATABASE_URL: `postgres://bot:${SECRET}@db/lawaraq`,
};

function problems(mode: Mode, env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(mode, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

function without(name: keyof typeof production): NodeJS.ProcessEnv {
  return { ...production, [name]: undefined };
}

describe('production', () => {
  it('takes a complete configuration, and listens on every interface', () => {
    const config = readConfig('production', { ...production, PUBLIC_URL: 'https://bot.gov.ae/' });
    expect(config).toMatchObject({
      mode: 'production',
      host: undefined,
      port: 3978,
      publicUrl: 'https://bot.gov.ae',
      teamsAppId: undefined,
      tabClientId: undefined,
      logLevel: 'info',
      databaseUrl: production.DATABASE_URL,
      identity: {
        kind: 'registered',
        appId: production.MicrosoftAppId,
        appType: 'SingleTenant',
        tenantId: production.MicrosoftAppTenantId,
        password: SECRET,
      },
    });
  });

  it.each(Object.keys(production) as (keyof typeof production)[])(
    'does not start without %s, and names it',
    (name) => {
      expect(problems('production', without(name))).toEqual([
        `${name} is not set; serving cannot start without it.`,
      ]);
    },
  );

  it.each(Object.keys(production) as (keyof typeof production)[])(
    'takes an empty %s for one that is not set',
    (name) => {
      expect(problems('production', { ...production, [name]: '  ' })).toHaveLength(1);
    },
  );

  it('names everything that is missing at once, when nothing is set', () => {
    const names = problems('production', {}).map((problem) => problem.split(' ')[0]);
    expect(names.sort()).toEqual(Object.keys(production).sort());
  });

  it.each(['singletenant', 'SingleTenent', 'Multitenant', 'MSI', 'UserAssignedMsi'])(
    'refuses the misspelt MicrosoftAppType %s, which the SDK would take for MultiTenant',
    (type) => {
      expect(problems('production', { ...production, MicrosoftAppType: type })).toEqual([
        'MicrosoftAppType must be exactly one of SingleTenant, UserAssignedMSI, MultiTenant.',
      ]);
    },
  );

  it('needs no password for a managed identity, and keeps none', () => {
    const env = { ...production, MicrosoftAppType: 'UserAssignedMSI' };
    expect(problems('production', { ...env, MicrosoftAppPassword: undefined })).toEqual([]);
    expect(readConfig('production', env).identity).toMatchObject({ password: undefined });
  });

  it('needs the tenant unless the bot is for every tenant', () => {
    const env = without('MicrosoftAppTenantId');
    expect(problems('production', { ...env, MicrosoftAppType: 'UserAssignedMSI' })).toHaveLength(1);
    expect(problems('production', { ...env, MicrosoftAppType: 'MultiTenant' })).toEqual([]);
  });
});

describe('the rules of the records', () => {
  it('has no first admins, no factors and any evidence host unless told', () => {
    expect(readConfig('production', production)).toMatchObject({
      firstAdmins: [],
      evidenceHosts: [],
      factorSet: undefined,
    });
  });

  it('reads lists with commas between their parts', () => {
    const admins = [production.MicrosoftAppId, production.MicrosoftAppTenantId];
    const env = {
      FIRST_ADMINS: admins.join(' , '),
      EVIDENCE_HOSTS: 'X.sharepoint.com,docs.gov.ae,',
    };
    expect(readConfig('production', { ...production, ...env })).toMatchObject({
      firstAdmins: admins,
      evidenceHosts: ['x.sharepoint.com', 'docs.gov.ae'],
    });
  });
});

describe('local', () => {
  it('answers without authentication, to this machine only, with a database of its own', () => {
    expect(readConfig('local', {})).toEqual({
      mode: 'local',
      identity: { kind: 'anonymous' },
      host: '127.0.0.1',
      port: 3978,
      tolerance: {
        wrongAnswersPerHundred: 8,
        idleSuggestionsPerHundred: 20,
        needlessDeclinesPerHundred: 0.3,
      },
      playgroundPort: 56_150,
      publicUrl: undefined,
      logLevel: 'info',
      databaseUrl: undefined,
      dataDir: join(PROJECT_DIR, '.data'),
      knowledgeFrom: 'folder',
      knowledgeDir: join(PROJECT_DIR, 'knowledge'),
      localesDir: join(PROJECT_DIR, 'locales'),
      // Who writes in the Playground, so that roles can be tried.
      firstAdmins: ['00000000-0000-4000-8000-000000000020'],
      evidenceHosts: [],
      factorSet: undefined,
      centralReviewAbove: 1_000_000,
      unansweredRetentionDays: 180,
      reminders: true,
    });
    expect(existsSync(join(PROJECT_DIR, 'package.json'))).toBe(true);
  });

  it.each(['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'])(
    'refuses to go without authentication while %s is set, and says why',
    (name) => {
      const env = { [name]: production[name as keyof typeof production] };
      expect(problems('local', env)).toEqual([
        expect.stringMatching(new RegExp(`^${name} is set, .* without authentication`)),
      ]);
    },
  );
});

describe('in either mode', () => {
  it.each([
    ['MicrosoftAppId', 'my-bot', 'must be the application id, a GUID'],
    ['MicrosoftAppTenantId', 'two words', 'must be the id of a tenant, a GUID'],
    ['DATABASE_URL', 'mysql://db/x', 'must be an address that begins with postgres://'],
    ['DATABASE_URL', 'db.local', 'must be an address that begins with postgres://'],
    ['PORT', '0', 'must be a port number'],
    ['PORT', '65536', 'must be a port number'],
    ['PORT', '39e2', 'must be a port number'],
    ['PORT', '-1', 'must be a port number'],
    ['PLAYGROUND_PORT', 'x', 'must be a port number'],
    ['PUBLIC_URL', 'http://bot.gov.ae', 'must be an address that begins with https://'],
    ['LOG_LEVEL', 'verbose', 'must be one of trace, debug'],
    ['FIRST_ADMINS', 'mariam@gov.ae', 'must be object ids (GUIDs)'],
    ['EVIDENCE_HOSTS', 'https://x.sharepoint.com', 'must be host names'],
    ['HELP_CONTACT', 'http://help.example.org', 'must be an e-mail address, or'],
    ['HELP_CONTACT', '[x](javascript:alert(1))', 'must be an e-mail address, or'],
    ['FACTOR_SET', '1999', 'must be one of 2024'],
    ['CENTRAL_REVIEW_ABOVE', '-5', 'must be a whole number of sheets'],
    ['UNANSWERED_RETENTION_DAYS', '0', 'must be a whole number of days'],
    ['REMINDERS', 'no', 'must be on or off'],
  ])('refuses %s=%s by name', (name, value, reason) => {
    expect(problems('production', { ...production, [name]: value })).toEqual([
      expect.stringContaining(`${name} ${reason}`),
    ]);
  });

  it('reports every bad variable at once, in plain sentences without their values', () => {
    const env = { ...production, PORT: SECRET, DATABASE_URL: SECRET, MicrosoftAppId: SECRET };
    let message = '';
    try {
      readConfig('production', { ...env, MicrosoftAppPassword: undefined });
    } catch (error) {
      message = String(error);
    }
    for (const name of ['PORT', 'DATABASE_URL', 'MicrosoftAppId', 'MicrosoftAppPassword']) {
      expect(message).toContain(`  - ${name} `);
    }
    expect(message).not.toContain(SECRET);
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig('local', {});
    expect(() => Object.assign(config, { host: '0.0.0.0' })).toThrow(TypeError);
    expect(() => Object.assign(config.identity, { kind: 'registered' })).toThrow(TypeError);
  });

  it('takes folders relative to the working folder', () => {
    expect(readConfig('local', { DATA_DIR: 'x/y' }).dataDir).toBe(resolve('x/y'));
  });
});

describe('commands that work on records', () => {
  it('need nothing of the bot, and take the rules that it has', () => {
    expect(readRecordConfig({ DATABASE_URL: ' ' })).toEqual({
      databaseUrl: undefined,
      dataDir: join(PROJECT_DIR, '.data'),
      evidenceHosts: [],
      centralReviewAbove: 1_000_000,
    });
    const env = { ...production, EVIDENCE_HOSTS: 'x.sharepoint.com', CENTRAL_REVIEW_ABOVE: '500' };
    expect(readRecordConfig(env)).toMatchObject({
      databaseUrl: production.DATABASE_URL,
      evidenceHosts: ['x.sharepoint.com'],
      centralReviewAbove: 500,
    });
  });

  it('name every bad variable, and never its value', () => {
    const env = { DATABASE_URL: `mysql://${SECRET}`, CENTRAL_REVIEW_ABOVE: 'many' };
    const reading = () => readRecordConfig(env);
    expect(reading).toThrow(ConfigError);
    expect(reading).toThrow(/DATABASE_URL must be .*\n.*CENTRAL_REVIEW_ABOVE must be/);
    expect(reading).not.toThrow(new RegExp(SECRET));
  });
});
