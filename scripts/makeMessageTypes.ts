// `npm run messages`: writes the keys of `locales/en.json`, and the placeholders of each message,
// into
// the file that TypeScript takes the types of messages from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../src/messages/messageArguments';

/** Where the placeholders are written, below the repository. */
export const PLACEHOLDERS_FILE = 'src/messages/messagePlaceholders.json';

/**
 * A message a line. TypeScript reads the names of properties out of JSON but not texts in lists, so
 * placeholders are names of properties.
 * @param english the messages of `locales/en.json` by their keys
 */
export function placeholdersJson(english: Readonly<Record<string, string>>): string {
  const lines = Object.entries(english).map(([key, message]) => {
    const names = [...readArguments(message, 'en').placeholders];
    return `  ${JSON.stringify(key)}: {${names.map((name) => `${JSON.stringify(name)}: true`).join(', ')}}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (require.main === module) {
  const project = join(__dirname, '..');
  const english = readFileSync(join(project, 'locales/en.json'), 'utf8');
  writeFileSync(
    join(project, PLACEHOLDERS_FILE),
    placeholdersJson(JSON.parse(english) as Record<string, string>),
  );
}
