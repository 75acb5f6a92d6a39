import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/** Classes whose instances may be kept, by the name under which they are. */
export type KeptClasses = Readonly<Record<string, { prototype: object }>>;

/** Objects as bytes. */
export interface KeptGraph {
  /** Everything but the typed arrays. */
  head: Buffer;
  /** The numbers of the typed arrays, one behind another. */
  body: Buffer[];
}

/** Every array begins at a multiple of this, so that a view of it needs no copy. */
const ALIGNMENT = 8;
const VIEWS = {
  Int8Array,
  Uint8Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const;
type ViewName = keyof typeof VIEWS;
const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
const nameOf = (view: object): ViewName | undefined =>
  VIEW_NAMES.find((name) => view instanceof VIEWS[name]);

/** Puts the buffers of typed arrays aside, each once, and writes where they are. */
class GraphSerializer extends DefaultSerializer {
  readonly body: Buffer[] = [];
  private readonly starts = new Map<ArrayBufferLike, number>();
  private length = 0;

  /** Called by V8 for each typed array. */
  _writeHostObject(view: ArrayBufferView): void {
    const name = nameOf(view);
    if (name === undefined) throw new TypeError(`${view.constructor.name} cannot be kept`);
    const start = this.starts.get(view.buffer) ?? this.add(view.buffer);
    this.writeUint32(VIEW_NAMES.indexOf(name));
    this.writeDouble(start + view.byteOffset);
    this.writeDouble(view.byteLength);
  }

  private add(buffer: ArrayBufferLike): number {
    const start = this.length;
    this.starts.set(buffer, start);
    // A copy: some arrays are worked in while a file is being written.
    const bytes = Buffer.alloc(aligned(buffer.byteLength));
    bytes.set(new Uint8Array(buffer));
    this.body.push(bytes);
    this.length += bytes.length;
    return start;
  }
}

class GraphDeserializer extends DefaultDeserializer {
  constructor(
    head: Buffer,
    private readonly body: ArrayBuffer,
  ) {
    super(head);
  }

  /** Called by V8 for each typed array. */
  _readHostObject(): ArrayBufferView {
    const View = VIEWS[VIEW_NAMES[this.readUint32()] as ViewName];
    const start = this.readDouble();
    return new View(this.body, start, this.readDouble() / View.BYTES_PER_ELEMENT);
  }
}

/** What an object refers to. */
function* partsOf(object: object): Iterable<unknown> {
  if (object instanceof Map) {
    for (const [key, value] of object) yield* [key, value];
  } else if (object instanceof Set || Array.isArray(object)) yield* object;
  else yield* Object.values(object);
}

const isPlain = (object: object): boolean => {
  const prototype = Object.getPrototypeOf(object) as object | null;
  return [null, Object.prototype, Array.prototype, Map.prototype, Set.prototype].includes(
    prototype,
  );
};

/**
 * The instances of classes among all that can be reached.
 * @throws TypeError if there is something that cannot be kept: a function, another class
 */
function instancesIn(root: unknown, classes: KeptClasses): Map<string, object[]> {
  const names = new Map(Object.entries(classes).map(([name, { prototype }]) => [prototype, name]));
  const instances = new Map<string, object[]>();
  const seen = new Set<unknown>();
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'function')
      throw new TypeError(`The function ${value.name} cannot be kept`);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    if (seen.has(value)) continue;
    seen.add(value);
    if (!isPlain(value)) {
      const name = names.get(Object.getPrototypeOf(value) as object);
      if (name === undefined) throw new TypeError(`${value.constructor.name} cannot be kept`);
      const known = instances.get(name);
      if (known) known.push(value);
      else instances.set(name, [value]);
    }
    for (const part of partsOf(value)) open.push(part);
  }
  return instances;
}

/**
 * Writes objects as data, with all that they refer to: shared objects stay shared, and instances of
 * the given classes stay such.
 * @throws TypeError if there is something that cannot be kept: a function, another class
 */
export function writeGraph(value: object, classes: KeptClasses = {}): KeptGraph {
  const serializer = new GraphSerializer();
  serializer.writeHeader();
  serializer.writeValue({ value, instances: [...instancesIn(value, classes)] });
  return { head: serializer.releaseBuffer(), body: serializer.body };
}

/**
 * Reads what {@link writeGraph} wrote, with the same classes. Nothing that is read is executed.
 * @param body becomes the memory of the typed arrays
 * @throws if it is not such data, or was written by a later version of Node.js
 */
export function readGraph(head: Buffer, body: ArrayBuffer, classes: KeptClasses = {}): unknown {
  const deserializer = new GraphDeserializer(head, body);
  deserializer.readHeader();
  const { value, instances } = deserializer.readValue() as {
    value: unknown;
    instances: [string, object[]][];
  };
  for (const [name, objects] of instances) {
    const known = classes[name];
    if (!known) throw new TypeError(`${name} is not known here`);
    for (const object of objects) Object.setPrototypeOf(object, known.prototype);
  }
  return value;
}
