import { randomUUID } from 'node:crypto';

/** A bot as it is registered in Azure, of one tenant. */
export const identity = {
  kind: 'registered',
  appType: 'SingleTenant',
  appId: randomUUID(),
  tenantId: randomUUID(),
  password: 'not-a-password',
} as const;
