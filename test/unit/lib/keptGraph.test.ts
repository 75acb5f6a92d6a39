import fc from 'fast-check';
import { readGraph, writeGraph, type KeptClasses } from '../../../src/lib/keptGraph';

class Row {
  constructor(readonly numbers: Int32Array) {}

  sum(): number {
    return this.numbers.reduce((sum, number) => sum + number, 0);
  }
}

function copyOf<T extends object>(value: T, classes: KeptClasses = {}): T {
  const { head, body } = writeGraph(value, classes);
  const bytes = Buffer.concat(body);
  const room = new ArrayBuffer(bytes.length);
  Buffer.from(room).set(bytes);
  return readGraph(head, room, classes) as T;
}

describe('objects that are kept as bytes', () => {
  it('are read as they were, whatever plain data they are', () => {
    const plain = fc.anything({ withMap: true, withSet: true, withUnicodeString: true });
    const numbers = fc.tuple(fc.int32Array(), fc.float64Array(), fc.uint8Array());
    fc.assert(
      fc.property(plain, numbers, (value, arrays) => {
        expect(copyOf({ value, arrays })).toEqual({ value, arrays });
      }),
    );
  });

  it('stay shared where they were shared, numbers included', () => {
    const room = new ArrayBuffer(16);
    const entry = { id: 'launch' };
    const read = copyOf({
      places: new Int32Array(room, 4, 2),
      weights: new Float32Array(room, 4, 2),
      list: [entry],
      byId: new Map([['launch', entry]]),
    });
    expect(read.byId.get('launch')).toBe(read.list[0]);
    expect(read.weights.buffer).toBe(read.places.buffer);
    read.places[1] = 1;
    expect(read.weights[1]).toBe(new Float32Array(new Int32Array([1]).buffer)[0]);
  });

  it('are of their classes again, also where memory is shared by threads', () => {
    const shared = new Int32Array(new SharedArrayBuffer(8));
    shared.set([20, 22]);
    const read = copyOf({ rows: new Map([['one', new Row(shared)]]) }, { Row });
    expect(read.rows.get('one')).toBeInstanceOf(Row);
    expect(read.rows.get('one')?.sum()).toBe(42);
  });

  it('do not change any more when the originals do', () => {
    const numbers = Int32Array.of(1);
    const { body } = writeGraph({ numbers });
    numbers[0] = 2;
    expect(Buffer.concat(body).readInt32LE()).toBe(1);
  });

  it('are refused if they could be executed or are of a class that is not known', () => {
    expect(() => writeGraph({ run: () => 1 })).toThrow('run cannot be kept');
    expect(() => writeGraph([new Row(new Int32Array(1))])).toThrow('Row cannot be kept');
    expect(() => writeGraph({ cache: new WeakMap() })).toThrow('WeakMap cannot be kept');
    const { head } = writeGraph([new Row(new Int32Array(1))], { Row });
    expect(() => readGraph(head, new ArrayBuffer(8))).toThrow('Row is not known');
  });
});
