import {
  progressCard,
  type ProgressFrame,
  progressFormulaCard,
  progressWhichCard,
} from '../../../../src/cards/progress/progressCard';
import {
  progressPartsCard,
  type PartRow,
} from '../../../../src/cards/progress/progressComparisonCard';
import { progressTopCard } from '../../../../src/cards/progress/progressTopCard';
import { progressWaitingCard } from '../../../../src/cards/progress/progressWaitingCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import { PROCESS_TYPES } from '../../../../src/records/model/recordFields';
import type { ProgressQuestion } from '../../../../src/records/reporting/progressQuestion';
import type { TableLine } from '../../../../src/records/reporting/recordTable';
import { samplePart, sampleReport, sampleTarget, sampleTotals } from '../../records/sampleReport';
import { ENTITIES } from './people';
import { allFields, knownRecord, LONG_NAME } from './processes';
import { COUNTS, type Sample } from './sample';

const IDS = ENTITIES.map(({ id }) => id);
const PERIOD = { from: '2026-11-01', until: '2026-11-26' };
const PHASES = ['phase-1', 'phase-2', 'phase-3'];
const PHASE = { ar: 'المرحلة', en: 'phase' };

/** @param called what every entity and phase is called */
const frame = (language: Language, question: ProgressQuestion, called?: string): ProgressFrame => ({
  question,
  names: {
    entity: (id) => called ?? ENTITIES.find((entity) => entity.id === id)?.name[language] ?? id,
    phase: (id) => called ?? `${PHASE[language]} ${id.slice(-1)}`,
  },
  tab: 'https://teams.microsoft.com/l/entity/app/overview',
});

const published = (language: Language) => [
  {
    entryId: 'id',
    text: { en: 'What did phase 1 achieve?', ar: 'ماذا حققت المرحلة الأولى؟' }[language],
  },
];

const entityRows = (count: number): PartRow[] =>
  IDS.slice(0, count).map((entityId, at) => ({
    of: { entityId },
    verified: sampleTotals(at + 1),
    againstTarget: sampleTarget({
      reached: at % 2 === 0,
      percent: at % 2 === 0 ? '57.00' : '12.50',
    }),
  }));

const parts = (
  name: string,
  question: ProgressQuestion,
  rows: readonly PartRow[],
  without?: readonly string[],
): Sample => ({
  name,
  card: (language, messages) =>
    progressPartsCard(
      { ...frame(language, question), report: sampleReport(3), rows, ...(without && { without }) },
      messages,
      language,
    ),
  saying: (text, language, messages) => {
    const named = frame(language, question, text);
    const shown = { ...named, report: sampleReport(3), rows, without: without ?? [] };
    return progressPartsCard(shown, messages, language);
  },
});

const tableLine = (language: Language, name?: string): TableLine => {
  const { id, number, version, fields, ownerName } = knownRecord(language, {}, name);
  return {
    id,
    number: number ?? 'PL-RTA-2026-0001',
    version,
    status: 'verified',
    entityId: fields.entityId ?? null,
    nameAr: fields.processNameAr ?? null,
    nameEn: fields.processNameEn ?? null,
    processType: 'customer_service',
    grade: 'A',
    goLiveDate: '2020-01-31',
    eliminatedSheets: '239200',
    ownerName,
    updatedAt: '2026-11-26T08:00:00.000Z',
  };
};

const top = (
  name: string,
  question: ProgressQuestion,
  inGroup: boolean,
  count: number,
): Sample => ({
  name,
  card: (language, messages) => {
    const lines = Array.from({ length: count }, (_, at) => ({
      ...tableLine(language),
      mayOpen: at !== 1,
    }));
    return progressTopCard({ ...frame(language, question), lines, inGroup }, messages, language);
  },
  saying: (text, language, messages) => {
    const lines = [{ ...tableLine(language, text), mayOpen: true }];
    return progressTopCard({ ...frame(language, question), lines, inGroup }, messages, language);
  },
});

const summary = (
  name: string,
  question: ProgressQuestion,
  reports: Parameters<typeof progressCard>[0]['reports'],
  more: { noEntity?: boolean } = {},
): Sample => ({
  name,
  card: (language, messages) =>
    progressCard(
      { ...frame(language, question), reports, published: published(language), ...more },
      messages,
      language,
    ),
  saying: (text, language, messages) => {
    const named = { ...question, entityIds: ['rta'] };
    const asked = [{ entryId: 'id', text }];
    return progressCard(
      { ...frame(language, named, text), reports, published: asked, ...more },
      messages,
      language,
    );
  },
});

