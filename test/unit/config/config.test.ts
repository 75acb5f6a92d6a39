import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  ConfigError,
  PROJECT_DIR,
  readConfig,
  readRecordConfig,
  type Mode,
} from '../../../src/config/config';

const SECRET = 'dont-print-me-anywhere';
const NOBODY = '00000000-0000-0000-0000-000000000000';
const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad';
const production = {
  MicrosoftAppId: '1b9f2a3c-0000-4000-8000-00000000abcd',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '1b9f2a3c-0000-4000-8000-00000000ef01',
  MicrosoftAppPassword: SECRET,
  DATABASE_URL: `postgres://bot:${SECRET}@db/lawaraq?sslmode=verify-full`,
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
    const many = { ...env, MicrosoftAppType: 'MultiTenant' };
    expect(problems('production', many)).toEqual([
      'ALLOWED_TENANTS is not set; serving cannot start without it.',
    ]);
    expect(problems('production', { ...many, ALLOWED_TENANTS: 'ours' })).toEqual([
      'ALLOWED_TENANTS must be ids of tenants (GUIDs) with commas between them.',
    ]);
    const tenants = [production.MicrosoftAppId, production.MicrosoftAppTenantId.toUpperCase()];
    const config = readConfig('production', { ...many, ALLOWED_TENANTS: tenants.join(', ') });
    expect(config.identity).toMatchObject({
      allowedTenants: tenants.map((tenant) => tenant.toLowerCase()),
    });
  });

  const OTHER = 'db.example.gov.ae/lawaraq';
  const TLS = 'DATABASE_URL points to another host without verified TLS';
  it.each<[name: string, value: string, said: string]>([
    ['MicrosoftAppId', NOBODY, "MicrosoftAppId consists of zeros: it is nobody's id."],
    ['MicrosoftAppTenantId', NOBODY, "MicrosoftAppTenantId consists of zeros: it is nobody's id."],
    ['MicrosoftAppTenantId', production.MicrosoftAppId, 'MicrosoftAppTenantId is the same as'],
    [
      'MicrosoftAppTenantId',
      CONSUMERS,
      'ALLOWED_TENANTS or MicrosoftAppTenantId names the tenant of',
    ],
    ['MicrosoftAppPassword', 'short', 'MicrosoftAppPassword is not a secret that Entra makes'],
    [
      'MicrosoftAppPassword',
      '<the secret of the bot>',
      'MicrosoftAppPassword is not a secret that Entra',
    ],
    [
      'MicrosoftAppPassword',
      'change-me-before-use',
      'MicrosoftAppPassword is not a secret that Entra',
    ],
    [
      'MicrosoftAppPassword',
      'x'.repeat(40),
      'MicrosoftAppPassword is not a secret that Entra makes',
    ],
    [
      'MicrosoftAppPassword',
      production.MicrosoftAppId,
      'MicrosoftAppPassword is not a secret that',
    ],
    ['ALLOWED_TENANTS', production.MicrosoftAppId, 'ALLOWED_TENANTS is only for MultiTenant'],
    ['DATABASE_URL', `postgres://bot:x9x9@${OTHER}`, TLS],
    ['DATABASE_URL', `POSTGRES://bot:x9x9@${OTHER}`, TLS],
    ['DATABASE_URL', `postgres://bot:x9x9@${OTHER}?sslmode=verify-full&sslmode=disable`, TLS],
    ['DATABASE_URL', `postgres://bot:x9x9@localhost/a?host=localhost&host=db.example`, TLS],
    ['DATABASE_URL', ` postgres://bot:x9x9@${OTHER}`, TLS],
    ['DATABASE_URL', `postgres://bot:x9x9@${OTHER}?sslmode=disable`, TLS],
    ['DATABASE_URL', `postgres://bot:x9x9@${OTHER}?sslmode=prefer`, TLS],
    ['DATABASE_URL', `postgres://bot:x9x9@${OTHER}?sslmode=no-verify`, TLS],
    ['DATABASE_URL', `postgres://bot:x9x9@${OTHER}?sslmode=require&uselibpqcompat=true`, TLS],
    ['DATABASE_URL', `postgres://bot:x9x9@localhost/lawaraq?host=${OTHER.split('/')[0]}`, TLS],
    ['DATABASE_URL', 'postgres://bot:100%@localhost/lawaraq', 'DATABASE_URL has a percent sign'],
    ['DATABASE_URL', 'postgres://bot:x9x9@localhost/%ff', 'DATABASE_URL has a percent sign'],
    [
      'DATABASE_URL',
      `postgres://postgres:postgres@${OTHER}?ssl=true`,
      'DATABASE_URL has a password',
    ],
    ['PUBLIC_URL', 'https://me:secret@bot.gov.ae', 'PUBLIC_URL contains a name or password'],
    ['HELP_CONTACT', 'https://me:secret@help.gov.ae', 'HELP_CONTACT contains a name or password'],
    ['PUBLIC_URL', 'https://localhost:3978', 'PUBLIC_URL points to this machine'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', 'NODE_TLS_REJECT_UNAUTHORIZED is 0: no certificate'],
    ['NODE_DEBUG', 'http', 'NODE_DEBUG is set: requests would be printed with their tokens.'],
    ['NODE_OPTIONS', '--inspect=0.0.0.0', 'NODE_OPTIONS or the command line has --inspect'],
    ['NODE_OPTIONS', '--insecure-http-parser', 'NODE_OPTIONS or the command line has --insecure'],
    ['NODE_OPTIONS', '--tls-min-v1.0', 'NODE_OPTIONS or the command line has --tls-min-v1.0'],
    ['NODE_OPTIONS', '--tls-keylog=/tmp/k', 'NODE_OPTIONS or the command line has --tls-keylog'],
  ])('does not start with the unsafe %s=%s, and names it', (name, value, said) => {
    expect(problems('production', { ...production, [name]: value })).toEqual([
      expect.stringContaining(said),
    ]);
  });

  it.each([
    `postgres://bot:x9x9@${OTHER}?sslmode=verify-full`,
    `postgres://bot:x9x9@${OTHER}?sslmode=require`,
    `postgresql://bot:x9x9@${OTHER}?ssl=true`,
    `postgresql://bot:x9x9@${OTHER}?ssl=1`,
    `postgres://bot:x9x9@${OTHER}?sslmode=verify-ca&uselibpqcompat=true`,
    `postgres://bot:x9x9@${OTHER}?sslmode=verify-full&uselibpqcompat=true`,
    'postgres://bot@localhost/lawaraq',
    'postgres://bot@127.0.0.1:5433/lawaraq',
    'postgres://bot@[::1]/lawaraq',
    'postgres://%2Fvar%2Frun%2Fpostgresql/lawaraq',
    'postgres:///lawaraq?host=/var/run/postgresql',
  ])('takes the database %s', (address) => {
    expect(problems('production', { ...production, DATABASE_URL: address })).toEqual([]);
  });

  it('takes a database without TLS where one says so, or where libpq is told to use it', () => {
    const env = { ...production, DATABASE_URL: `postgres://bot:x9x9@${OTHER}` };
    expect(problems('production', { ...env, DATABASE_TLS: 'off' })).toEqual([]);
    expect(problems('production', { ...env, PGSSLMODE: 'verify-full' })).toEqual([]);
    const nameless = `postgres://bot@${OTHER}?sslmode=verify-full`;
    expect(
      problems('production', { ...env, DATABASE_URL: nameless, PGPASSWORD: 'postgres' }),
    ).toEqual([expect.stringContaining('a password that is easy to guess')]);
    const hostless = { ...production, DATABASE_URL: 'postgres:///lawaraq?user=bot&password=x9x9' };
    expect(problems('production', hostless)).toEqual([]);
    expect(problems('production', { ...hostless, PGHOST: 'db.example.org' })).toEqual([
      expect.stringContaining(TLS),
    ]);
    expect(problems('local', { DATABASE_URL: env.DATABASE_URL })).toEqual([
      expect.stringContaining(TLS),
    ]);
    expect(() => readRecordConfig({ DATABASE_URL: env.DATABASE_URL })).toThrow(TLS);
  });

  it('does not start with an open debugger', () => {
    expect(() => readConfig('production', production, ['--inspect-brk'])).toThrow(/--inspect-brk/);
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

  it('keeps files as evidence unless that is off', () => {
    const read = (EVIDENCE_FILES: string) =>
      readConfig('production', { ...production, EVIDENCE_FILES });
    expect(read('')).toMatchObject({ evidenceFiles: true });
    expect(read('off')).toMatchObject({ evidenceFiles: false });
    expect(() => read('no')).toThrow(/EVIDENCE_FILES must be on or off/);
  });

  it('downloads files from SharePoint, or from the hosts that are named', () => {
    const read = (EVIDENCE_DOWNLOAD_HOSTS: string) =>
      readConfig('production', { ...production, EVIDENCE_DOWNLOAD_HOSTS }).downloadHosts;
    expect(read('')).toEqual(['*.sharepoint.com']);
    expect(read('Example-my.SharePoint.com, *.files.gov.ae')).toEqual([
      'example-my.sharepoint.com',
      '*.files.gov.ae',
    ]);
    for (const local of ['http://127.0.0.1:8080', 'a.sharepoint.com,http://localhost:1'])
      expect(() => read(local)).toThrow(
        /EVIDENCE_DOWNLOAD_HOSTS names an address of this machine, which is for the local mode only/,
      );
  });

  it.each([
    '*',
    '*.com',
    'sharepoint.*',
    '*sharepoint.com',
    '127.0.0.1',
    '[::1]',
    'localhost',
    'https://x.sharepoint.com',
    'x.sharepoint.com:8443',
    'x.sharepoint.com/a',
    'http://10.0.0.1:80',
  ])('downloads no files from %s', (host) => {
    const env = { ...production, EVIDENCE_DOWNLOAD_HOSTS: host };
    expect(() => readConfig('production', env)).toThrow(
      /EVIDENCE_DOWNLOAD_HOSTS must be host names/,
    );
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

describe('limits on turns', () => {
  const limits = (mode: Mode, env: NodeJS.ProcessEnv) => {
    const { turnsPerPerson, turnsPerTenant, turnsAtOnce } = readConfig(mode, env);
    return [turnsPerPerson, turnsPerTenant, turnsAtOnce];
  };
  const set = { TURNS_PER_PERSON: '30', TURNS_PER_TENANT: '600', TURNS_AT_ONCE: '50' };
  const { MicrosoftAppTenantId, ...others } = production;
  const many = {
    ...others,
    MicrosoftAppType: 'MultiTenant',
    ALLOWED_TENANTS: MicrosoftAppTenantId,
  };

  it('are those of people where one tenant is served, and of tenants where there are several', () => {
    expect(limits('production', production)).toEqual([120, undefined, 500]);
    expect(limits('production', many)).toEqual([120, 6_000, 500]);
    expect(limits('local', {})).toEqual([undefined, undefined, 500]);
  });

  it('can be set and lifted', () => {
    expect(limits('local', set)).toEqual([30, 600, 50]);
    const off = { TURNS_PER_PERSON: 'off', TURNS_PER_TENANT: 'off' };
    expect(limits('production', { ...many, ...off })).toEqual([undefined, undefined, 500]);
  });
});

describe('local', () => {
  it('answers without authentication, to this machine only, with a database of its own', () => {
    expect(readConfig('local', {})).toEqual({
      mode: 'local',
      identity: { kind: 'anonymous' },
      host: '127.0.0.1',
      port: 3978,
      drainDelay: 0,
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
      evidenceFiles: true,
      downloadHosts: ['*.sharepoint.com'],
      factorSet: undefined,
      centralReviewAbove: 1_000_000,
      observability: {
        replicaId: expect.stringMatching(/-\d+$/) as string,
        turnLogLevel: 'debug',
        metrics: undefined,
        otlpEndpoint: undefined,
      },
      unansweredRetentionDays: 180,
      meaning: true,
      reminders: true,
      turnsAtOnce: 500,
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
    ['DRAIN_DELAY_SECONDS', '9', 'must be a whole number of seconds from 0 to 8'],
    ['DATABASE_URL', 'mysql://db/x', 'must be an address that begins with postgres://'],
    ['DATABASE_TLS', 'maybe', 'must be required or off'],
    ['DATABASE_URL', 'db.local', 'must be an address that begins with postgres://'],
    ['PORT', '0', 'must be a port number'],
    ['PORT', '65536', 'must be a port number'],
    ['PORT', '39e2', 'must be a port number'],
    ['PORT', '-1', 'must be a port number'],
    ['PLAYGROUND_PORT', 'x', 'must be a port number'],
    ['PUBLIC_URL', 'http://bot.gov.ae', 'must be an address that begins with https://'],
    ['PUBLIC_URL', 'https://bot.gov.ae/lawaraq', 'must have nothing after the host'],
    ['PUBLIC_URL', 'https://bot.gov.ae/?to=x', 'must have nothing after the host'],
    ['PUBLIC_URL', 'https://bot.gov.ae?', 'must have nothing after the host'],
    ['PUBLIC_URL', 'https://bot.gov.ae#tab', 'must have nothing after the host'],
    ['LOG_LEVEL', 'verbose', 'must be one of trace, debug'],
    ['FIRST_ADMINS', 'mariam@gov.ae', 'must be object ids (GUIDs)'],
    ['EVIDENCE_HOSTS', 'https://x.sharepoint.com', 'must be host names'],
    ['HELP_CONTACT', 'http://help.example.org', 'must be an email address, or'],
    ['HELP_CONTACT', '[x](javascript:alert(1))', 'must be an email address, or'],
    ['FACTOR_SET', '1999', 'must be one of 2024'],
    ['CENTRAL_REVIEW_ABOVE', '-5', 'must be a whole number of sheets'],
    ['UNANSWERED_RETENTION_DAYS', '0', 'must be a whole number of days'],
    ['MEANING', 'no', 'must be on or off'],
    ['REMINDERS', 'no', 'must be on or off'],
    ['TURNS_PER_PERSON', '0', 'must be a whole number above 0, or off'],
    ['TURNS_PER_TENANT', 'none', 'must be a whole number above 0, or off'],
    ['TURNS_AT_ONCE', 'off', 'must be a whole number above 0'],
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

describe('how the bot is seen from outside', () => {
  const seen = (env: NodeJS.ProcessEnv) => readConfig('production', { ...production, ...env });

  it('tells no figures and makes no traces unless they are asked for, and a line for each turn', () => {
    expect(seen({}).observability).toMatchObject({
      turnLogLevel: 'info',
      metrics: undefined,
      otlpEndpoint: undefined,
    });
  });

  it('tells figures to this machine, or to whom METRICS_HOST says', () => {
    expect(seen({ METRICS_PORT: '9464' }).observability.metrics).toEqual({
      host: '127.0.0.1',
      port: 9464,
    });
    const open = { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' };
    expect(seen(open).observability.metrics?.host).toBe('0.0.0.0');
  });

  it.each([
    [{ METRICS_PORT: '3978' }, /^METRICS_PORT is the port of the bot/],
    [{ METRICS_PORT: '8080', PORT: '8080' }, /^METRICS_PORT is the port of the bot/],
    [{ METRICS_HOST: '0.0.0.0' }, /^METRICS_HOST is set, but METRICS_PORT is not/],
    [{ METRICS_PORT: '9464', METRICS_HOST: 'bot' }, /^METRICS_HOST must be an IP address/],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, /^OTEL_EXPORTER_OTLP_ENDPOINT must be/],
    [{ TURN_LOG_LEVEL: 'error' }, /^TURN_LOG_LEVEL must be one of trace, debug, info/],
    [{ REPLICA_ID: 'a replica' }, /^REPLICA_ID must be/],
  ])('refuses %j', (env, why) => {
    expect(problems('production', { ...production, ...env })).toEqual([expect.stringMatching(why)]);
  });
});
