import { randomUUID } from 'node:crypto';
import type { ColleagueQuestion, NewQuestion } from '../../../src/experts/colleagueQuestion';
import type { QuestionNotice } from '../../../src/experts/questionNotices';

export const MARIAM = { id: 'mariam', name: 'Mariam' };
export const CHANNEL = '19:experts@thread.tacv2';

/** One that Mariam has just asked. */
export const someQuestion = (change: Partial<ColleagueQuestion> = {}): ColleagueQuestion => ({
  id: randomUUID(),
  version: 1,
  text: 'من يدفع رسوم تصريح البلشون؟',
  language: 'ar',
  askers: [MARIAM],
  askedAt: '2026-11-25T08:00:00.000Z',
  channelId: CHANNEL,
  channelName: 'Experts',
  state: 'open',
  round: 1,
  decisions: 0,
  helped: [],
  drafted: false,
  ...change,
});

/** One that is about to be asked. */
export const newQuestion = (change: Partial<NewQuestion> = {}): NewQuestion => ({
  text: 'Who pays the fee of a heron permit?',
  gapText: change.text ?? 'Who pays the fee of a heron permit?',
  language: 'en',
  asker: MARIAM,
  channelId: CHANNEL,
  channelName: 'Experts',
  ...change,
});

/** What is sent to people, not to the channel. */
export const repliesIn = (notices: readonly QuestionNotice[]) =>
  notices.filter((notice) => notice.kind === 'reply');
