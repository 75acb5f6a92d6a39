import type { z } from 'zod';
import type { TestBot } from '../bot/testBot';

/** What the tab's API has answered. */
export interface TabReply {
  status: number;
  headers: Headers;
  json: unknown;
}

/** Somebody who looks at the tab in local mode. */
export class TabClient {
  constructor(
    private readonly bot: Pick<TestBot, 'url'>,
    private readonly personId: string,
    private readonly language: 'ar' | 'en' = 'en',
  ) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<TabReply> {
    return replyOf(
      await fetch(`${this.bot.url}${path}`, { headers: { ...this.own(), ...headers } }),
    );
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<TabReply> {
    return replyOf(
      await fetch(`${this.bot.url}${path}`, {
        method: 'POST',
        headers: { ...this.own(), 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  }

  /** An answer as the contract has it. */
  async read<T extends z.ZodType>(schema: T, path: string): Promise<z.output<T>> {
    const { status, json } = await this.get(path);
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
    return schema.parse(json);
  }

  private own() {
    return { Authorization: `Local ${this.personId}`, 'Accept-Language': this.language };
  }
}

export async function replyOf(response: Response): Promise<TabReply> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}
