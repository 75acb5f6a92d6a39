import Big from 'big.js';
import { formatInstant } from '../messages/formatInstant';
import type {
  AgainstTarget,
  PartProgress,
  ProgressReport,
} from '../records/reporting/progressReport';
import type { PrintedPage, PrintedResult, PrintedTable } from './page/printedPage';
import { reportChart } from './charts/reportCharts';
import { GRADES } from '../records/model/recordFigures';
import { shownParts } from '../records/rules/baselineParts';
import { type ReportWords } from './reportWords';

export interface PageContext {
  words: ReportWords;
  published: readonly PrintedResult[];
  demonstration: boolean;
  /** Where the records behind the figures are; undefined: the tab has no address. */
  address: { shown: string; link: string } | undefined;
  now: Date;
}

/** A report in words, for a page of its own. */
export function summaryPage(report: ProgressReport, context: PageContext): PrintedPage {
  const { words, demonstration, published } = context;
  const { messages, language, say } = words;
  const chart = reportChart('progress', report, words);
  const remarks = remarksOf(report, words);
  const table = tableOf(report, words);
  const title = say('report.chartTitle');
  const now = [...remarks.slice(0, 1), ...targetLines(report, words)].join(' ');
  return {
    language,
    title: say('report.title'),
    scope: words.scope(report.scope),
    lines: linesOf(report, words),
    ...(demonstration && { banner: messages.say(language, 'demonstration.banner') }),
    figures: figuresOf(report, words),
    remarks,
    target: { title: say('report.targetTitle'), lines: targetLines(report, words) },
    ...(chart && {
      chart: {
        title,
        alt: messages.say(language, 'report.chartAlt', { title, now }),
        figures: chart,
      },
    }),
    ...(report.verified.records > 0 && { grades: gradesOf(report, words) }),
    ...(table && { table }),
    ...(published.length > 0 && {
      published: {
        title: say('report.publishedTitle'),
        results: published,
        more: published
          .map((_, at) => messages.say(language, 'report.publishedMore', { count: at }))
          .concat(messages.say(language, 'report.publishedMore', { count: published.length })),
      },
    }),
    method: { title: say('report.methodTitle'), text: say('report.methodLine') },
    footer: footerOf(context),
    madeAt: context.now.toISOString(),
  };
}

/** What a report is narrowed down to beside whom it speaks of. */
export function narrowings({ scope }: ProgressReport, words: ReportWords): string[] {
  const { processType, grade, entityId, phaseId } = scope;
  return [
    ...(entityId !== undefined && phaseId !== undefined ? [words.shortPhase(phaseId)] : []),
    ...(processType ? [words.processType(processType)] : []),
    ...(grade ? [words.say(`chart.grade${grade}`)] : []),
  ];
}

function linesOf(report: ProgressReport, words: ReportWords): string[] {
  const { messages, language, date, hijri } = words;
  const { asOf } = report;
  const filters = narrowings(report, words);
  const day = { day: date(asOf), hijri: hijri(asOf) };
  return [
    messages.say(language, 'report.asOf', day),
    ...(filters.length === 0
      ? []
      : [messages.say(language, 'report.only', { filters: filters.join(' · ') })]),
  ];
}

function figuresOf(report: ProgressReport, words: ReportWords): PrintedPage['figures'] {
  const { verified, savedToDate } = report;
  if (verified.records === 0) return [];
  const { say, number, total, percent } = words;
  const { before, stillPrinted, noLongerPrinted, notCounted } = shownParts(verified);
  return [
    { label: say('report.eliminated'), value: number(noLongerPrinted) },
    { label: say('report.before'), value: number(before) },
    { label: say('report.residual'), value: number(stillPrinted) },
    ...(notCounted === '0' ? [] : [{ label: say('report.notCounted'), value: number(notCounted) }]),
    ...(verified.reductionPercent === undefined
      ? []
      : [{ label: say('report.percent'), value: percent(verified.reductionPercent) }]),
    { label: say('report.savedToDate'), value: total(savedToDate) },
  ];
}

function remarksOf(report: ProgressReport, words: ReportWords): string[] {
  const { messages, language, sheets } = words;
  const { verified, pending, saved } = report;
  return [
    messages.say(language, 'report.counted', { count: verified.records }),
    ...(verified.leftOut > 0
      ? [messages.say(language, 'report.leftOut', { count: verified.leftOut })]
      : []),
    ...(saved ? savedLine(saved, words) : []),
    messages.say(language, 'report.pending', {
      count: pending.records,
      sheets: sheets(pending.eliminatedSheets),
    }),
  ];
}

