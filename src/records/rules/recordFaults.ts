import { domainToUnicode } from 'node:url';
import { BASELINE_FIELDS, changedFields } from './baselineChanges';
import { isElimination } from './paperArithmetic';
import {
  EARLIEST_LAUNCH,
  FIELD_NAMES,
  type RecordFields,
  type Evidence,
} from '../model/recordFields';
import {
  errorFault,
  warningFault,
  type Fault,
  type FaultContext,
  type FaultFinder,
} from './recordFault';
import { evidenceSource } from './evidence/evidenceSource';
import { numberFaults } from './numberFaults';
import { httpsAddress } from './evidence/httpsAddress';

/**
 * What stands between `//` and the path, with a name in front of the host if there is one (RFC
 * 3986: a backslash does not end it, as it does for browsers).
 */
const AUTHORITY = /^\s*[a-z][a-z0-9+.-]*:[/\\]*([^/?#]*)/i;
/** Where one reader sees another host than the next. */
const PARTED = /[@\\]/;
/** Browsers pass over these wherever they stand. */
const PASSED_OVER = /[\t\n\r]/g;
const PLAIN = /^[a-z0-9-]*$/i;
/** Arabic letters and digits of either kind; domain names have no vowel marks. */
const ARABIC = /^[\p{Script=Arabic}\p{Nd}-]+$/u;

/**
 * The host of an address that can pass for another one: a name stands in front of it
 * (`https://dubai.gov.ae@example.com`), a backslash behind it (`https://dubai.gov.ae\@example.com`
 * leads to either), or it has letters that are neither Latin without marks nor Arabic, or mixes
 * both in one label: `dubаi.gov.ae` with a Cyrillic «а» reads like the real one. Browsers go by
 * much the same rule (Unicode UTS #39, "single script"), with more scripts than addresses of
 * evidence have here.
 * @returns the host as it reads; undefined if there is nothing misleading in it
 */
export function misleadingHost(address: string): string | undefined {
  if (!URL.canParse(address.trim())) return undefined;
  const { hostname, username, password } = new URL(address.trim());
  const shown = domainToUnicode(hostname) || hostname;
  const authority = AUTHORITY.exec(address.replace(PASSED_OVER, ''))?.[1] ?? '';
  if (username !== '' || password !== '' || PARTED.test(authority)) return shown;
  const isPlain = shown.split('.').every((label) => PLAIN.test(label) || ARABIC.test(label));
  return isPlain || hostname.startsWith('[') ? undefined : shown;
}

/**
 * Hosts of the government of Dubai and of the federation that are not below gov.ae. Many others
 * under .ae belong to newspapers and companies, so .ae alone says nothing.
 */
const GOVERNMENT_HOSTS: readonly string[] = [
  'gov.ae',
  'u.ae',
  'dubai.ae',
  'digitaldubai.ae',
  'smartdubai.ae',
  'uaepass.ae',
  'rta.ae',
];

const isBelow = (host: string, hosts: readonly string[]) =>
  hosts
    .map((allowed) => allowed.toLowerCase().replace(/^\*?\./, ''))
    .some((allowed) => host === allowed || host.endsWith(`.${allowed}`));

/** The host of an https address, in lower case; undefined for anything else. */
const hostOf = (link: string): string | undefined =>
  httpsAddress(link.trim())?.hostname.replace(/\.$/, '');

function evidenceFault(
  { link }: Evidence,
  position: number,
  { classification }: RecordFields,
  tenantHosts: readonly string[],
): Fault[] {
  const source = evidenceSource(link);
  // From before it was checked; what is added now is refused at once.
  if (source === undefined) return [errorFault('evidence', 'not_evidence', { position })];
  if (source === 'reference') return [];
  // What is sensitive or secret stays where it is: the record only says under which reference.
  if (classification === 'sensitive' || classification === 'secret')
    return [errorFault('evidence', 'reference_only', { position })];
  if (source === 'file') return [];
  const host = hostOf(link);
  if (host === undefined) return [errorFault('evidence', 'evidence_not_https', { position })];
  const misleading = misleadingHost(link);
  if (misleading !== undefined)
    return [errorFault('evidence', 'misleading_address', { host: misleading })];
  return tenantHosts.length > 0 && !isBelow(host, tenantHosts)
    ? [errorFault('evidence', 'outside_store', { position, host })]
    : [];
}

function addressFaults(url: string | undefined, known: readonly string[]): Fault[] {
  if (url === undefined) return [];
  const host = hostOf(url);
  if (host === undefined) return [errorFault('url', 'not_https')];
  const misleading = misleadingHost(url);
  if (misleading !== undefined)
    return [errorFault('url', 'misleading_address', { host: misleading })];
  return isBelow(host, known) ? [] : [warningFault('url', 'not_government', { host })];
}

/** Links that lead where a record must not, or hardly should. Positions count from 1. */
export const linkFaults: FaultFinder = (fields, { tenantHosts = [], governmentHosts = [] }) => {
  const known = [...GOVERNMENT_HOSTS, ...governmentHosts, ...tenantHosts];
  return [
    ...addressFaults(fields.url, known),
    // Nothing is attached until the personal data is blacked out and the answer is no.
    ...(fields.containsPersonalData ? [errorFault('containsPersonalData', 'redact_first')] : []),
    ...(fields.evidence ?? []).flatMap((piece, at) =>
      evidenceFault(piece, at + 1, fields, tenantHosts),
    ),
  ];
};

const launchFaults: FaultFinder = ({ goLiveDate: date, goLivePlanned }, { today, stage }) => {
  if (date === undefined) return [];
  if (date < EARLIEST_LAUNCH)
    return [errorFault('goLiveDate', 'before_2000', { earliest: EARLIEST_LAUNCH })];
  if (goLivePlanned)
    return stage === 'submit' ? [errorFault('goLivePlanned', 'still_planned', { date })] : [];
  return date > today ? [errorFault('goLiveDate', 'in_future', { today })] : [];
};

const yearFaults: FaultFinder = (fields, { today }) => {
  const { baselineYear: year, baselineNote, goLiveDate, disposalDate } = fields;
  const thisYear = Number(today.slice(0, 4));
  const launchYear = goLiveDate === undefined ? Infinity : Number(goLiveDate.slice(0, 4));
  const faults: Fault[] = [];
  if (year !== undefined && year > thisYear)
    faults.push(errorFault('baselineYear', 'after_this_year', { limit: thisYear }));
  else if (year !== undefined && year >= launchYear && baselineNote === undefined)
    faults.push(errorFault('baselineNote', 'baseline_not_before_launch', { year, launchYear }));
  if (disposalDate !== undefined && disposalDate > today)
    faults.push(errorFault('disposalDate', 'in_future', { today }));
  return faults;
};

/** A bundle is a record of the same entity that is not part of another itself. */
function bundleFaults(
  { partOf, entityId }: RecordFields,
  { bundle, number }: FaultContext,
): Fault[] {
  if (partOf === undefined) return [];
  if (partOf === number) return [errorFault('partOf', 'part_of_itself', { number })];
  if (bundle === undefined) return [];
  const fits =
    bundle?.number === partOf && bundle.entityId === entityId && bundle.partOf === undefined;
  return fits ? [] : [errorFault('partOf', 'no_such_bundle', { number: partOf })];
}

const placeFaults: FaultFinder = (fields, { original, ...context }) => [
  ...bundleFaults(fields, context),
  ...(original && fields.changeKind === 'real_change'
    ? changedFields(original, fields, BASELINE_FIELDS).map((name) =>
        errorFault(name, 'baseline_fixed'),
      )
    : []),
];

/** Said aloud, because what is eliminated will be 0. */
const countsNothing: FaultFinder = ({ eliminationKind, shiftedTo }) => [
  ...(eliminationKind === 'scan_only'
    ? [warningFault('eliminationKind', 'scan_counts_nothing')]
    : []),
  ...(shiftedTo !== undefined && !isElimination({ shiftedTo })
    ? [warningFault('shiftedTo', 'shifted_counts_nothing', { shiftedTo })]
    : []),
];

const FINDERS: readonly FaultFinder[] = [
  launchFaults,
  yearFaults,
  placeFaults,
  countsNothing,
  numberFaults,
  linkFaults,
];

/**
 * What does not fit in a record, in the order of its fields. What is merely not there yet is found
 * by `missingFor`; the values themselves have been checked by `checkValue`.
 */
export const faultsOf: FaultFinder = (fields, context) =>
  FINDERS.flatMap((find) => find(fields, context)).sort(
    (a, b) => FIELD_NAMES.indexOf(a.field) - FIELD_NAMES.indexOf(b.field),
  );
