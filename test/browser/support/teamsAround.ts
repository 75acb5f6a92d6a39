import type { Page } from 'playwright-core';

const TEAMS = 'https://teams.microsoft.com/around-the-tab';
const PUBLIC = 'https://lawaraq.example';

/** What Teams tells a tab that it opens. */
export interface TeamsContext {
  locale: string;
  theme: 'default' | 'dark' | 'contrast';
  /** Where a deep link leads. */
  subEntityId?: string;
}

/** A page that frames the tab and answers it as the web client of Teams does. */
const around = (context: TeamsContext) => `<!doctype html><title>Teams</title>
<style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh }</style>
<iframe id="tab" src="${PUBLIC}/tab"></iframe>
<script>
  window.heard = [];
  const tab = () => document.getElementById('tab').contentWindow;
  const ANSWERS = {
    initialize: () => ['content', 'web', '2.0.5'],
    getContext: () => [{ entityId: 'overview', ...${JSON.stringify(context)} }],
    'authentication.getAuthToken': () => [true, 'token-of-teams'],
    executeDeepLink: () => [true],
  };
  addEventListener('message', ({ data }) => {
    window.heard.push([data.func, ...(data.args ?? [])]);
    const answer = ANSWERS[data.func];
    if (answer) tab().postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: answer() }, '*');
  });
  window.tell = (func, ...args) => tab().postMessage({ func, args }, '*');
</script>`;

/**
 * Opens the tab as Teams does, under a public address behind which a local bot stands, for which the
 * token of Teams is that of a person.
 */
export async function openInTeams(
  page: Page,
  { botUrl, personId, ...context }: TeamsContext & { botUrl: string; personId: string },
): Promise<void> {
  await page.route('https://**', (route) => route.abort());
  await page.route(TEAMS, (route) =>
    route.fulfill({ contentType: 'text/html', body: around(context) }),
  );
  await page.route(`${PUBLIC}/**`, async (route) => {
    const request = route.request();
    const headers = { ...request.headers() };
    if (headers['authorization'] === 'Bearer token-of-teams')
      headers['authorization'] = `Local ${personId}`;
    const response = await route.fetch({ url: request.url().replace(PUBLIC, botUrl), headers });
    const { 'content-security-policy': policy = '', ...others } = response.headers();
    // A local bot is framed by nobody but this machine.
    const framed = policy.replace(/frame-ancestors [^;]+/, 'frame-ancestors *');
    await route.fulfill({ response, headers: { ...others, 'content-security-policy': framed } });
  });
  await page.goto(TEAMS);
}

/** Has Teams tell the tab something, as when its theme changes. */
export const teamsTells = (page: Page, func: string, ...args: string[]): Promise<void> =>
  page.evaluate<void>(`tell(${[func, ...args].map((one) => JSON.stringify(one)).join(', ')})`);

/** What the tab has asked Teams for: the name of each call, and what came with it. */
export const askedOfTeams = (page: Page): Promise<unknown[][]> =>
  page.evaluate<unknown[][]>('heard');
