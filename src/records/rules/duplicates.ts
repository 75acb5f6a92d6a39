import type { TextLikeness } from '../../language/text/textMeaning';
import { meanTheSame } from './nameMeaning';
import { keySimilarity, nameKey, typedNames } from './processNameKey';
import type { ProcessRecord, Status } from '../model/processRecord';
import type { FieldName, RecordFields } from '../model/recordFields';
import type { Comparable } from '../model/recordStore';

/** Added to an address by campaigns; says nothing about the page. */
const CAMPAIGN = /^(?:utm_.*|gclid|fbclid)$/i;

/** One spelling of an address; undefined for an entry page, which all services of a site share. */
function addressKey(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams, hash } = new URL(url);
  const query = [...searchParams]
    .filter(([name]) => !CAMPAIGN.test(name))
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
  // A page of its own only in applications that keep their route there.
  const route = /^#[!/]/.test(hash) ? hash : '';
  const place = `${pathname.replace(/\/+$/, '')}?${query}${route.replace(/\/+$/, '')}`;
  return place === '?' ? undefined : hostname.replace(/^www\./, '') + place;
}

/**
 * The key that only one live record may hold: entity and service code; without a code entity,
 * department and Arabic name; of voluntary printing entity and baseline year.
 * @returns undefined while what makes the key is not known
 */
export function uniqueKeyOf(fields: RecordFields): string | undefined {
  const { entityId, processType, baselineYear, serviceCode, department, processNameAr } = fields;
  if (entityId === undefined) return undefined;
  if (processType === 'voluntary_printing')
    return baselineYear === undefined ? undefined : `${entityId}|voluntary|${baselineYear}`;
  if (serviceCode !== undefined) return `${entityId}|code|${serviceCode.trim().toLowerCase()}`;
  const [place, name] = [nameKey(department ?? ''), nameKey(processNameAr ?? '')];
  return place && name ? `${entityId}|name|${place}|${name}` : undefined;
}

/** Fields by which a record is compared with others. */
export const COMPARED_FIELDS: ReadonlySet<FieldName> = new Set([
  'entityId',
  'processNameAr',
  'processNameEn',
  'url',
  'journeyId',
  'sheetsPerTransaction',
  'transactionsPerYear',
]);

/** Why a record looks like another; in the order of how much it tells. */
type ResemblanceReason = 'url' | 'name' | 'journey' | 'meaning' | 'volume';

/** Another record that may be of the same process. */
export interface Similarity {
  id: string;
  number: string;
  status: Status;
  ownerId: string;
  entityId: string | undefined;
  processNameAr?: string | undefined;
  processNameEn?: string | undefined;
  why: ResemblanceReason;
  /** Of the names, 0.85 to 1; 0 if they are not alike and something else is. */
  similarity: number;
  /** In another entity: not a double, but each may count only paper of its own. */
  crossEntity: boolean;
  /** Both say that the customer printed the same form: only the owner of the service counts it. */
  bothClaimCustomerPrints: boolean;
}

const MOST = 5;
/** Volumes within 2 % of each other: 1/50 of the larger one. */
const VOLUME_PARTS = 50;

type ComparedFields = Comparable['fields'];

/** Hundredths of sheets a year, as a whole number, so that it can be compared exactly. */
const volumeOf = ({ sheetsPerTransaction: sheets, transactionsPerYear: volume }: ComparedFields) =>
  sheets === undefined || volume === undefined ? undefined : Math.round(sheets * 100) * volume;

const isNear = (a: number | undefined, b: number | undefined) =>
  a !== undefined && b !== undefined && Math.abs(a - b) * VOLUME_PARTS <= Math.max(a, b);

/** What is compared of a record. */
interface Prepared {
  /** In Arabic and in English; empty if there is none. */
  names: readonly string[];
  address: string | undefined;
  volume: number | undefined;
  journey: string;
}

const namesOf = ({ processNameAr, processNameEn }: ComparedFields) =>
  [processNameAr ?? '', processNameEn ?? ''].map(nameKey);

/** Kept with the fields: an import compares each of its records with the same others. */
const preparations = new WeakMap<ComparedFields, Prepared>();

