import type { Manifest } from './officialSchemas';

/** A text of the manifest that a person reads. */
export interface TranslatableText {
  /** Under which a localisation file translates it. */
  key: string;
  text: string;
  /** A title stands on a button or in a list; the others are sentences. */
  kind: 'title' | 'sentence';
}

/** Every text of a manifest that a localisation file can translate. */
export function translatableTexts(manifest: Manifest): TranslatableText[] {
  const { name, description, bots = [], staticTabs = [], composeExtensions = [] } = manifest;
  const texts: TranslatableText[] = [];
  const add = (kind: TranslatableText['kind'], key: string, text: string | undefined) => {
    if (text !== undefined) texts.push({ key, text, kind });
  };
  add('title', 'name.short', name.short);
  add('title', 'name.full', name.full);
  add('sentence', 'description.short', description.short);
  add('sentence', 'description.full', description.full);
  bots.forEach(({ commandLists = [] }, bot) =>
    commandLists.forEach(({ commands }, list) =>
      commands.forEach(({ title, description: meaning, prompt }, at) => {
        const key = `bots[${bot}].commandLists[${list}].commands[${at}]`;
        add('title', `${key}.title`, title);
        add('sentence', `${key}.description`, meaning);
        add('sentence', `${key}.prompt`, prompt);
      }),
    ),
  );
  staticTabs.forEach((tab, at) => add('title', `staticTabs[${at}].name`, tab.name));
  composeExtensions.forEach(({ commands = [] }, extension) =>
    commands.forEach(({ title, description: meaning, parameters = [] }, at) => {
      const key = `composeExtensions[${extension}].commands[${at}]`;
      add('title', `${key}.title`, title);
      add('sentence', `${key}.description`, meaning);
      parameters.forEach((parameter, of) => {
        add('title', `${key}.parameters[${of}].title`, parameter.title);
        add('sentence', `${key}.parameters[${of}].description`, parameter.description);
      });
    }),
  );
  return texts;
}
