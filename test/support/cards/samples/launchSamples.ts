import { launchCard, launchOverCard } from '../../../../src/cards/reminders/launchCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { ProcessRecord, Status } from '../../../../src/records/model/processRecord';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import { entities } from './people';
import { allFields, knownRecord, LONG_NAME } from './processes';
import type { Sample } from './sample';

const DAY = '2026-11-25';

const launching = (
  language: Language,
  { status = 'draft', ...fields }: RecordFields & { status?: Status },
  same?: string,
): ProcessRecord => {
  const others = { ...allFields(language, same) };
  delete others.goLiveDate;
  delete others.goLivePlanned;
  return knownRecord(language, { status, fields: { ...others, ...fields } }, same);
};

const asking = (name: string, fields: RecordFields): Sample => ({
  name: `launch, on its planned day: ${name}`,
  card: (language, messages) => {
    const record = launching(language, fields);
    return launchCard({ record, day: DAY, entities }, messages, language);
  },
  saying: (text, language, messages) => {
    const record = launching(language, {}, text);
    return launchCard({ record, day: DAY, entities }, messages, language);
  },
});

const over = (name: string, fields: RecordFields & { status?: Status }): Sample => ({
  name: `launch, over: ${name}`,
  card: (language, messages) =>
    launchOverCard({ record: launching(language, fields), entities }, messages, language),
  saying: (text, language, messages) =>
    launchOverCard({ record: launching(language, fields, text), entities }, messages, language),
});

export const launchSamples: readonly Sample[] = [
  asking('a process', { goLiveDate: DAY, goLivePlanned: true }),
  asking('a long name', { goLiveDate: DAY, goLivePlanned: true, ...LONG_NAME }),
  over('it went live', { goLiveDate: DAY }),
  over('planned anew', { goLiveDate: '2027-03-31', goLivePlanned: true }),
  over('no longer planned', {}),
  over('submitted', { goLiveDate: DAY, status: 'submitted' }),
  over('discarded', { goLiveDate: DAY, goLivePlanned: true, status: 'withdrawn' }),
];
