import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { DraftContext } from '../../../dialogs/logProcess/draftContext';
import { openDraft, refusalText } from '../../../dialogs/logProcess/openDraft';
import { newState } from '../../../dialogs/logProcess/logProcessState';
import { readMessage } from '../../../dialogs/logProcess/reading/readMessage';
import { formFaults, saveForm } from '../../../dialogs/logProcess/steps/saveForm';
import { readCardAction, type CardAction, type CardInputs } from '../../cards/actions/cardAction';
import type { Card } from '../../cards/kit/adaptiveCard';
import { CARD_TYPE } from '../../cards/kit/cardMessage';
import { loggedCard, logThisCard, type Quoted } from '../../cards/logging/logThisCard';
import { inputDigests } from '../../cards/kit/inputDigests';
import { cleanText } from '../../language/text/cleanText';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { checkValue } from '../../records/rules/checkValue';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { Refusal } from '../../records/workflow/recordResult';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { RecordOperations } from '../../records/operations/recordOperations';
import type { FieldChanges, RecordFields } from '../../records/model/recordFields';
import { newDraft } from '../../records/workflow/recordState';
import { type TurnActors, personId } from '../context/turnActor';
import type { PersonSettings } from '../ports/personSettings';
import { replyLanguage } from '../context/replyLanguage';
import type { LogRequest, MessagePayload } from './extensionRequests';

