import type { TurnContext } from 'botbuilder';
import type { Answerer } from '../../answering/answerer';
import type { Card } from '../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../cards/actions/cardAction';
import { questionOf, type ProgressAction } from '../../cards/progress/progressAction';
import { textCard } from '../../cards/kit/textBlocks';
import type { AnswerFeedback } from '../../curation/usage/answerFeedback';
import type { ChangeWriter } from '../../curation/changes/changeWriter';
import type { UnansweredQuestions } from '../../curation/gaps/unansweredQuestions';
import type { UsageCounters } from '../../curation/usage/usageCounts';
import { readDeputy, type DeputyWish } from '../../language/commands/readDeputy';
import type { Language } from '../../language/text/detectLanguage';
import type { TextMeaning } from '../../language/text/textMeaning';
import type { RecordOperations } from '../../records/operations/recordOperations';
import type { DeputyOperations } from '../../records/operations/deputyOperations';
import { findOnlyEntity } from '../../records/model/entityDirectory';
import type { ReminderSwitches } from '../../records/reminders/reminderStore';
import type { Actor, StaffStore } from '../../records/model/staffMember';
import type { TurnActors } from '../context/turnActor';
import type { ExpertDeps } from './experts/expertDeps';
import { ExpertCommands, type AskAction } from './experts/expertCommands';
import { DeputyCommands, type DeputyAction } from './deputies/deputyCommands';
import type { ConversationReferences } from '../ports/conversationReferences';
import { GapCommands, type GapAction } from './admin/gapCommands';
import { isPersonal } from '../context/conversationPlace';
import type { PersonSettings } from '../ports/personSettings';
import { PeopleCommands, type PeopleAction } from './admin/peopleCommands';
import type { ProgressUnderstood } from './progress/progressRequest';
import { ProgressCommands, type ProgressDeps } from './progress/progressCommands';
import { RecordCommands, type ShownAction } from './records/recordCommands';
import { SettingsCommands, type SettingsAction } from './admin/settingsCommands';

interface CommandRouterDeps
  extends ExpertDeps, Omit<ProgressDeps, 'answerer' | 'recordOperations'> {
  references: ConversationReferences;
  recordOperations: RecordOperations;
  deputies: DeputyOperations;
  staff: StaffStore;
  personSettings: PersonSettings;
  reminders: ReminderSwitches;
  actors: TurnActors;
  answerer: Answerer;
  unanswered: UnansweredQuestions;
  textMeaning?: TextMeaning | undefined;
  usage: UsageCounters;
  feedback: AnswerFeedback;
  changeWriter: ChangeWriter;
}

interface Pressed {
  action: CardAction;
  inputs: CardInputs;
}

const isPeople = (action: CardAction): action is PeopleAction => action.verb.startsWith('people.');

const isDeputy = (action: CardAction): action is DeputyAction => action.verb.startsWith('deputy.');

const isGaps = (action: CardAction): action is GapAction => action.verb.startsWith('gaps.');

const isAsk = (action: CardAction): action is AskAction => action.verb.startsWith('ask.');

const isSettings = (action: CardAction): action is SettingsAction =>
  action.verb.startsWith('settings.');

const isProgress = (action: CardAction): action is ProgressAction =>
  action.verb.startsWith('progress.');

/**
 * Routes commands about records, roles, questions and settings, whether typed or from a button.
 * Every reply is a card.
 */
export class CommandRouter {
  private readonly records: RecordCommands;
  private readonly people: PeopleCommands;
  private readonly deputies: DeputyCommands;
  private readonly gaps: GapCommands;
  private readonly colleagues: ExpertCommands;
  private readonly settings: SettingsCommands;
  /** Commands about progress. */
  readonly progress: ProgressCommands;

  constructor(private readonly deps: CommandRouterDeps) {
    this.records = new RecordCommands(deps);
    this.people = new PeopleCommands(deps);
    this.deputies = new DeputyCommands(deps);
    this.gaps = new GapCommands(deps);
    this.colleagues = new ExpertCommands(deps);
    this.settings = new SettingsCommands(deps);
    this.progress = new ProgressCommands(deps);
  }

