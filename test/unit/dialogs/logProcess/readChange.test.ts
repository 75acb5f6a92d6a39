import type { Step } from '../../../../dialogs/logProcess/logProcessState';
import { changeAmong } from '../../../../dialogs/logProcess/handlers/readChange';
import { realMessages } from '../../../support/knowledge/messages';
import { logProcessTurnAt } from '../../../support/records/logProcessTurnAt';
import { sampleRecord } from '../../../support/records/sampleRecord';
import type { Messages } from '../../../../src/messages/messages';

let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
});

const amongAt = (step: Step, language: 'en' | 'ar', text: string) =>
  changeAmong(logProcessTurnAt(step, language, sampleRecord(), messages), text, false);

test.each<['en' | 'ar', Step, string, string, number]>([
  ['en', 'transactionsPerYear', 'no idea, but the sheets were 4 not 3', 'sheetsPerTransaction', 4],
  ['en', 'summary', 'the volume is right but the sheets should read 2', 'sheetsPerTransaction', 2],
  ['en', 'goLiveDate', 'not sure but the sheets are 6', 'sheetsPerTransaction', 6],
  ['en', 'summary', 'all fine but the transactions should be 900', 'transactionsPerYear', 900],
  ['ar', 'transactionsPerYear', 'ما عندي فكرة، بس الأوراق ٤ مب ٣', 'sheetsPerTransaction', 4],
  ['ar', 'summary', 'الحجم صح بس الأوراق لازم تكون ٢', 'sheetsPerTransaction', 2],
  ['ar', 'goLiveDate', 'ما أدري بس الأوراق كانت ٦', 'sheetsPerTransaction', 6],
  ['ar', 'summary', 'كله صح لكن المعاملات المفروض تكون ٩٠٠', 'transactionsPerYear', 900],
])('in %s at %s, the clause behind "but" corrects: %s', (language, step, text, field, value) => {
  expect(amongAt(step, language, text)?.answer.changes).toMatchObject({ [field]: value });
});

test.each<['en' | 'ar', Step, string]>([
  ['en', 'transactionsPerYear', '900 a year, but the sheets are 6'],
  ['en', 'residual', 'no, but the sheets were 2 for 300 of them'],
  ['en', 'goLiveDate', 'May 2020 but the sheets were 3'],
  ['ar', 'transactionsPerYear', '٩٠٠ بالسنة بس الأوراق ٦'],
  ['ar', 'goLiveDate', 'مايو ٢٠٢٠ بس الأوراق كانت ٣'],
])('in %s at %s, what answers as well is not passed over: %s', (language, step, text) => {
  expect(amongAt(step, language, text)).toBeUndefined();
});
