import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../../src/language/text/detectLanguage';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { SCREENSHOTS } from './folders';
import { launchChromium } from './launchChromium';
import { MARIAM } from './tabPeople';
import { TabRecords } from './tabRecords';

/** Milliseconds. */
const OPEN_DEADLINE = 60_000;
const ACTION_DEADLINE = 60_000;

export interface Looking {
  /** Id of the person; null: nobody is chosen yet. */
  as?: string | null;
  language?: Language;
  theme?: 'light' | 'dark' | 'contrast';
  width?: number;
  height?: number;
}

/** What is said of the fields of a record, which the tab shows beside them. */
const SHIPPED_HELP = join(__dirname, '../../../knowledge/logging/fields.yaml');

/** A bot with the tab in a browser, for the tests of one file. */
export class TabBrowser {
  private readonly opened: AsyncDisposable[] = [];
  private context: BrowserContext | undefined;
  private page: Page | undefined;
  private parts: { bot: TestBot; browser: Browser } | undefined;
  /** What no page may do: faults, and what the content security policy refused. */
  private faults: string[] = [];

  async open(fill: (records: TabRecords, bot: TestBot) => Promise<void>): Promise<void> {
    const knowledge = writeSmallKnowledge();
    const remove = () => Promise.resolve(knowledge[Symbol.dispose]());
    this.opened.push({ [Symbol.asyncDispose]: remove });
    cpSync(SHIPPED_HELP, join(knowledge.folder, 'logging/fields.yaml'));
    const bot = await startSmallBot({ firstAdmins: [MARIAM], knowledgeDir: knowledge.folder });
    this.opened.push(bot);
    const browser = await launchChromium();
    this.opened.push(browser);
    this.parts = { bot, browser };
    await fill(new TabRecords(bot.database.db), bot);
  }

  get bot(): TestBot {
    return this.running.bot;
  }

  get browser(): Browser {
    return this.running.browser;
  }

  /** Opens a path below the server, as somebody, in a window of its own. */
  async visit(path: string, looking: Looking = {}): Promise<Page> {
    const page = await this.window(looking);
    await page.goto(`${this.bot.url}${path}`);
    await page.locator('h1').waitFor();
    return page;
  }

  /** An empty window that belongs to somebody; the one before is closed. */
  async window(looking: Looking = {}): Promise<Page> {
    const { as = MARIAM, language = 'en', theme = 'light', width = 1200, height = 900 } = looking;
    await this.page?.close();
    // One for all, so that what the browser has fetched and compiled once is there.
    this.context ??= await this.browser.newContext({ locale: 'en-GB', colorScheme: 'light' });
    const page = await this.context.newPage();
    this.page = page;
    await page.setViewportSize({ width, height });
    page.setDefaultTimeout(ACTION_DEADLINE);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (line) => {
      if (/Content Security Policy|Uncaught/.test(line.text())) this.faults.push(line.text());
    });
    const kept = { person: as, language, theme };
    await page.addInitScript(`
      for (const [name, value] of Object.entries(${JSON.stringify(kept)}))
        if (window === top && value !== null && sessionStorage.getItem('lawaraq.' + name) === null)
          sessionStorage.setItem('lawaraq.' + name, value);
    `);
    return page;
  }

  /** What went wrong since this was last asked. */
  takeFaults(): string[] {
    const faults = this.faults;
    this.faults = [];
    return faults;
  }

  /** Keeps what is on the screen as a picture. */
  async photograph(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page?.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  }

  async close(): Promise<void> {
    for (const part of this.opened.reverse()) await part[Symbol.asyncDispose]();
  }

  private get running() {
    if (!this.parts) throw new Error('The bot has not been started.');
    return this.parts;
  }
}

/**
 * A bot and a browser that the tests of one file share; each test opens a window of its own. After
 * each the screen is kept as a picture, and no page may have had a fault.
 * @param fill puts records into the database before
 */
export function useTab(
  fill: (records: TabRecords, bot: TestBot) => Promise<void> = () => Promise.resolve(),
): TabBrowser {
  const tab = new TabBrowser();
  beforeAll(() => tab.open(fill), OPEN_DEADLINE);
  afterEach(async () => {
    const test = expect.getState().currentTestName ?? '';
    await tab.photograph(test.replace(/\W+/g, '-'));
    expect(tab.takeFaults()).toEqual([]);
  });
  afterAll(() => tab.close());
  return tab;
}

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: unknown; html: string; failureSummary?: string }[];
}

/** What is wrong for those who use a keyboard or a screen reader: the serious findings of axe. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Handed over by the debugger, to which the content security policy of the page does not apply.
  await page.evaluate(axe.source);
  const violations = await page.evaluate<Finding[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
}

/** How much wider the page is than its window, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
