/**
 * What is learned from texts: the groups that each is told apart from. Arrays instead of
 * objects, because there may be a hundred thousand.
 */
export interface Examples {
  /** The text of each example. */
  texts: Int32Array;
  /** Where the groups of each example begin; one more at the end. The first is the text's own. */
  starts: Int32Array;
  groups: Int32Array;
  /** Log-odds of the groups before any correction. */
  offsets: Float32Array;
  /** 1 while the text is not told apart well. */
  hard: Uint8Array;
}

/** Puts examples together one after another. */
export class ExamplesBuilder {
  private readonly examples: Examples;
  private count = 0;
  private used = 0;

  /** @param mostGroups of one example */
  constructor(mostExamples: number, mostGroups: number) {
    this.examples = {
      texts: new Int32Array(mostExamples),
      starts: new Int32Array(mostExamples + 1),
      groups: new Int32Array(mostExamples * mostGroups),
      offsets: new Float32Array(mostExamples * mostGroups),
      hard: new Uint8Array(mostExamples).fill(1),
    };
  }

  /** Begins an example. */
  begin(text: number): void {
    this.examples.texts[this.count] = text;
    this.count += 1;
  }

  /** Adds a group to the last example. */
  add(group: number, offset: number): void {
    this.examples.groups[this.used] = group;
    this.examples.offsets[this.used] = offset;
    this.used += 1;
    this.examples.starts[this.count] = this.used;
  }

  /** Adds an example that is there already. */
  copy({ texts, starts, groups, offsets }: Examples, example: number): void {
    this.begin(texts[example] ?? 0);
    const end = starts[example + 1] ?? 0;
    for (let at = starts[example] ?? 0; at < end; at += 1)
      this.add(groups[at] ?? 0, offsets[at] ?? 0);
  }

  build(): Examples {
    const { count, used, examples } = this;
    return {
      texts: examples.texts.subarray(0, count),
      starts: examples.starts.subarray(0, count + 1),
      groups: examples.groups.subarray(0, used),
      offsets: examples.offsets.subarray(0, used),
      hard: examples.hard.subarray(0, count),
    };
  }
}
