type Place = Record<string, unknown>;

/** Changes JSON at places such as `bots[0].scopes`, whatever they may hold. */
export class JsonEditor {
  constructor(readonly json: unknown) {}

  set(path: string, value: unknown): void {
    const [parent, key] = this.find(path);
    parent[key] = value;
  }

  remove(path: string): void {
    const [parent, key] = this.find(path);
    delete parent[key];
  }

  /** Appends to a list. */
  add(path: string, value: unknown): void {
    const [parent, key] = this.find(path);
    (parent[key] as unknown[]).push(value);
  }

  private find(path: string): [parent: Place, key: string] {
    const keys = path.split(/[.[\]]+/).filter(Boolean);
    const last = keys.pop() ?? '';
    return [keys.reduce((place, key) => place[key] as Place, this.json as Place), last];
  }
}
