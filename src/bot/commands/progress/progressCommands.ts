import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Answerer } from '../../../answering/answerer';
import type { Card } from '../../../cards/kit/adaptiveCard';
import {
  progressCard,
  type ProgressFrame,
  progressFormulaCard,
  progressWhichCard,
} from '../../../cards/progress/progressCard';
import { progressPartsCard } from '../../../cards/progress/progressComparisonCard';
import { progressTopCard } from '../../../cards/progress/progressTopCard';
import { progressWaitingCard } from '../../../cards/progress/progressWaitingCard';
import { readQuestion } from '../../../cards/progress/progressAction';
import { textCard } from '../../../cards/kit/textBlocks';
import { type TabPlace, tabLink } from '../../../contract/tabLinks';
import { capitalised } from '../../../language/text/capitalised';
import type { Language } from '../../../language/text/detectLanguage';
import { omitUndefined } from '../../../lib/omitUndefined';
import type { Messages } from '../../../messages/messages';
import type { EntityDirectory } from '../../../records/model/entityDirectory';
import type { RecordOperations } from '../../../records/operations/recordOperations';
import type { PhaseDirectory } from '../../../records/reporting/phaseDirectory';
import {
  nextQuestion,
  progressQuestion,
  scopeOf,
  type ProgressQuestion,
} from '../../../records/reporting/progressQuestion';
import type { ProgressReporting } from '../../../records/reporting/reporting';
import type { RecordTable, Visibility } from '../../../records/reporting/recordTable';
import { visibilityOf } from '../../../records/reporting/visibilityScope';
import type { Actor } from '../../../records/model/staffMember';
import { isPersonal } from '../../context/conversationPlace';
import { progressComparison } from './progressComparison';
import { ProgressRequestReader, type ProgressUnderstood } from './progressRequest';
import type { ReportScope } from '../../../records/reporting/reportScope';

/** Creates the addresses of chart images. */
interface ChartAddresses {
  /** @returns undefined if the bot has no public address */
  address(order: {
    kind: 'progress' | 'entities' | 'phases' | 'types' | 'grades';
    scope: ReportScope;
    language: Language;
  }): Promise<string | undefined>;
}

const KINDS = {
  summary: 'progress',
  compare: 'entities',
  phases: 'phases',
  types: 'types',
  grades: 'grades',
} as const;

/** The image of a card's chart. Views of records, and comparisons of picked ones, have no image. */
async function chartAddress(
  question: ProgressQuestion,
  language: Language,
  links: ChartAddresses,
): Promise<string | undefined> {
  const { view, entityIds = [], phaseIds = [] } = question;
  if (view === 'top' || view === 'waiting' || view === 'formula') return undefined;
  if (entityIds.length > 1 || phaseIds.length > 1) return undefined;
  return links.address({ kind: KINDS[view], scope: scopeOf(question), language });
}

/** The same figures in the tab, if the tab is available. */
function tabAddress(question: ProgressQuestion, place: TabPlace | undefined): string | undefined {
  if (!place) return undefined;
  const { entityId, phaseId, processType, grade, period } = scopeOf(question);
  const isList = question.view === 'top' || question.view === 'waiting';
  const query = new URLSearchParams({
    ...(question.view === 'waiting' && { status: 'submitted' }),
    ...(question.view === 'top' && { only: 'counted', sort: 'eliminated' }),
    ...omitUndefined({ entityId, phaseId, processType, grade }),
    ...(period && !isList && period),
  }).toString();
  const page = isList ? 'records' : '';
  return tabLink(place, query === '' ? page : `${page}?${query}`);
}

export interface ProgressDeps {
  answerer: Pick<Answerer, 'namesIn' | 'besideCommand'>;
  reporting: ProgressReporting;
  recordTable: Pick<RecordTable, 'top'>;
  recordOperations: Pick<RecordOperations, 'toVerify'>;
  entities: EntityDirectory;
  phases: PhaseDirectory;
  messages: Messages;
  now: () => Date;
  tabPlace: TabPlace | undefined;
  chartLinks: ChartAddresses;
  /** The question shown last to this person in this conversation, for follow-ups. */
  lastProgress: StatePropertyAccessor<ProgressQuestion>;
}

/** The reader and their language. */
interface Reader {
  /** Absent if others read along, or if the sender is not identified. */
  actor?: Actor | undefined;
  language: Language;
}

const MOST_LISTED = 10;
/** No own records, no role. */
const ANYBODY: Visibility = { personId: '', everything: false, coordinates: [], verifies: [] };

/** Shows progress: totals, which everybody may see, and the records that the person may read. */
export class ProgressCommands {
  private readonly reading: ProgressRequestReader;

  constructor(private readonly deps: ProgressDeps) {
    this.reading = new ProgressRequestReader(deps);
  }

  /** The question of a text that is known to ask about progress. */
  understand(text: string): ProgressUnderstood {
    return this.reading.understand(text);
  }

  /**
   * The follow-up question of a text, based on the last one; undefined if it is not a follow-up.
   */
  async next(
    context: TurnContext,
    text: string,
  ): Promise<(ProgressUnderstood & { isName: boolean }) | undefined> {
    const kept = await this.deps.lastProgress.get(context);
    // The stored question may be of an earlier version.
    const before = kept && readQuestion(kept);
    return before && this.reading.next(text, before);
  }

