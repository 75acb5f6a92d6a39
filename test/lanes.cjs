/**
 * Which test files run in which lane; test/README.md says when to use which. A file under test/unit
 * is in the fast lane unless it is in SLOW_UNIT. A file under test/integration is in it only if it is
 * in FAST_INTEGRATION. Everything else is in the rest, so a new file is never forgotten.
 */

/** What a broken product cannot pass: each by real HTTP, PostgreSQL or the file system. */
const FAST_INTEGRATION = [
  // The direction of dependencies.
  'integration/architecture/architecture',
  // A question is answered, in both languages, also again and after a failure.
  'integration/bot/questions',
  'integration/bot/language',
  'integration/bot/welcome',
  'integration/bot/faults',
  // Only Teams gets in.
  'integration/bot/frontDoor',
  'integration/http/httpServer',
  // A process is logged by chat and by form, verified, and counted the same everywhere.
  'integration/dialogs/byChat',
  'integration/dialogs/byForm',
  'integration/workflow/verifying',
  'integration/workflow/totalsAgree',
  'integration/http/tabRoles',
  // Records, the outbox and conversations are stored, and the tables are what the code expects.
  'integration/store/migrate',
  'integration/store/records/sqlRecordStore',
  'integration/store/outbox/sqlOutbox',
  'integration/store/conversation/sqlTurnLedger',
  // An operator's commands.
  'integration/cli/db',
  'integration/cli/report',
];

/** Over five seconds alone: all of the shipped knowledge is learned or asked, or all is built. */
const SLOW_UNIT = [
  'bench/syntheticKnowledge',
  'unit/answering/agreementRules',
  'unit/answering/answerer',
  'unit/answering/arbitrationRules',
  'unit/answering/claimedOrdersAndCounts',
  'unit/answering/comparedFollowUps',
  'unit/answering/conversationContext',
  'unit/answering/dateClaims',
  'unit/answering/doubtRules',
  'unit/answering/ellipticalQuestions',
  'unit/answering/engine',
  'unit/answering/explainAnswer',
  'unit/answering/factAnswers',
  'unit/answering/figuresAndGivers',
  'unit/answering/listFollowUps',
  'unit/answering/membershipAnswers',
  'unit/answering/numbersInWords',
  'unit/answering/orderAnswers',
  'unit/answering/pointedAtStatements',
  'unit/answering/statedAnswers',
  'unit/answering/thresholdAnswers',
  'unit/answering/understanding/entityFinder',
  'unit/answering/waysOfCounting',
  'unit/composition/compiledKnowledge',
  'unit/composition/loadAnswerer',
  'unit/curation/gaps/clusterQuestions',
  'unit/curation/testing/shippedKnowledge',
  'unit/curation/translation/planTranslation',
  'unit/dialogs/logProcess/changeRule',
  'unit/dialogs/logProcess/readDetails',
  'unit/facts/allGeneratedQuestions',
  'unit/facts/generatedQuestions',
  'unit/facts/operatorQuestionsFigures',
  'unit/facts/operatorQuestionsMembers',
  'unit/knowledge/editing/editTexts',
  'unit/knowledge/unsafeFiles',
  'unit/language/records/openings/openingSentence',
  'unit/ranking/questions',
  'unit/records/rules/fileType',
  'unit/records/rules/nameMeaning',
  'unit/scripts/build',
];

module.exports = { FAST_INTEGRATION, SLOW_UNIT };
