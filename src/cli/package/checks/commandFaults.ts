import type { Fault } from './packageFault';
import type { ExtensionCommand, Manifest } from './officialSchemas';

type Found = Omit<Fault, 'file'>;

/** What is wrong with the commands of the bot and of the message extension, beyond the schema. */
export function commandFaults({ bots = [], composeExtensions = [] }: Manifest): Found[] {
  return [
    ...bots.flatMap((bot, at) => listFaults(bot, `bots[${at}]`)),
    ...composeExtensions.flatMap(({ commands = [] }, at) =>
      extensionFaults(commands, `composeExtensions[${at}].commands`),
    ),
  ];
}

type Bot = NonNullable<Manifest['bots']>[number];

function listFaults({ scopes, commandLists = [] }: Bot, place: string): Found[] {
  const taken = new Map<string, string>();
  return commandLists.flatMap((list, at) => {
    const here = `${place}.commandLists[${at}]`;
    const ofScopes = list.scopes.flatMap((scope) => {
      const other = taken.get(scope);
      taken.set(scope, other ?? here);
      if (other !== undefined)
        return [{ place: `${here}.scopes`, what: `${scope} has its list already, ${other}` }];
      return scopes.includes(scope)
        ? []
        : [
            {
              place: `${here}.scopes`,
              what: `the bot is not in ${scope}; add it to ${place}.scopes or remove it here`,
            },
          ];
    });
    const empty = list.commands.length === 0 && {
      place: `${here}.commands`,
      what: 'no command; write one or remove the list',
    };
    const prompts = list.commands.flatMap(({ type = 'basic', prompt }, of) =>
      (type === 'prompt') === (prompt !== undefined)
        ? []
        : [
            {
              place: `${here}.commands[${of}].prompt`,
              what:
                type === 'prompt'
                  ? 'missing; write what is sent'
                  : 'there although the type is not prompt; remove it or set the type',
            },
          ],
    );
    return [...ofScopes, ...(empty ? [empty] : []), ...prompts];
  });
}

function extensionFaults(commands: readonly ExtensionCommand[], place: string): Found[] {
  return commands.flatMap((command, at) => {
    const here = `${place}[${at}]`;
    const { id, parameters = [] } = command;
    const first = commands.findIndex((other) => other.id === id);
    return [
      ...(first < at
        ? [{ place: `${here}.id`, what: `“${id}” is the id of ${place}[${first}] already` }]
        : []),
      ...(command.type === 'action' ? actionFaults(command, here) : queryFaults(command, here)),
      ...parameters.flatMap(({ name }, of) =>
        parameters.findIndex((other) => other.name === name) < of
          ? [{ place: `${here}.parameters[${of}].name`, what: `“${name}” twice` }]
          : [],
      ),
    ];
  });
}

function queryFaults({ parameters = [], context = [] }: ExtensionCommand, here: string): Found[] {
  return [
    ...(parameters.length === 0
      ? [{ place: `${here}.parameters`, what: 'missing; a query has the one that is typed into' }]
      : []),
    ...(context.includes('message')
      ? [{ place: `${here}.context`, what: 'message is only for actions; remove it' }]
      : []),
  ];
}

function actionFaults(command: ExtensionCommand, here: string): Found[] {
  const { fetchTask = false, parameters = [], taskInfo, initialRun = false } = command;
  return [
    ...(fetchTask || parameters.length > 0 || taskInfo !== undefined
      ? []
      : [
          {
            place: `${here}.fetchTask`,
            what: 'false; an action without parameters fetches its form',
          },
        ]),
    ...(initialRun ? [{ place: `${here}.initialRun`, what: 'only for queries; remove it' }] : []),
  ];
}
