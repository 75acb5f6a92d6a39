import type { RecordPage } from '../../../contract/tabContract';
import type { VerifiedValues } from '../../../records/model/processRecord';
import type { FieldName, RecordFields } from '../../../records/model/recordFields';
import type { Figures } from '../../../records/model/recordFigures';
import { openedAddress } from '../../../records/rules/evidence/httpsAddress';
import { FIELDS_IN_ORDER, sectionOf, type Section } from '../../../records/model/fieldSections';

/** The fields of a record; the server has validated them. */
export const fieldsOf = ({ fields }: Pick<RecordPage, 'fields'>): RecordFields => fields;

export const assumedOf = ({ assumed }: Pick<RecordPage, 'assumed'>) => assumed as FieldName[];

export const figuresOfRecord = ({ figures }: Pick<RecordPage, 'figures'>): Figures | undefined => {
  if (!figures) return undefined;
  const { grade, ...sheets } = figures;
  return { ...sheets, ...(grade ? { grade } : {}) };
};

/** The values that a verifier has lowered. */
export const loweredOf = ({ decision }: Pick<RecordPage, 'decision'>): VerifiedValues | undefined =>
  decision?.verifiedValues;

/** Evidence has its own list, and "not planned" is the normal case. */
const isShown = (field: FieldName, fields: RecordFields) =>
  fields[field] !== undefined &&
  field !== 'evidence' &&
  // It stands beside the value that it qualifies.
  field !== 'qualifiers' &&
  !(field === 'goLivePlanned' && !fields.goLivePlanned);

/** The fields with values by section, both in reading order. */
export function shownFields(fields: RecordFields): [Section, FieldName[]][] {
  const sections = new Map<Section, FieldName[]>();
  for (const field of FIELDS_IN_ORDER) {
    if (!isShown(field, fields)) continue;
    const section = sectionOf(field);
    sections.set(section, [...(sections.get(section) ?? []), field]);
  }
  return [...sections];
}

/** The host of an address that may be opened; undefined for any other address. */
export const hostOf = (address: string): string | undefined => openedAddress(address)?.host;

export const recordAddress = (key: string): string => `/api/tab/records/${encodeURIComponent(key)}`;
