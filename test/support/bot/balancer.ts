import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../process/waitUntil';

/** Milliseconds between two looks at the readiness of a replica. */
const LOOK_EVERY = 50;

interface Replica {
  url: string;
  ready: boolean;
}

/**
 * Sends requests to one replica after the other, as a proxy does: on connections that it keeps, only
 * to those that say that they are ready, and to the next where a connection is refused.
 */
export class Balancer implements Disposable {
  private readonly replicas: Replica[] = [];
  private readonly agent = new Agent({ keepAlive: true });
  private readonly looking = new AbortController();
  private turn = 0;

  /** Resolves when the replica is ready. */
  async add(url: string): Promise<void> {
    const replica = { url, ready: false };
    this.replicas.push(replica);
    void this.watch(replica);
    await waitUntil(() => replica.ready, { what: `${url} is ready` });
  }

  remove(url: string): void {
    const at = this.replicas.findIndex((replica) => replica.url === url);
    if (at >= 0) this.replicas.splice(at, 1);
  }

  /** @returns the body of an answer with 200 */
  async post(path: string, body: unknown): Promise<string> {
    for (let attempts = 0; attempts < 100; attempts++) {
      const ready = this.replicas.filter(({ ready }) => ready);
      const replica = ready[this.turn++ % ready.length];
      if (!replica) throw new Error('No replica is ready.');
      try {
        return await this.send(`${replica.url}${path}`, JSON.stringify(body));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
        replica.ready = false;
      }
    }
    throw new Error('Every connection was refused.');
  }

  [Symbol.dispose](): void {
    this.looking.abort();
    this.agent.destroy();
  }

  private async watch(replica: Replica): Promise<void> {
    while (!this.looking.signal.aborted) {
      const response = await fetch(`${replica.url}/readyz`).catch(() => undefined);
      await response?.arrayBuffer().catch(() => undefined);
      replica.ready = response?.ok === true;
      await sleep(LOOK_EVERY);
      if (!this.replicas.includes(replica)) return;
    }
  }

  private send(url: string, body: string): Promise<string> {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    return new Promise((resolve, reject) => {
      request(url, { method: 'POST', agent: this.agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`A turn was answered ${response.statusCode}`));
        });
      })
        .on('error', reject)
        .end(body);
    });
  }
}
