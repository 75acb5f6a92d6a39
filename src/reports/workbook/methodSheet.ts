import type { FactorSet } from '../../records/model/factorSets';
import { CALC_VERSION } from '../../records/rules/paperArithmetic';
import type { ProgressReport } from '../../records/reporting/progressReport';
import type { ReportWords } from '../reportWords';
import type { SheetRow } from './sheetStream';

export const METHOD_WIDTHS = [26, 120];

const FORMULAS = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
] as const;
const TERMS = ['verified', 'pending', 'bundle', 'published'] as const;

function factorRows(factors: FactorSet | undefined, words: ReportWords): SheetRow[] {
  const { messages, language, say } = words;
  const title = say('report.method.factorSet');
  if (!factors) return [[title, say('report.method.noFactors')]];
  const { version, sheetsPerTree, kgCo2ePerTonne } = factors;
  return [
    [title, version],
    ...[sheetsPerTree, kgCo2ePerTonne].map(({ value, unit, source, year }) => [
      null,
      messages.say(language, 'report.method.factor', { value, unit, source, year: String(year) }),
    ]),
  ];
}

/** How the figures are computed, in words, and what the words mean. */
export function methodRows(
  { scope, asOf }: ProgressReport,
  words: ReportWords,
  factors: FactorSet | undefined,
): SheetRow[] {
  const { say, messages, language, date, hijri } = words;
  return [
    [{ heading: say('report.method.formula') }, { heading: say('report.method.meaning') }],
    ...FORMULAS.map((id) => [id, say(`report.method.${id}`)]),
    [],
    [say('report.method.calcVersion'), CALC_VERSION],
    ...factorRows(factors, words),
    [],
    ...TERMS.map((term) => [null, say(`report.method.${term}`)]),
    [],
    [say('report.method.scope'), words.scope(scope)],
    [
      say('report.method.date'),
      messages.say(language, 'report.asOf', { day: date(asOf), hijri: hijri(asOf) }),
    ],
  ];
}
