/** How much more is taken than is needed, for what is needed next may be a little more. */
const SPARE = 1.05;

/**
 * Large arrays that are used again and again: what is left of one lies about until the garbage
 * collector comes, and it does not hurry for what is outside of its heap.
 */
export class Room<T extends Int32Array | Float32Array | Uint16Array> {
  private whole: T | undefined;

  constructor(private readonly make: (length: number) => T) {}

  /** An array of a length; what stands in it is what was left there. The last one is taken back. */
  take(length: number): T {
    if (!this.whole || this.whole.length < length)
      this.whole = this.make(Math.ceil(length * SPARE));
    return this.whole.subarray(0, length) as T;
  }
}