export const progressSamples: readonly Sample[] = [
  ...COUNTS.map((count) =>
    summary(
      `of all, ${count}`,
      { view: 'summary' },
      [sampleReport(count, { againstFinalTarget: sampleTarget({ percent: '99.67' }) })],
      { noEntity: count === 0 },
    ),
  ),
  summary('own entity and all, in a period', { view: 'summary', period: PERIOD }, [
    sampleReport(3, {
      scope: { entityId: 'rta', period: PERIOD },
      againstTarget: sampleTarget({ reached: true, percent: '57.00', basis: 'purchased' }),
      saved: {
        period: PERIOD,
        sheets: '19650',
        launched: { records: 2, eliminatedSheets: '4200' },
      },
    }),
    sampleReport(11, {
      saved: { period: PERIOD, sheets: '239200', launched: { records: 0, eliminatedSheets: '0' } },
    }),
  ]),
  summary(
    'a phase without a target, one type',
    { view: 'summary', phaseIds: ['phase-3'], processType: 'internal_process', grade: 'B' },
    [
      sampleReport(2, {
        scope: { phaseId: 'phase-3', processType: 'internal_process', grade: 'B' },
        againstFinalTarget: sampleTarget({
          target: { percent: 100, by: '2021-12-12', sources: [] },
        }),
      }),
    ],
  ),
  parts(
    'entities of a phase',
    { view: 'compare', phaseIds: ['phase-1'] },
    entityRows(9),
    IDS.slice(0, 2),
  ),
  parts('no entity', { view: 'compare', phaseIds: ['phase-1'] }, [], IDS),
  parts(
    'more entities than are shown, in a period',
    { view: 'compare', period: PERIOD },
    Array.from({ length: 22 }, (_, at) => ({
      of: { entityId: IDS[at % IDS.length] ?? 'rta' },
      verified: sampleTotals(1),
      saved: '1200',
    })),
  ),
  parts(
    'phases',
    { view: 'phases' },
    PHASES.map((phaseId, at) => ({ of: { phaseId }, verified: sampleTotals(at) })),
  ),
  parts(
    'types',
    { view: 'types', entityIds: ['rta'] },
    PROCESS_TYPES.map((processType) => ({ of: { processType }, verified: sampleTotals(2) })),
  ),
  parts('grades', { view: 'grades' }, []),
  ...[0, 1, 10].map((count) => top(`top, ${count}`, { view: 'top' }, false, count)),
  top('top in a group, with a period', { view: 'top', period: PERIOD }, true, 2),
  ...COUNTS.map((count): Sample => ({
    name: `waiting, ${count}`,
    card: (language, messages) => {
      const entities = IDS.slice(0, count).map((entityId, at) => ({
        entityId,
        ...samplePart(at + 1),
      }));
      const longest = knownRecord(language, { fields: { ...allFields(language), ...LONG_NAME } });
      return progressWaitingCard(
        {
          ...frame(language, { view: 'waiting' }),
          report: sampleReport(count, { entities }),
          ...(count > 1 ? { queue: { count, longest } } : {}),
        },
        messages,
        language,
      );
    },
    saying: (text, language, messages) =>
      progressWaitingCard(
        {
          ...frame(language, { view: 'waiting' }),
          report: sampleReport(1),
          queue: { count: 1, longest: knownRecord(language, {}, text) },
        },
        messages,
        language,
      ),
  })),
  {
    name: 'formula',
    card: (language, messages) =>
      progressFormulaCard(
        frame(language, { view: 'formula', entityIds: ['rta'] }),
        messages,
        language,
      ),
    saying: (text, language, messages) => {
      const named = frame(language, { view: 'formula', entityIds: ['rta'] }, text);
      return progressFormulaCard(named, messages, language);
    },
  },
  {
    name: 'which entity',
    card: (language, messages) =>
      progressWhichCard(
        {
          question: { view: 'summary', period: PERIOD },
          entities: ENTITIES.slice(0, 3).map(({ id, name }) => ({ id, name: name[language] })),
        },
        messages,
        language,
      ),
    saying: (text, language, messages) => {
      const entities = [{ id: 'rta', name: text }];
      return progressWhichCard({ question: { view: 'summary' }, entities }, messages, language);
    },
  },
];
