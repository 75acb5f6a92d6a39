import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** The bot's name as the Playground offers it after an @. */
const BOT_NAME = 'Lawaraq لاورق';
/** Milliseconds. */
const REPLACE_DEADLINE = 10_000;

/** What a person does in the Playground. Every reply of the bot is a card. */
export class Playground {
  private readonly cards: Locator;

  constructor(readonly page: Page) {
    this.cards = page.locator('.ac-adaptiveCard');
  }

  /** The first card of a conversation, which nobody asked for. */
  async welcome(): Promise<Locator> {
    await this.cards.first().waitFor();
    return this.cards.first();
  }

  /** Types a message into a chat and sends it. */
  async say(text: string): Promise<Locator> {
    const [card] = await this.sayAndHear(text, 1);
    return card;
  }

  /** The same where several cards come back: an answer, and the question that was interrupted. */
  async sayAndHear<N extends 1 | 2>(text: string, count: N): Promise<Cards[N]> {
    const before = await this.cards.count();
    await this.typeMessage(text);
    await this.page.keyboard.press('Enter');
    await this.cards.nth(before + count - 1).waitFor();
    const cards = [this.cards.nth(before), this.cards.nth(before + 1)];
    return cards.slice(0, count) as Cards[N];
  }

  /** Mentions the bot in a group chat, as a person who picks it from the list after an @. */
  async mention(text: string): Promise<Locator> {
    return this.nextCard(async () => {
      await this.typeMention(text);
      await this.page.keyboard.press('Enter');
    });
  }

  /** Mentions the bot in a new post of a channel. The newest post stands on top. */
  async post(text: string): Promise<Locator> {
    await this.nextCard(async () => {
      await this.typeMention(text);
      await this.page.getByRole('button', { name: 'Post', exact: true }).click();
    });
    return this.cards.first();
  }

  /** Clicks what can be chosen on a card. */
  async choose(card: Locator, name: string): Promise<Locator> {
    return this.nextCard(() => press(card, name));
  }

  /** Clicks what can be chosen on the first card of the newest post; the answer stands below it. */
  async chooseInPost(card: Locator, name: string): Promise<Locator> {
    await this.choose(card, name);
    return this.cards.nth(1);
  }

  /** Clicks a button whose answer takes the place of the card, or that unfolds a part of it. */
  async change(card: Locator, name: string): Promise<Locator> {
    const before = await card.innerText();
    await press(card, name);
    for (const deadline = Date.now() + REPLACE_DEADLINE; ; await sleep(50)) {
      if ((await card.innerText()) !== before) return card;
      if (Date.now() > deadline) throw new Error(`“${name}” changed nothing on its card.`);
    }
  }

  /**
   * Types into an input of a card, in place of what stood there.
   * @param at from 0: which one, where several have the same label
   */
  async fill(card: Locator, inputs: Readonly<Record<string, string>>, at = 0): Promise<void> {
    for (const [label, text] of Object.entries(inputs))
      await this.input(card, label).nth(at).fill(text);
  }

  /** Opens a list of choices on a card and takes one; see {@link Playground.fill}. */
  async pick(card: Locator, label: string, choice: string, at = 0): Promise<void> {
    await this.input(card, label).nth(at).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  /** Ticks a box, or chooses one of a few, on a card. */
  async tick(card: Locator, label: string): Promise<void> {
    // Its accessible name is that of the whole group here; where a label comes again, the last is meant.
    await card.locator('label').getByText(label, { exact: true }).last().click();
  }

  /** What stands in an input of a card. */
  async typed(card: Locator, label: string): Promise<string> {
    return this.input(card, label).inputValue();
  }

  /** Opens another conversation in the list on the left, and returns its welcome. */
  async open(conversation: string): Promise<Locator> {
    await this.page.getByRole('treeitem', { name: conversation }).click();
    return this.welcome();
  }

  /** The card that follows an action; in a chat it is the last one. */
  async nextCard(act: () => Promise<unknown>): Promise<Locator> {
    const before = await this.cards.count();
    await act();
    await this.cards.nth(before).waitFor();
    return this.cards.nth(before);
  }

  private input(card: Locator, label: string): Locator {
    return card.getByLabel(label, { exact: true }).and(this.page.locator('input, textarea'));
  }

  private async typeMessage(text: string): Promise<void> {
    // The inputs of cards are text boxes too, but not of this kind.
    const box = this.page.locator('[role="textbox"][contenteditable="true"]').first();
    await box.click();
    await box.pressSequentially(text);
  }

  private async typeMention(text: string): Promise<void> {
    await this.typeMessage('@');
    await this.page.getByRole('menuitem', { name: BOT_NAME }).click();
    await this.page.keyboard.type(` ${text}`);
  }
}

interface Cards {
  1: [Locator];
  2: [Locator, Locator];
}

const press = (card: Locator, name: string): Promise<void> =>
  card.getByRole('button', { name, exact: true }).click();
