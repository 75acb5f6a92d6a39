import type { ErrorObject } from 'ajv';
import type { Fault } from './packageFault';

/** What a text of each kind is, by the names of the kinds in the schemas. */
const KINDS: Readonly<Record<string, string>> = {
  guid: 'a GUID',
  semver: 'three numbers such as 1.4.0',
  hexColor: 'a colour such as #0B6E5F',
  languageTag: 'a language such as ar',
  nonEmptyString: 'a text',
  anyHttpUrl: 'an address that begins with https://',
  secureHttpUrl: 'an address that begins with https://',
};
const LONGEST_SHOWN = 60;

/** What breaks a schema, in plain words; each thing once. */
export function schemaFaults(file: string, errors: readonly ErrorObject[]): Fault[] {
  const faults = errors.map((error) => ({ file, ...describe(error) }));
  return faults.filter(
    ({ place, what }, at) =>
      at === faults.findIndex((other) => other.place === place && other.what === what),
  );
}

function describe(error: ErrorObject): Omit<Fault, 'file'> {
  const { keyword, instancePath } = error;
  const params = error.params as Record<string, unknown>;
  const place = placeOf(instancePath);
  const below = (key: unknown) => [place, String(key)].filter(Boolean).join('.');
  if (keyword === 'required')
    return { place: below(params['missingProperty']), what: 'missing; write it' };
  if (keyword === 'additionalProperties')
    return {
      place: below(params['additionalProperty']),
      what: 'nothing that the schema knows; remove it or correct its spelling',
    };
  return { place, what: `${shown(error)}; ${wanted(error, params)}` };
}

/** As the localisation keys write it: `/bots/0/scopes` is `bots[0].scopes`. */
const placeOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((place, step) => {
      if (/^\d+$/.test(step)) return `${place}[${step}]`;
      return place === '' ? step : `${place}.${step}`;
    }, '');

function shown({ keyword, data }: ErrorObject): string {
  if (keyword.endsWith('Length')) return `${String(data).length} characters`;
  if (keyword.endsWith('Items') && Array.isArray(data)) return `${data.length} items`;
  const text = JSON.stringify(data) ?? 'nothing';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function wanted(
  { keyword, schemaPath, message }: ErrorObject,
  params: Record<string, unknown>,
): string {
  const kind = /definitions\/(\w+)\/pattern$/.exec(schemaPath)?.[1];
  if (kind !== undefined) return `it must be ${KINDS[kind] ?? kind}`;
  switch (keyword) {
    case 'maxLength':
    case 'maxItems':
      return `at most ${String(params['limit'])}`;
    case 'minLength':
    case 'minItems':
      return `at least ${String(params['limit'])}`;
    case 'enum':
      return `it must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
    case 'const':
      return `it must be ${JSON.stringify(params['allowedValue'])}`;
    case 'type':
      return `it must be a ${String(params['type'])}`;
    case 'format':
      return `it must be a ${String(params['format'])}`;
    default:
      return `it ${message ?? `breaks ${keyword}`}`;
  }
}
