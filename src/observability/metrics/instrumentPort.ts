/** How a call of a port ended. */
export interface Call {
  failed: boolean;
  args: readonly unknown[];
  /** What it resolved with; undefined where it failed. */
  result: unknown;
}

/** A port some of whose asynchronous methods tell how each call ended; the port itself stays as it is. */
export function observed<T extends object>(
  port: T,
  told: Partial<Record<keyof T & string, (call: Call) => void>>,
): T {
  return new Proxy(port, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      const tell = told[name as keyof T & string];
      const call = (...args: unknown[]): unknown => Reflect.apply(method, target, args);
      if (!tell) return call;
      return async (...args: unknown[]) => {
        try {
          const result = await call(...args);
          tell({ failed: false, args, result });
          return result;
        } catch (error) {
          tell({ failed: true, args, result: undefined });
          throw error;
        }
      };
    },
  });
}
