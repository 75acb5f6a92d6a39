import { randomUUID } from 'node:crypto';
import type { ChannelIssuer } from '../../test/support/bot/channelIssuer';

/** Who the installation is, to the Bot Framework and to Teams. */
export const IDENTITY = {
  MicrosoftAppId: '7d2c1f60-3b0e-4a51-9a53-0c0f3d1f2a11',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '5b1b8a1e-6f55-4d0c-8b62-6a1f0e9d7c22',
  MicrosoftAppPassword: 'measured~against-keys-of-its-own',
} as const;

const SERVICE = 'https://smba.trafficmanager.net/ae/';
/** The limit of answers for one person in a minute. */
const OF_ONE_PERSON = 50;

/** As the Bot Framework signs for an hour. */
export const channelToken = (issuer: ChannelIssuer): string => {
  const now = Math.floor(Date.now() / 1000);
  return issuer.sign({
    iss: 'https://api.botframework.com',
    aud: IDENTITY.MicrosoftAppId,
    serviceurl: SERVICE,
    nbf: now - 60,
    exp: now + 3_600,
  });
};

/** A message of somebody in Teams, whose reply comes back in the response. */
function question(text: string, number: number) {
  const tenant = IDENTITY.MicrosoftAppTenantId;
  const person = Math.floor(number / OF_ONE_PERSON);
  const aadObjectId = `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`;
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: SERVICE,
    deliveryMode: 'expectReplies',
    from: { id: `29:${person}`, name: 'Somebody', aadObjectId },
    recipient: { id: `28:${IDENTITY.MicrosoftAppId}`, name: 'Lawaraq' },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    text,
  };
}

/**
 * Asks one question.
 * @returns the status, and all of the reply as text
 */
export async function ask(
  url: string,
  token: string,
  text: string,
  number = 0,
): Promise<{ status: number; reply: string }> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(question(text, number)),
  });
  return { status: response.status, reply: await response.text() };
}
