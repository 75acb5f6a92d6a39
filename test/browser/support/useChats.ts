import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startColleaguePlayground } from './colleaguePlayground';
import { SCREENSHOTS } from './folders';
import { launchChromium } from './launchChromium';
import { Playground } from './playground';
import { startLawaraq, type Lawaraq } from './startLawaraq';

/** Milliseconds. */
const OPEN_DEADLINE = 120_000;
const CLOSE_DEADLINE = 30_000;
const ACTION_DEADLINE = 60_000;

/** A freshly started Lawaraq in a browser for the tests of one file. */
class Chats {
  private readonly opened: AsyncDisposable[] = [];
  private readonly playgrounds: Playground[] = [];
  private lawaraq: Lawaraq | undefined;
  private browser: Browser | undefined;

  /** @param env how Lawaraq is set up, beyond what every test has */
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  async open(): Promise<void> {
    this.lawaraq = await startLawaraq(this.env);
    this.opened.push(this.lawaraq);
    this.browser = await launchChromium();
    this.opened.push(this.browser);
    const playground = await this.enter(this.lawaraq.playgroundUrl);
    await playground.welcome();
  }

  /** The chat of the person for whom the Playground is made. */
  get playground(): Playground {
    const [first] = this.playgrounds;
    if (!first) throw new Error('The Playground is not open.');
    return first;
  }

  /**
   * The chat of another person of the Playground's directory, with the same bot.
   * @param through opens what stands between the two, and returns its address
   */
  async openAs(
    userId: string,
    through?: (botUrl: string) => Promise<AsyncDisposable & { url: string }>,
  ): Promise<Playground> {
    if (!this.lawaraq) throw new Error('Lawaraq has not been started.');
    const between = await through?.(this.lawaraq.botUrl);
    if (between) this.opened.push(between);
    const colleague = await startColleaguePlayground(userId, between?.url ?? this.lawaraq.botUrl);
    this.opened.push(colleague);
    const playground = await this.enter(colleague.url);
    await playground.welcome();
    return playground;
  }

  /** Kills the bot and starts it again; the window of the chat is empty then, the talk goes on. */
  async restart(): Promise<void> {
    if (!this.lawaraq) throw new Error('Lawaraq has not been started.');
    await this.lawaraq.restart();
    await this.playground.page.goto(this.lawaraq.playgroundUrl);
  }

  /** Keeps what is on the screens as pictures. */
  async photograph(name: string): Promise<void> {
    for (const [at, { page }] of this.playgrounds.entries()) {
      const path = join(SCREENSHOTS, `${name}${at === 0 ? '' : `-${at + 1}`}.png`);
      await page.screenshot({ path });
    }
  }

  async close(): Promise<void> {
    for (const part of this.opened.reverse()) await part[Symbol.asyncDispose]();
  }

  private async enter(url: string): Promise<Playground> {
    if (!this.browser) throw new Error('The browser has not been started.');
    // High enough for the longest card, so that a picture shows all of it.
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 2600 } });
    page.setDefaultTimeout(ACTION_DEADLINE);
    await page.goto(url);
    const playground = new Playground(page);
    this.playgrounds.push(playground);
    return playground;
  }
}

/**
 * A freshly started Lawaraq for the tests of one file, which share its conversations. After each
 * test the screens are kept as pictures, named after the test.
 * @param env how Lawaraq is set up, beyond what every test has
 */
export function useChats(
  env: NodeJS.ProcessEnv = {},
): Pick<Chats, 'playground' | 'openAs' | 'restart'> {
  const chats = new Chats(env);
  beforeAll(() => chats.open(), OPEN_DEADLINE);
  afterEach(() => {
    const test = expect.getState().currentTestName ?? '';
    return chats.photograph(test.replace(/\W+/g, '-'));
  });
  afterAll(() => chats.close(), CLOSE_DEADLINE);
  return chats;
}
