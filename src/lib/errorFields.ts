/** What of an error can be logged: its message may quote what a person wrote. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((part) => /^\s+at /.test(part));
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return { error: error.name, code, statusCode, at: frames.slice(0, 8).map((part) => part.trim()) };
}
