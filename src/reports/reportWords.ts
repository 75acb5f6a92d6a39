import { capitalised } from '../language/text/capitalised';
import type { Language } from '../language/text/detectLanguage';
import { formatDate } from '../messages/formatDate';
import { formatNumber } from '../messages/formatNumber';
import type { Messages } from '../messages/messages';
import { wholeSheets } from '../records/rules/baselineParts';
import type { EntityDirectory } from '../records/model/entityDirectory';
import type { PhaseDirectory } from '../records/reporting/phaseDirectory';
import type { ProcessType, ReportScope } from '../records/reporting/reportScope';

const HIJRI = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const CALENDARS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ar: new Intl.DateTimeFormat('ar-AE-u-ca-islamic-umalqura-nu-latn', HIJRI),
  en: new Intl.DateTimeFormat('en-GB-u-ca-islamic-umalqura', HIJRI),
};

/** What reports call things, in one language. */
export interface ReportWords {
  readonly language: Language;
  say: (key: PlainKey) => string;
  readonly messages: Messages;
  entity: (id: string) => string;
  phase: (id: string) => string;
  /** What people call it. */
  shortPhase: (id: string) => string;
  processType: (type: ProcessType) => string;
  /** Whom a scope speaks of. */
  scope: (scope: ReportScope) => string;
  number: (value: number | string) => string;
  /** "57.2%" */
  percent: (value: number | string) => string;
  /** A total of sheets as it is shown, in whole sheets: "1,200". */
  total: (value: string) => string;
  /** "1,200 sheets", whole ones. */
  sheets: (value: string) => string;
  date: (day: string) => string;
  /** The day in the calendar of Umm al-Qura. */
  hijri: (day: string) => string;
}

type Message = Parameters<Messages['say']>[1];
/** The texts of reports that take no values. */
type PlainKey = Extract<Message, `report.${string}` | `chart.${string}`>;

interface Directories {
  messages: Messages;
  entities: Pick<EntityDirectory, 'get'>;
  phases: Pick<PhaseDirectory, 'get'>;
}

export function reportWords(
  { messages, entities, phases }: Directories,
  language: Language,
): ReportWords {
  const say = (key: PlainKey) => messages.say(language, key as 'report.title');
  const entity = (id: string) => entities.get(id)?.name[language] ?? id;
  const phase = (id: string) => phases.get(id)?.name[language] ?? id;
  const number = (value: number | string) => formatNumber(language, value);
  return {
    language,
    messages,
    say,
    entity,
    phase,
    shortPhase: (id) => capitalised(phases.get(id)?.short[language] ?? id),
    processType: (type) => messages.say(language, `record.choice.processType.${type}`),
    scope: ({ entityId, phaseId }) => {
      if (entityId !== undefined) return entity(entityId);
      return phaseId === undefined ? say('report.all') : phase(phaseId);
    },
    number,
    total: (value) => number(wholeSheets(value)),
    percent: (value) => `${number(value)}%`,
    sheets: (value) =>
      messages.say(language, 'record.sheets', { count: Number(wholeSheets(value)) }),
    date: (day) => formatDate(language, day),
    hijri: (day) => CALENDARS[language].format(new Date(day)),
  };
}
