import { Connection, type Response } from './connection';

/** As many connections as are needed at once: a turn never waits for one. */
export class ConnectionPool implements Disposable {
  private readonly idle: Connection[] = [];
  private readonly all = new Set<Connection>();

  constructor(private readonly url: string) {}

  /** @throws where the connection ends before the answer */
  async post(path: string, body: string): Promise<Response> {
    const connection = this.takeIdle() ?? (await this.open());
    try {
      const response = await connection.post(path, body);
      this.idle.push(connection);
      return response;
    } catch (error) {
      this.all.delete(connection);
      connection[Symbol.dispose]();
      throw error;
    }
  }

  [Symbol.dispose](): void {
    for (const connection of this.all) connection[Symbol.dispose]();
  }

  private takeIdle(): Connection | undefined {
    for (let found = this.idle.pop(); found; found = this.idle.pop()) {
      if (!found.closed) return found;
      this.all.delete(found);
    }
    return undefined;
  }

  private async open(): Promise<Connection> {
    const connection = await Connection.open(this.url);
    this.all.add(connection);
    return connection;
  }
}