  /** Handles a button, except those of a dialog. */
  respond(context: TurnContext, { action, inputs }: Pressed, language: Language): Promise<Card> {
    if (isProgress(action))
      return this.showProgress(context, { question: questionOf(action) }, language, 'card');
    return this.as(context, language, 'card', (actor) => {
      if (isPeople(action)) return this.people.respond(actor, action, inputs);
      if (isDeputy(action)) return this.deputies.respond(actor, action, inputs);
      if (isGaps(action)) return this.gaps.respond(actor, action, inputs);
      if (isAsk(action)) return this.colleagues.respond(context, actor, action, inputs);
      if (isSettings(action)) return this.settings.respond(actor, action, inputs);
      return this.records.respond(actor, action as ShownAction, inputs);
    });
  }

  /** "My records", "to verify", "roles", "unanswered", "settings". */
  show(
    context: TurnContext,
    command: 'records' | 'verify' | 'people' | 'unanswered' | 'settings',
    language: Language,
  ): Promise<Card> {
    return this.as(context, language, 'chat', (actor) => {
      switch (command) {
        case 'people':
          return this.people.respond(actor, { verb: 'people.list' }, {});
        case 'unanswered':
          return this.gaps.respond(actor, { verb: 'gaps.list', offset: 0 });
        case 'records':
          return this.records.list(actor, 'mine');
        case 'verify':
          return this.records.list(actor, 'verify');
        case 'settings':
          return this.settings.respond(actor, { verb: 'settings.open' });
      }
    });
  }

  /**
   * The totals of the verified records. Everybody may see them, except for the person's own
   * records.
   */
  showProgress(
    context: TurnContext,
    understood: ProgressUnderstood,
    language: Language,
    via: 'card' | 'chat' = 'chat',
  ): Promise<Card> {
    if (!isPersonal(context.activity)) return this.progress.show(context, understood, { language });
    return this.as(context, language, via, (actor) =>
      this.progress.show(context, understood, { actor, language }),
    );
  }

  /** Starts to ask a colleague; `asked` is empty if no question came before. */
  askColleague(context: TurnContext, asked: string, language: Language): Promise<Card> {
    return this.as(context, language, 'chat', (actor) =>
      this.colleagues.begin(context, actor, asked),
    );
  }

  /** Whether there is a colleague to ask about this question. */
  mayAskColleague(context: TurnContext, question: string): Promise<boolean> {
    return this.colleagues.mayAsk(context, question);
  }

  /** "Experts here for RTA", and which channel answers what. */
  expertsHere(context: TurnContext, text: string, language: Language): Promise<Card> {
    return this.as(context, language, 'chat', (actor) =>
      this.colleagues.here(context, actor, text),
    );
  }

  /** "Open questions". */
  openQuestions(context: TurnContext, language: Language): Promise<Card> {
    return this.as(context, language, 'chat', (actor) => this.colleagues.list(context, actor));
  }

  /** The record with a typed number. */
  find(context: TurnContext, number: string, language: Language): Promise<Card> {
    return this.as(context, language, 'chat', (actor) => this.records.open(actor, { number }));
  }

  /** "Sara stands in for me from 1 to 14 July", if the text says such a thing. */
  readDeputy(text: string): DeputyWish | undefined {
    return readDeputy(text, this.deputies.today);
  }

  /** Names, shows or ends deputies. */
  showDeputies(context: TurnContext, wish: DeputyWish, language: Language): Promise<Card> {
    return this.as(context, language, 'chat', (actor) => this.deputies.say(actor, wish));
  }

  /** "My entity is RTA". */
  setEntity(context: TurnContext, text: string, language: Language): Promise<Card> {
    return this.as(context, language, 'chat', async (actor) => {
      const { entities, recordOperations, messages } = this.deps;
      const id = findOnlyEntity(entities, text);
      const entity = id === undefined ? undefined : entities.get(id);
      if (!entity) return textCard(language, messages.say(language, 'record.entityWhich'));
      const isSet = await recordOperations.setOwnEntity(actor, entity.id);
      const own = isSet ? entity : entities.get(actor.entityId ?? '');
      const key = isSet ? 'record.entitySet' : 'record.entityFixed';
      return textCard(language, messages.say(language, key, { entity: own?.name[language] ?? '' }));
    });
  }

  private async as(
    context: TurnContext,
    language: Language,
    via: 'card' | 'chat',
    act: (actor: Actor) => Promise<Card>,
  ): Promise<Card> {
    const actor = await this.deps.actors.actorOf(context, language, via);
    if (actor) return act(actor);
    return textCard(language, this.deps.messages.say(language, 'log.noIdentity'));
  }
}