function savedLine(
  { period, sheets, launched }: NonNullable<ProgressReport['saved']>,
  words: ReportWords,
): string[] {
  const { messages, language, date } = words;
  const from = date(period.from);
  const until = date(period.until);
  return [
    `${messages.say(language, 'report.saved', { from, until, sheets: words.sheets(sheets) })}. ${messages.say(
      language,
      'report.launched',
      { count: launched.records, sheets: words.sheets(launched.eliminatedSheets) },
    )}`,
  ];
}

function targetLines(report: ProgressReport, words: ReportWords): string[] {
  const { againstTarget, againstFinalTarget } = report;
  const { messages, language } = words;
  const own = againstTarget ? [targetLine(againstTarget, words)] : [];
  const final = againstFinalTarget
    ? [
        messages.say(language, 'report.finalTarget', {
          line: targetLine(againstFinalTarget, words),
        }),
      ]
    : [];
  const basis = againstTarget ?? againstFinalTarget;
  if (!basis) return [words.say('report.noTarget')];
  return [...own, ...final, ...(basis.percent === undefined ? [] : [basisLine(basis, words)])];
}

function targetLine(
  { target, percent, reached, basis }: AgainstTarget,
  words: ReportWords,
): string {
  const { messages, language, number, date } = words;
  const stated = { target: number(target.percent), by: date(target.by) };
  if (percent === undefined) return messages.say(language, 'report.targetUnknown', stated);
  const values = { ...stated, basis, percent: number(percent) };
  if (reached) return messages.say(language, 'report.targetReached', values);
  const missing = number(Big(target.percent).minus(percent).toFixed(2));
  return messages.say(language, 'report.targetShort', { ...values, missing });
}

function basisLine({ basis, baselineSheets }: AgainstTarget, words: ReportWords): string {
  const key = basis === 'purchased' ? 'report.basisPurchased' : 'report.basisLogged';
  return words.messages.say(words.language, key, { sheets: words.sheets(baselineSheets) });
}

function gradesOf({ verified }: ProgressReport, words: ReportWords) {
  const { messages, language, say, number } = words;
  return {
    title: say('report.gradesTitle'),
    lines: GRADES.map((grade) => {
      const { records, percent } = verified.grades[grade];
      return messages.say(language, 'report.gradeLine', {
        name: say(`chart.grade${grade}`),
        percent: number(percent ?? 0),
        count: records,
      });
    }),
  };
}

/** By entity; of one entity by type of process. */
function tableOf(report: ProgressReport, words: ReportWords): PrintedTable | undefined {
  const { say, messages, language } = words;
  const one = report.scope.entityId !== undefined;
  const parts: [string, PartProgress][] = one
    ? report.types.map((part) => [words.processType(part.processType), part])
    : report.entities.map((part) => [words.entity(part.entityId), part]);
  if (parts.length === 0) return undefined;
  const first = say(one ? 'report.type' : 'report.entity');
  return {
    title: `${first} · ${say('report.inSheets')}`,
    head: [
      first,
      say('report.column.records'),
      say('report.column.before'),
      say('report.column.residual'),
      say('report.column.eliminated'),
      say('report.column.notCounted'),
      say('report.column.percent'),
      say('report.column.pending'),
    ],
    rows: parts.map(([name, { verified, pending }]) => {
      const { before, stillPrinted, noLongerPrinted, notCounted } = shownParts(verified);
      return [
        name,
        words.number(verified.records),
        ...[before, stillPrinted, noLongerPrinted, notCounted].map(words.number),
        verified.reductionPercent === undefined ? '–' : words.percent(verified.reductionPercent),
        words.total(pending.eliminatedSheets),
      ];
    }),
    more: Array.from({ length: parts.length + 1 }, (_, count) =>
      messages.say(language, 'report.more', { count }),
    ),
  };
}

function footerOf({ words, address, now }: PageContext): PrintedPage['footer'] {
  const { messages, language, say } = words;
  const made = messages.say(language, 'report.made', {
    at: formatInstant(language, now.toISOString()),
  });
  if (address === undefined) return { lines: [say('report.traceNowhere'), made] };
  const trace = messages.say(language, 'report.trace', { address: address.shown });
  return { lines: [trace, made], address: address.link };
}
