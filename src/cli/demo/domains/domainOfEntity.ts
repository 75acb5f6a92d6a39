import { CITY } from './city';
import type { Domain } from './processDomain';
import { LAW } from './law';
import { SOCIETY } from './society';

const DOMAINS = { ...LAW, ...CITY, ...SOCIETY };

const FIELD_OF_WORK: Readonly<Record<string, keyof typeof DOMAINS>> = {
  'dubai-police': 'police',
  'public-prosecution': 'justice',
  'dubai-courts': 'justice',
  lad: 'legal',
  slc: 'legal',
  dewa: 'utilities',
  rta: 'transport',
  'dubai-municipality': 'municipality',
  'dubai-customs': 'customs',
  dha: 'health',
  dcas: 'health',
  gdrfa: 'residency',
  det: 'economy',
  dld: 'land',
  khda: 'learning',
  'aljalila-ccc': 'learning',
  mbrf: 'learning',
  cda: 'social',
  dwe: 'social',
  amaf: 'social',
  iacad: 'social',
  dmi: 'culture',
  'dubai-culture': 'culture',
  dsc: 'culture',
  'dubai-airports': 'aviation',
  dcaa: 'aviation',
  dans: 'aviation',
  daep: 'aviation',
  trakhees: 'ports',
  dmca: 'ports',
  mbrhe: 'housing',
};

/** Entities that serve many people: their volumes are several times those of others. */
const LARGE: ReadonlySet<string> = new Set([
  'dubai-police',
  'dewa',
  'rta',
  'dubai-municipality',
  'dubai-courts',
  'dubai-customs',
  'dha',
  'gdrfa',
  'det',
  'dld',
]);

/** What an entity does on paper, as far as its field of work tells; any entity has one. */
export const domainOf = (entityId: string): Domain => DOMAINS[FIELD_OF_WORK[entityId] ?? 'central'];

export const isLarge = (entityId: string): boolean => LARGE.has(entityId);
