import { error, warning, type Fault, type FaultFinder } from './recordFault';
import { httpsAddress } from './httpsAddress';
import { misleadingHost } from './misleadingHost';
import type { Evidence, RecordFields } from '../model/recordFields';

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

/** An address, not the reference of a file: «DMS:2024/15» is a reference. */
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:https?|javascript|data|blob|mailto|vbscript):)/i;

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
  if (!ADDRESS.test(link)) return [];
  // What is sensitive or secret stays where it is: the record only says under which reference.
  if (classification === 'sensitive' || classification === 'secret')
    return [error('evidence', 'reference_only', { position })];
  const host = hostOf(link);
  if (host === undefined) return [error('evidence', 'evidence_not_https', { position })];
  const misleading = misleadingHost(link);
  if (misleading !== undefined)
    return [error('evidence', 'misleading_address', { host: misleading })];
  return tenantHosts.length > 0 && !isBelow(host, tenantHosts)
    ? [error('evidence', 'outside_store', { position, host })]
    : [];
}

function addressFaults(url: string | undefined, known: readonly string[]): Fault[] {
  if (url === undefined) return [];
  const host = hostOf(url);
  if (host === undefined) return [error('url', 'not_https')];
  const misleading = misleadingHost(url);
  if (misleading !== undefined) return [error('url', 'misleading_address', { host: misleading })];
  return isBelow(host, known) ? [] : [warning('url', 'not_government', { host })];
}

/** Links that lead where a record must not, or hardly should. Positions count from 1. */
export const linkFaults: FaultFinder = (fields, { tenantHosts = [], governmentHosts = [] }) => {
  const known = [...GOVERNMENT_HOSTS, ...governmentHosts, ...tenantHosts];
  return [
    ...addressFaults(fields.url, known),
    // Nothing is attached until the personal data is blacked out and the answer is no.
    ...(fields.containsPersonalData ? [error('containsPersonalData', 'redact_first')] : []),
    ...(fields.evidence ?? []).flatMap((piece, at) =>
      evidenceFault(piece, at + 1, fields, tenantHosts),
    ),
  ];
};
