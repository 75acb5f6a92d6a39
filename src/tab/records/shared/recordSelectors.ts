import type { RecordPage } from '../../../contract/tabContract';
import type { VerifiedValues } from '../../../records/model/processRecord';
import type { FieldName, RecordFields } from '../../../records/model/recordFields';
import type { Figures } from '../../../records/model/recordFigures';
import { openedAddress } from '../../../records/rules/httpsAddress';
import { FIELDS_IN_ORDER, sectionOf, type Section } from '../../../records/model/fieldSections';

/** The values of a record; the server has checked them by the schema of records. */
export const fieldsOf = ({ fields }: Pick<RecordPage, 'fields'>): RecordFields => fields;

export const assumedOf = ({ assumed }: Pick<RecordPage, 'assumed'>) => assumed as FieldName[];

export const figuresOfRecord = ({ figures }: Pick<RecordPage, 'figures'>): Figures | undefined => {
  if (!figures) return undefined;
  const { grade, ...sheets } = figures;
  return { ...sheets, ...(grade ? { grade } : {}) };
};

/** What a verifier has lowered. */
export const loweredOf = ({ decision }: Pick<RecordPage, 'decision'>): VerifiedValues | undefined =>
  decision?.verifiedValues;

/** Evidence has a list of its own, and not to be planned goes without saying. */
const isShown = (field: FieldName, fields: RecordFields) =>
  fields[field] !== undefined &&
  field !== 'evidence' &&
  !(field === 'goLivePlanned' && !fields.goLivePlanned);

/** The fields that have a value, by section, both in reading order. */
export function shownFields(fields: RecordFields): [Section, FieldName[]][] {
  const sections = new Map<Section, FieldName[]>();
  for (const field of FIELDS_IN_ORDER) {
    if (!isShown(field, fields)) continue;
    const section = sectionOf(field);
    sections.set(section, [...(sections.get(section) ?? []), field]);
  }
  return [...sections];
}

/** Where an address leads that may be opened by a press; undefined for every other one. */
export const hostOf = (address: string): string | undefined => openedAddress(address)?.host;

export const recordAddress = (key: string): string => `/api/tab/records/${encodeURIComponent(key)}`;
