/**
 * Where a mistake costs most, and what has to notice it: files of `src`, and the tests of their own
 * rules, those first that take least.
 * @type {Record<string, { code: string[]; tests: string[] }[]>}
 */
export const AREAS = {
  escaping: [
    {
      code: ['language/cleanText', 'language/unseen'],
      tests: ['language/cleanText', 'language/writtenText'],
    },
    { code: ['language/writtenText'], tests: ['language/writtenText'] },
    { code: ['language/personalData'], tests: ['language/personalData'] },
    { code: ['observability/maskLogged'], tests: ['observability/maskLogged'] },
    { code: ['language/spreadsheetText', 'cli/table/formulaGuard'], tests: ['cli/formulaGuard'] },
    {
      code: ['language/shownText', 'cards/withShownTexts', 'cards/cardText', 'cards/verbatim'],
      tests: ['language/shownText', 'cards/cardText', 'cards/verbatim'],
    },
    { code: ['records/misleadingHost'], tests: ['records/misleadingHost', 'records/faults'] },
    { code: ['store/storable', 'store/storedKey'], tests: ['store/storable'] },
  ],
  auth: [
    {
      code: [
        'bot/frontDoor/activityRules',
        'bot/frontDoor/channelKeys',
        'bot/frontDoor/channelToken',
        'bot/frontDoor/frontDoor',
        'bot/trustedServiceUrl',
      ],
      tests: ['bot/frontDoor/admission', 'bot/frontDoor/frontDoor'],
    },
    {
      code: ['http/activityCheck', 'http/bodyRules', 'http/readJson'],
      tests: ['http/requests'],
    },
    {
      code: ['tabApi/auth/identifyByToken'],
      tests: ['tabApi/identifyByToken'],
    },
    { code: ['unsafeSettings'], tests: ['config'] },
  ],
  idempotency: [
    { code: ['bot/turnQueue'], tests: ['bot/turnQueue'] },
    { code: ['bot/saidIn'], tests: ['bot/saidIn'] },
    { code: ['bot/fencedStorage', 'bot/turnResponse'], tests: ['bot/turnEffects'] },
    { code: ['store/sqlTurnLedger'], tests: ['store/sqlTurnLedger'] },
    { code: ['store/submissions'], tests: ['store/sqlRecordStore'] },
    { code: ['store/sqlOutbox', 'store/outboxRows'], tests: ['store/sqlOutbox'] },
  ],
  arithmetic: [
    { code: ['records/arithmetic', 'records/figures'], tests: ['records/arithmetic'] },
    { code: ['records/portfolio'], tests: ['records/portfolio'] },
    {
      code: [
        'records/reporting/totals',
        'records/reporting/againstTarget',
        'records/reporting/savings',
      ],
      tests: ['records/reporting/reporting'],
    },
  ],
  workflow: [
    { code: ['records/workflow'], tests: ['records/workflow'] },
    { code: ['records/centralReview'], tests: ['records/centralReview'] },
    {
      code: ['records/deciding', 'records/versions', 'records/amendment', 'records/sharing'],
      tests: ['records/deciding'],
    },
  ],
};
