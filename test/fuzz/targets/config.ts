import assert from 'node:assert';
import {
  ConfigError,
  readAnsweringConfig,
  readConfig,
  readRecordConfig,
} from '../../../src/config/config';
import type { FuzzTarget } from '../fuzzTarget';

const NAMED = /^[A-Za-z][A-Za-z0-9_]+ [^]+\.$/;

const PRODUCTION = `MicrosoftAppId=2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4
MicrosoftAppType=SingleTenant
MicrosoftAppTenantId=72f988bf-86f1-41af-91ab-2d7cd011db47
MicrosoftAppPassword=aB3~kQ9-zX7.pL2_wV5sR8tY1uI4oP6d
DATABASE_URL=postgresql://bot:Xk29fjQ2lsd8@db.internal:5432/lawaraq?sslmode=verify-full
PUBLIC_URL=https://paper.dubai.ae
FIRST_ADMINS=2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4,3f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4
EVIDENCE_HOSTS=example.sharepoint.com
PORT=443`;

export const target: FuzzTarget = {
  seeds: () => [
    PRODUCTION,
    PRODUCTION.replace('SingleTenant', 'MultiTenant').replace(
      'MicrosoftAppTenantId',
      'ALLOWED_TENANTS',
    ),
    'DATABASE_URL=postgres://localhost/x\nPORT=0\nDRAIN_DELAY_SECONDS=8\nREMINDERS=off\nLOG_LEVEL=debug\nHELP_CONTACT=mailto:a@b.ae',
    'OTEL_EXPORTER_OTLP_ENDPOINT=https://collector:4318\nMETRICS_PORT=9464\nWRONG_ANSWERS_PER_HUNDRED=2.5\nCENTRAL_REVIEW_ABOVE=1000000\nFACTOR_SET=epa\nTURNS_PER_MINUTE=off',
  ],
  check(input) {
    const env = Object.fromEntries(
      input
        .toString()
        .split('\n')
        .map((line) => [line.split('=', 1)[0] ?? '', line.split('=').slice(1).join('=')]),
    );
    const reads = [
      () => readConfig('production', env, []),
      () => readConfig('local', env, []),
      () => readAnsweringConfig(env),
      () => readRecordConfig(env),
    ];
    for (const read of reads)
      try {
        read();
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        assert(error.problems.length > 0 && error.problems.every((line) => NAMED.test(line)));
        expectSecret(env, error.message);
      }
  },
};

/** Values may be secret: the long ones are in no message. */
function expectSecret(env: Readonly<Record<string, string>>, message: string): void {
  for (const name of ['MicrosoftAppPassword', 'DATABASE_URL']) {
    const value = env[name] ?? '';
    if (value.length >= 16) assert(!message.includes(value), `${name} is in the message`);
  }
}