  /** Ends follow-ups, because the subject has changed. */
  async forget(context: TurnContext): Promise<void> {
    if ((await this.deps.lastProgress.get(context)) !== undefined)
      await this.deps.lastProgress.delete(context);
  }

  /** @param actor the person who asks; absent if unknown */
  async show(
    context: TurnContext,
    { question, which, fault }: ProgressUnderstood,
    { actor, language }: Reader,
  ): Promise<Card> {
    const { messages, entities, lastProgress } = this.deps;
    const inGroup = !isPersonal(context.activity);
    if (inGroup && question.own)
      return textCard(language, messages.say(language, 'log.personalOnly'));
    if (fault) {
      const key = fault === 'strange' ? 'progress.strange' : (`progress.period.${fault}` as const);
      return textCard(language, messages.say(language, key));
    }
    if (which) {
      const named = which.map((id) => ({ id, name: entities.get(id)?.name[language] ?? id }));
      return progressWhichCard({ question, entities: named }, messages, language);
    }
    const known = this.known(question);
    await lastProgress.set(context, known);
    const reader = { language, ...(inGroup ? {} : { actor }) };
    return this.card(this.ownedBy(known, reader), reader);
  }

  /** Removes unknown ids: a button can be outdated or forged. */
  private known(question: ProgressQuestion): ProgressQuestion {
    const { entities, phases } = this.deps;
    const { entityIds, phaseIds, ...rest } = question;
    const ofEntities = entityIds?.filter((id) => entities.get(id));
    const ofPhases = phaseIds?.filter((id) => phases.get(id));
    return progressQuestion({
      ...rest,
      ...(ofEntities?.length ? { entityIds: ofEntities } : {}),
      ...(ofPhases?.length ? { phaseIds: ofPhases } : {}),
    });
  }

  /** Replaces "my entity" with its name, if it is known. */
  private ownedBy(question: ProgressQuestion, { actor }: Reader): ProgressQuestion {
    const id = this.deps.entities.get(actor?.entityId ?? '')?.id;
    if (!question.own || id === undefined) return question;
    return nextQuestion(question, { entityIds: [id] });
  }

  private async card(question: ProgressQuestion, reader: Reader): Promise<Card> {
    const { messages } = this.deps;
    const { language } = reader;
    switch (question.view) {
      case 'summary':
        return this.summary(question, reader);
      case 'top':
        return this.top(question, reader);
      case 'waiting':
        return this.waiting(question, reader);
      case 'formula':
        return progressFormulaCard(await this.frame(question, language), messages, language);
      default: {
        const shown = await progressComparison(question, this.deps);
        const frame = await this.frame(question, language);
        return progressPartsCard({ ...frame, ...shown }, messages, language);
      }
    }
  }

  private async frame(question: ProgressQuestion, language: Language): Promise<ProgressFrame> {
    const { entities, phases, tabPlace, chartLinks } = this.deps;
    return {
      question,
      names: {
        entity: (id) => entities.get(id)?.name[language] ?? id,
        phase: (id) => capitalised(phases.get(id)?.short[language] ?? id),
      },
      tab: tabAddress(question, tabPlace),
      picture: await chartAddress(question, language, chartLinks),
    };
  }

  private async summary(question: ProgressQuestion, reader: Reader): Promise<Card> {
    const { reporting, entities, answerer, messages } = this.deps;
    const { actor, language } = reader;
    const scope = scopeOf(question);
    const isOfAll = scope.entityId === undefined && scope.phaseId === undefined;
    const ownId = isOfAll ? entities.get(actor?.entityId ?? '')?.id : undefined;
    const reports = await Promise.all([
      ...(ownId === undefined ? [] : [reporting.report({ ...scope, entityId: ownId })]),
      reporting.report(scope),
    ]);
    const shown = {
      ...(await this.frame(ownId ? { ...question, entityIds: [ownId] } : question, language)),
      question,
      reports,
      noEntity: isOfAll && actor !== undefined && ownId === undefined,
      published: answerer.besideCommand('progress', scope.entityId ?? scope.phaseId, language),
    };
    return progressCard(shown, messages, language);
  }

  private async top(question: ProgressQuestion, { actor, language }: Reader): Promise<Card> {
    const { reporting, recordTable, messages } = this.deps;
    const scope = scopeOf(question);
    const { entityIds } = reporting.filterOf(scope);
    const lines = await recordTable.top({
      viewer: actor ? visibilityOf(actor) : ANYBODY,
      ...(entityIds && { entityIds }),
      ...(scope.processType && { processTypes: [scope.processType] }),
      ...(scope.grade && { grades: [scope.grade] }),
      limit: Math.min(question.limit ?? MOST_LISTED, MOST_LISTED),
    });
    const frame = await this.frame(question, language);
    return progressTopCard({ ...frame, lines, inGroup: actor === undefined }, messages, language);
  }

  private async waiting(question: ProgressQuestion, { actor, language }: Reader): Promise<Card> {
    const { reporting, recordOperations, messages } = this.deps;
    const [report, page, frame] = await Promise.all([
      reporting.report(scopeOf(question)),
      actor && recordOperations.toVerify(actor, { limit: 1, offset: 0 }),
      this.frame(question, language),
    ]);
    const queue = page && { count: page.total, longest: page.records[0]?.record };
    return progressWaitingCard({ ...frame, report, ...(queue && { queue }) }, messages, language);
  }
}