/** Teams accepts messages of 28 KB; the facts about a process are in the first lines. */
const LONGEST_CONTENT = 32_000;
const MOST_LINES = 40;
/** Mentions and attachments, which are not part of the text. */
const ASIDES = /<at\b[^<>]*>[^<>]*<\/at>|<attachment\b[^<>]*>(?:<\/attachment>)?/gi;
const LINE_ENDS = /<br\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre)\s*>/gi;
const CELL_ENDS = /<\/t[dh]\s*>/gi;
const TAG = /<\/?[a-z!][^<>]*>/gi;
const REFERENCE = /&(?:(nbsp|lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
const LAST_CODE_POINT = 0x10ffff;

function decoded(text: string): string {
  return text.replace(REFERENCE, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

const withoutMarkup = (html: string): string =>
  decoded(
    html
      // In HTML a line break counts as a space.
      .replace(/\s+/g, ' ')
      .replace(ASIDES, ' ')
      .replace(LINE_ENDS, '\n')
      .replace(CELL_ENDS, ' ')
      .replace(TAG, ''),
  );

/** The text of a message, line by line, as a reader sees it; empty if it has none. */
export function messageText(payload: MessagePayload): string {
  const { content, contentType } = payload?.body ?? {};
  const written = (content ?? '').slice(0, LONGEST_CONTENT);
  const text = contentType === 'text' ? written : withoutMarkup(written);
  return text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .join('\n');
}

interface LogThisExtensionDeps {
  messages: Messages;
  personSettings: PersonSettings;
  recordOperations: RecordOperations;
  entities: EntityDirectory;
  actors: TurnActors;
}

/** The content of the task window. */
export type Task =
  | { type: 'message'; value: string }
  | {
      type: 'continue';
      value: {
        title: string;
        height: 'large' | 'medium';
        width: 'medium';
        card: { contentType: typeof CARD_TYPE; content: Card };
      };
    };

/** Only addresses of Teams itself are stored as links to a message. */
const MESSAGE_LINK =
  /^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft|live\.com|microsoft\.us)\//i;
/** An unset checkbox counts as unchanged. */
const UNTOUCHED = inputDigests({ goLivePlanned: 'false' });

type SentForm = { action: Extract<CardAction, { verb: 'log.fill' }>; inputs: CardInputs };

/** "Log this process" on a message: opens a form with the values found in the message. */
export class LogThisExtension {
  constructor(private readonly deps: LogThisExtensionDeps) {}

  /** Shows the form. Nothing is stored until it is sent. */
  async open(context: TurnContext, { messagePayload }: LogRequest): Promise<Task> {
    const quoted = quotedIn(messagePayload);
    const draft = await this.draft(context, randomUUID(), quoted);
    if (!draft) return this.refuseIdentity(context, quoted);
    const { changes, unit } = readMessage(draft, quoted.text);
    const form = { submission: randomUUID(), ...(unit ? { typed: unit } : {}) };
    return this.form(draft, { ...form, record: unsaved(draft, changes), quoted });
  }

  /** Stores the form as a draft, and shows invalid inputs in the form again. */
  async save(
    context: TurnContext,
    { messagePayload }: LogRequest,
    { action, inputs }: SentForm,
  ): Promise<Task> {
    const quoted = quotedIn(messagePayload);
    const draft = await this.draft(context, action.record, quoted);
    if (!draft) return this.refuseIdentity(context, quoted);
    const refusal = await openDraft(draft, action);
    if (refusal) return refusedTask(draft, refusal);
    const known = draft.opened?.record.fields.description;
    const saved = await saveForm(draft, inputs, {
      shown: UNTOUCHED,
      submission: { id: action.submission, personId: draft.actor.id },
      description: known === undefined ? originOf(draft, messagePayload) : undefined,
    });
    if (!('edited' in saved)) return refusedTask(draft, saved);
    const { record, similar } = saved.edited;
    const faults = await formFaults(draft, inputs, saved.refused);
    if (Object.keys(faults).length > 0)
      return this.form(draft, { record, quoted, submission: randomUUID(), typed: inputs, faults });
    const card = loggedCard(
      {
        record,
        similar: similar.map(({ number }) => number),
        entities: this.deps.entities.all,
      },
      draft.messages,
      draft.language,
    );
    return this.window(draft, card, 'medium');
  }

  private form(
    draft: DraftContext,
    form: Omit<Parameters<typeof logThisCard>[0], 'entities'>,
  ): Task {
    const { messages, language } = draft;
    const entities = this.deps.entities.all;
    return this.window(draft, logThisCard({ ...form, entities }, messages, language), 'large');
  }

  private window(draft: DraftContext, content: Card, height: 'large' | 'medium'): Task {
    const title = draft.say('extension.logTitle');
    const card = { contentType: CARD_TYPE, content } as const;
    return { type: 'continue', value: { title, height, width: 'medium', card } };
  }

  private async draft(
    context: TurnContext,
    record: string,
    quoted: Quoted,
  ): Promise<DraftContext | undefined> {
    const language = await this.language(context, quoted);
    const actor = await this.deps.actors.actorOf(context, language, 'form');
    return (
      actor &&
      new DraftContext(this.deps, this.deps.messages, actor, newState(language, record, false))
    );
  }

  private async refuseIdentity(context: TurnContext, quoted: Quoted): Promise<Task> {
    const language = await this.language(context, quoted);
    return { type: 'message', value: this.deps.messages.say(language, 'log.noIdentity') };
  }

  private async language({ activity }: TurnContext, { text }: Quoted): Promise<Language> {
    const preferred = await this.deps.personSettings.language(personId(activity));
    return replyLanguage(activity, { preferred, text });
  }
}

/** The submitted form; undefined for any other submission. */
export function sentForm(data: unknown): SentForm | undefined {
  const { action, inputs } = readCardAction(data) ?? {};
  if (action?.verb !== 'log.fill' || action.part !== 'short' || !inputs) return undefined;
  return { action, inputs };
}

const refusedTask = (draft: DraftContext, refusal: Refusal): Task => ({
  type: 'message',
  value: refusalText(draft, refusal),
});

/** A record that is not stored, for display in a form. */
function unsaved({ actor, ports, state }: DraftContext, changes: FieldChanges): ProcessRecord {
  const { entities } = ports;
  const own = actor.entityId === null ? undefined : entities.get(actor.entityId)?.id;
  const context = { actor, entities, at: new Date().toISOString() };
  const draft = newDraft(state.record, context, own);
  const told = Object.entries(changes).filter(([, value]) => value !== null);
  return { ...draft, fields: { ...draft.fields, ...(Object.fromEntries(told) as RecordFields) } };
}

/** A link to the message, for people who work on the record later. */
function originOf(draft: DraftContext, payload: MessagePayload): string | undefined {
  const link = payload?.linkToMessage ?? '';
  if (!MESSAGE_LINK.test(link)) return undefined;
  const text = draft.say('extension.fromMessage', { link });
  return 'value' in checkValue('description', text) ? text : undefined;
}

function quotedIn(payload: MessagePayload): Quoted {
  const author = cleanText(payload?.from?.user?.displayName ?? '');
  return { text: messageText(payload), ...(author ? { author } : {}) };
}
