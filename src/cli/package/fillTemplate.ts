import type { PackageValues } from './packageValues';

/** Such as `{{BOT_ID}}`. */
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** Puts the values into every text of a parsed file. A placeholder without a value stays. */
export function fillTemplate(template: unknown, values: PackageValues): unknown {
  if (typeof template === 'string')
    return template.replace(PLACEHOLDER, (placeholder, name: string) =>
      Object.hasOwn(values, name) ? values[name as keyof PackageValues] : placeholder,
    );
  if (Array.isArray(template)) return template.map((item: unknown) => fillTemplate(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, fillTemplate(value, values)]),
  );
}
