/** A locale file as it was read. */
export interface LocaleFile {
  /** `ar.json` or `en.json`. */
  name: string;
  text: string;
}

const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split('\n').length;

/** V8 includes the position in most messages; without one, the text has ended too early. */
function lineOfSyntaxError(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  return lineAt(text.trimEnd(), position === undefined ? Infinity : Number(position));
}

/** The parsed locale file, or one line that says where it is not valid JSON. */
export function parseLocaleFile({
  name,
  text,
}: LocaleFile): { json: unknown } | { problem: string } {
  const undecoded = text.indexOf('\ufffd');
  if (undecoded >= 0)
    return { problem: `${name}:${lineAt(text, undecoded)} not UTF-8; save it in that encoding` };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    const { message } = error as Error;
    return { problem: `${name}:${lineOfSyntaxError(text, message)} ${message}` };
  }
}

/** `file:line fault`, for a fault that names its key. */
export function locateFault({ name, text }: LocaleFile, fault: string): string {
  const keys = fault.match(/[\w-]+(\.[\w-]+)+|(?<=")[^"]+(?=")/g) ?? [];
  const position = keys.map((key) => text.indexOf(`"${key}"`)).find((at) => at >= 0);
  return `${name}:${lineAt(text, position ?? 0)} ${fault}`;
}
