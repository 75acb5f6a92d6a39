import Big from 'big.js';
import { formatDate } from '../../messages/formatDate';
import { shownParts } from '../../records/rules/baselineParts';
import type { AgainstTarget, ProgressReport } from '../../records/reporting/progressReport';
import type { CardElement, Container } from '../kit/adaptiveCard';
import { line, noteLine } from '../kit/textBlocks';
import { periodText } from './scopeText';
import type { RecordLabels } from '../../wording/recordLabels';

function sums({ verified, saved }: ProgressReport, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { reductionPercent, leftOut } = verified;
  const { before, stillPrinted, noLongerPrinted, notCounted } = shownParts(verified);
  const say = (key: 'before' | 'residual' | 'eliminated' | 'notCounted', sheets: string) =>
    messages.say(language, `progress.${key}`, { sheets: labels.formatTotalSheets(sheets) });
  return [
    noteLine(
      messages.say(language, 'progress.records', { count: verified.records }),
      saved ? 'Small' : 'None',
    ),
    ...(leftOut === 0
      ? []
      : [noteLine(messages.say(language, 'progress.leftOut', { count: leftOut }), 'None')]),
    line(say('eliminated', noLongerPrinted), { weight: 'Bolder' }, 'Small'),
    line(say('before', before), {}, 'Small'),
    line(say('residual', stillPrinted), {}, 'Small'),
    ...(notCounted === '0' ? [] : [line(say('notCounted', notCounted), {}, 'Small')]),
    ...(reductionPercent === undefined
      ? []
      : [
          line(
            messages.say(language, 'progress.percent', {
              percent: labels.number(reductionPercent),
            }),
            {},
            'Small',
          ),
        ]),
  ];
}

/** A target, and whether it is reached or by how much it is missed. */
function targetLines(
  { target, basis, baselineSheets, percent, reached }: AgainstTarget,
  key: 'progress.target' | 'progress.finalTarget',
  labels: RecordLabels,
): Container {
  const { messages, language } = labels;
  const missing = percent === undefined ? undefined : Big(target.percent).minus(percent);
  const named = messages.say(language, key, {
    percent: labels.number(target.percent),
    date: formatDate(language, target.by),
  });
  const measured =
    basis === 'purchased'
      ? messages.say(language, 'progress.basis.purchased', {
          sheets: labels.formatTotalSheets(baselineSheets),
        })
      : messages.say(language, 'progress.basis.logged');
  const so =
    percent === undefined || missing === undefined
      ? []
      : [
          reached
            ? messages.say(language, 'progress.reached', {
                basis,
                percent: labels.number(percent),
              })
            : messages.say(language, 'progress.short', {
                basis,
                percent: labels.number(percent),
                missing: labels.number(missing.toFixed()),
              }),
        ];
  return {
    type: 'Container',
    // With few processes, their share of all paper is unknown.
    ...(reached && basis === 'purchased' ? { style: 'good' as const } : {}),
    spacing: 'Small',
    items: [
      line(named, { size: 'Small' }),
      ...so.map((text) => line(text, { weight: 'Bolder' }, 'None')),
      line(measured, { size: 'Small' }, 'None'),
    ],
  };
}

/** Against its own target, or without one, against the final target for all. */
function targets(report: ProgressReport, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const { scope, againstTarget, againstFinalTarget } = report;
  if (againstTarget) return [targetLines(againstTarget, 'progress.target', labels)];
  const isNamed = scope.entityId !== undefined || scope.phaseId !== undefined;
  if (!againstFinalTarget) return [];
  return [
    ...(isNamed ? [noteLine(messages.say(language, 'progress.noTarget'))] : []),
    targetLines(againstFinalTarget, 'progress.finalTarget', labels),
  ];
}

/** What was actually saved in the requested period. */
function savedInPeriod({ saved }: ProgressReport, labels: RecordLabels): CardElement[] {
  if (!saved) return [];
  const { messages, language } = labels;
  const { period, sheets, launched } = saved;
  const text = messages.say(language, 'progress.savedIn', {
    period: periodText(period, labels),
    sheets: labels.formatTotalSheets(sheets),
  });
  const begun = messages.say(language, 'progress.launched', {
    count: launched.records,
    sheets: labels.formatTotalSheets(launched.eliminatedSheets),
  });
  return [line(text, { weight: 'Bolder' }, 'Small'), line(begun, { size: 'Small' }, 'None')];
}

/** What was actually saved in total. */
function savedToDate({ asOf, savedToDate: sheets }: ProgressReport, labels: RecordLabels) {
  const text = labels.messages.say(labels.language, 'progress.saved', {
    date: formatDate(labels.language, asOf),
    sheets: labels.formatTotalSheets(sheets),
  });
  return [line(text, {}, 'Small')];
}

function gradeShares(
  { verified: { grades } }: ProgressReport,
  labels: RecordLabels,
): CardElement[] {
  const { A, B, C } = grades;
  const percents = [A, B, C].map(({ percent }) => percent);
  if (percents.includes(undefined)) return [];
  const [a = '', b = '', c = ''] = percents.map((percent) => labels.number(percent ?? '0'));
  return [noteLine(labels.messages.say(labels.language, 'progress.grades', { a, b, c }))];
}

/** Everything about one scope except what waits for a decision. */
export function progressLines(report: ProgressReport, labels: RecordLabels): CardElement[] {
  if (report.verified.records === 0)
    return [line(labels.messages.say(labels.language, 'progress.none'))];
  return [
    // The requested period comes first.
    ...savedInPeriod(report, labels),
    ...sums(report, labels),
    ...targets(report, labels),
    ...savedToDate(report, labels),
    ...gradeShares(report, labels),
  ];
}
