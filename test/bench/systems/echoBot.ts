import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  type TurnContext,
} from 'botbuilder';
import { createServer, plugins, type Request, type Response } from 'restify';
import { PlainStorage } from './plainStorage';

/** Counts turns, as the SDK's sample of state does. */
interface Counted {
  turns: number;
}

/**
 * The SDK's echo bot on restify and CloudAdapter. With DATABASE_URL it keeps the state of each
 * conversation in PostgreSQL: read at the beginning of a turn and written at its end.
 */
function turnLogic(databaseUrl: string | undefined): (context: TurnContext) => Promise<void> {
  const echo = async (context: TurnContext) =>
    void (await context.sendActivity(`Echo: ${context.activity.text}`));
  if (databaseUrl === undefined) return echo;
  const state = new ConversationState(new PlainStorage(databaseUrl));
  const counted = state.createProperty<Counted>('counted');
  return async (context) => {
    const { turns } = await counted.get(context, { turns: 0 });
    await counted.set(context, { turns: turns + 1 });
    await echo(context);
    await state.saveChanges(context);
  };
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
// A turn that fails would be quick.
adapter.onTurnError = (_, error) => {
  console.error(error);
  process.exit(1);
};
const logic = turnLogic(process.env['DATABASE_URL']);
const server = createServer();
server.use(...plugins.jsonBodyParser({ mapParams: false }));
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as never, response, logic);
});
process.stdin.once('end', () => process.exit(0)).resume();
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
