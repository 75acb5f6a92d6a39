import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromiumPath';
import { SCREENSHOTS } from './folders';
import { Playground } from './playground';
import { startLawaraq } from './startLawaraq';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Milliseconds. */
const OPEN_DEADLINE = 120_000;
const CLOSE_DEADLINE = 30_000;
const ACTION_DEADLINE = 10_000;

/**
 * A freshly started Lawaraq in a browser for the tests of one file, which share one conversation.
 * After each test the page is kept as a picture, named after the test.
 */
export function usePlayground(): () => Playground {
  const opened: AsyncDisposable[] = [];
  let playground: Playground | undefined;

  beforeAll(async () => {
    const lawaraq = await startLawaraq();
    opened.push(lawaraq);
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
    opened.push(browser);
    // High enough for the longest card, so that a picture shows all of it.
    const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    page.setDefaultTimeout(ACTION_DEADLINE);
    await page.goto(lawaraq.playgroundUrl);
    playground = new Playground(page);
    await playground.welcome();
  }, OPEN_DEADLINE);

  afterEach(async () => {
    const name = (expect.getState().currentTestName ?? '').replace(/\W+/g, '-');
    await playground?.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  });

  afterAll(async () => {
    for (const part of opened.reverse()) await part[Symbol.asyncDispose]();
  }, CLOSE_DEADLINE);

  return () => {
    if (!playground) throw new Error('The Playground is not open.');
    return playground;
  };
}