function prepare(fields: ComparedFields): Prepared {
  const before = preparations.get(fields);
  if (before) return before;
  const prepared: Prepared = {
    names: namesOf(fields),
    address: addressKey(fields.url),
    volume: volumeOf(fields),
    journey: nameKey(fields.journeyId ?? ''),
  };
  preparations.set(fields, prepared);
  return prepared;
}

/** The similarity in the language in which the names are more alike. */
function namesSimilarity(names: Prepared['names'], others: Prepared['names']): number {
  const each = names.map((name, language) => keySimilarity(name, others[language] ?? ''));
  return Math.max(...each);
}

const customerForms = ({ paperItems = [] }: ComparedFields) =>
  paperItems.filter(({ printedBy }) => printedBy === 'customer').map(({ name }) => name);

function shareCustomerForm(a: ComparedFields, b: ComparedFields): boolean {
  const others = customerForms(b).map(nameKey);
  return customerForms(a)
    .map(nameKey)
    .some((form) => others.some((other) => keySimilarity(form, other) > 0));
}

function reasonFor(
  record: Prepared,
  other: Prepared,
  similarity: number,
  sameEntity: boolean,
  haveOneMeaning: () => boolean,
): ResemblanceReason | undefined {
  // Names and journeys lead into other entities; an address, a volume or a like meaning says nothing
  // there: every entity has leave requests.
  if (sameEntity && record.address && record.address === other.address) return 'url';
  if (similarity > 0) return 'name';
  if (!sameEntity)
    return record.journey && record.journey === other.journey ? 'journey' : undefined;
  if (haveOneMeaning()) return 'meaning';
  return isNear(record.volume, other.volume) ? 'volume' : undefined;
}

function compare(
  record: RecordFields,
  other: Comparable,
  likeness: TextLikeness | undefined,
): Similarity | undefined {
  if (other.number === null) return undefined;
  const sameEntity = record.entityId !== undefined && other.entityId === record.entityId;
  const [prepared, others] = [prepare(record), prepare(other.fields)];
  const similarity = namesSimilarity(prepared.names, others.names);
  const why = reasonFor(
    prepared,
    others,
    similarity,
    sameEntity,
    () =>
      likeness !== undefined && meanTheSame(typedNames(record), typedNames(other.fields), likeness),
  );
  if (!why) return undefined;
  const { id, number, status, ownerId, fields } = other;
  return {
    id,
    number,
    status,
    ownerId,
    entityId: other.entityId,
    processNameAr: fields.processNameAr,
    processNameEn: fields.processNameEn,
    why,
    similarity,
    crossEntity: !sameEntity,
    bothClaimCustomerPrints: !sameEntity && shareCustomerForm(record, fields),
  };
}

/**
 * A name that is nearly the same tells more than a volume; an address or a journey lies between.
 */
const WEIGHTS: Readonly<Record<ResemblanceReason, number>> = {
  url: 1,
  name: 0,
  journey: 0.8,
  meaning: 0.75,
  volume: 0.7,
};
const weight = ({ why, similarity }: Similarity) => Math.max(WEIGHTS[why], similarity);

/**
 * Records that may be of the same process: in the same entity a similar name in either language, one
 * that means the same, the same address or nearly the same sheets a year; in another one a similar name or the same
 * journey. Those of the same entity first, then those that tell more; at most five.
 * @param others numbered records that are not withdrawn; the record itself is passed over
 * @param likeness of names in meaning; absent: names are compared by their letters alone
 */
export function findSimilar(
  record: Pick<ProcessRecord, 'id' | 'fields'>,
  others: readonly Comparable[],
  likeness?: TextLikeness,
): Similarity[] {
  return others
    .filter(({ id }) => id !== record.id)
    .flatMap((other) => compare(record.fields, other, likeness) ?? [])
    .sort(
      (a, b) =>
        Number(a.crossEntity) - Number(b.crossEntity) ||
        weight(b) - weight(a) ||
        (a.number < b.number ? -1 : 1),
    )
    .slice(0, MOST);
}
