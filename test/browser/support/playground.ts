import type { Locator, Page } from 'playwright-core';

/** The bot's name as the Playground offers it after an @. */
const BOT_NAME = 'Lawaraq لاورق';

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
    return this.nextCard(async () => {
      await this.typeMessage(text);
      await this.page.keyboard.press('Enter');
    });
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
    return this.nextCard(() => card.getByRole('button', { name, exact: true }).click());
  }

  /** Clicks what can be chosen on the first card of the newest post; the answer stands below it. */
  async chooseInPost(card: Locator, name: string): Promise<Locator> {
    await this.choose(card, name);
    return this.cards.nth(1);
  }

  /** Opens another conversation in the list on the left, and returns its welcome. */
  async open(conversation: string): Promise<Locator> {
    await this.page.getByRole('treeitem', { name: conversation }).click();
    return this.welcome();
  }

  private async typeMessage(text: string): Promise<void> {
    const box = this.page.getByRole('textbox').first();
    await box.click();
    await box.pressSequentially(text);
  }

  private async typeMention(text: string): Promise<void> {
    await this.typeMessage('@');
    await this.page.getByRole('menuitem', { name: BOT_NAME }).click();
    await this.page.keyboard.type(` ${text}`);
  }

  /** The card that follows an action; in a chat it is the last one. */
  private async nextCard(act: () => Promise<void>): Promise<Locator> {
    const before = await this.cards.count();
    await act();
    await this.cards.nth(before).waitFor();
    return this.cards.nth(before);
  }
}
