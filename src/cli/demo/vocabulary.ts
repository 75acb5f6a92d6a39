import type { Language } from '../../language/text/detectLanguage';
import type { UnansweredOnDay } from '../../records/workflow/demonstrationRecords';
import type { Evidence } from '../../records/model/recordFields';
import fieldsOfWork from './vocabulary/fieldsOfWork.json';
import officePaper from './vocabulary/officePaper.json';
import remarks from './vocabulary/remarks.json';
import unansweredQuestions from './vocabulary/unansweredQuestions.json';

/** A name in both languages. */
export type Named = Readonly<Record<Language, string>>;

/** What an entity of one field of work does on paper. */
interface FieldOfWork {
  departments: readonly Named[];
  /** Issued, renewed, amended, cancelled: `permitSteps` of `officePaper.json`. */
  permits: readonly Named[];
  /** Issued, copied, verified: `certificateSteps`. */
  certificates: readonly Named[];
  /** Names of whole services. */
  services: readonly Named[];
}

const FIELDS: Readonly<Record<string, FieldOfWork>> = fieldsOfWork.fields;
const FIELD_OF_ENTITY: Readonly<Record<string, string>> = fieldsOfWork.entities;
const LARGE: ReadonlySet<string> = new Set(fieldsOfWork.large);

/** What an entity does on paper, as far as its field of work tells; any entity has one. */
export const fieldOf = (entityId: string): FieldOfWork =>
  FIELDS[FIELD_OF_ENTITY[entityId] ?? ''] ?? fieldsOfWork.fields.central;

/** Entities that serve many people: their volumes are several times those of others. */
export const isLarge = (entityId: string): boolean => LARGE.has(entityId);

/** Services of several entities that people go through one after the other: name and entities. */
export const JOURNEYS: Readonly<Record<string, readonly string[]>> = fieldsOfWork.journeys;

type OfficePaperKind = keyof typeof officePaper.processes;
/** A kind of paper, by what it usually takes and by what replaces it. */
export type PaperKind = OfficePaperKind | 'bundle' | 'voluntary';

/** What every office does on paper, whatever its work. */
export const OFFICE_PROCESSES: readonly (Named & { kind: PaperKind })[] = (
  Object.entries(officePaper.processes) as [OfficePaperKind, Named[]][]
).flatMap(([kind, names]) => names.map((name) => ({ ...name, kind })));

/** What is named in `officePaper.json` beside the processes; exchanges go from entity to entity. */
export const { departments, exchanges, permitSteps, certificateSteps, bundle, voluntary } =
  officePaper;

/** What made-up people write into records, in their own language. */
export interface Remarks {
  /** Stands before the number of a made-up person. */
  employee: string;
  description: string;
  estimateReasons: readonly string[];
  baselineNotes: readonly string[];
  systems: readonly string[];
  fallbacks: readonly string[];
  evidence: Readonly<Record<Evidence['kind'], string>>;
  /** What a verifier asks. */
  questions: readonly string[];
  approvals: readonly string[];
  lowered: readonly string[];
  rejections: Readonly<Record<'no_evidence' | 'not_elimination' | 'wrong_numbers', string>>;
  withdrawals: readonly string[];
  figureSource: string;
}

const REMARKS: Readonly<Record<Language, Remarks>> = remarks;

export const remarksIn = (language: Language): Remarks => REMARKS[language];

type Unanswered = Pick<UnansweredOnDay, 'language' | 'reason'> & { spellings: readonly string[] };

const UNANSWERED: Readonly<Record<Language, Record<UnansweredOnDay['reason'], string[][]>>> =
  unansweredQuestions;

/** What people ask without an answer; spellings that stand together mean the same. */
export const UNANSWERED_QUESTIONS: readonly Unanswered[] = (['en', 'ar'] as const).flatMap(
  (language) =>
    (Object.entries(UNANSWERED[language]) as [UnansweredOnDay['reason'], string[][]][]).flatMap(
      ([reason, groups]) => groups.map((spellings) => ({ language, reason, spellings })),
    ),
);
