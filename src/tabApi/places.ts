/** So many may be at something at one time, in this process. */
export class Places {
  private taken = 0;

  constructor(private readonly most: number) {}

  /** @returns what gives the place back, however often it is called; undefined where none is free */
  take(): (() => void) | undefined {
    if (this.taken >= this.most) return undefined;
    this.taken += 1;
    let held = true;
    return () => {
      if (held) this.taken -= 1;
      held = false;
    };
  }
}
