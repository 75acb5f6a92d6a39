import { readAcceptances } from '../../../../src/knowledge/lint/lintKnowledge';
import { LINT_RULES } from '../../../../src/knowledge/lint/lintRules';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';
import { lintFiles } from '../../../support/knowledge/lint';

const STRETCHED = 'ar: في عـام 2018.';
const RULES = LINT_RULES.filter(({ id }) => id === 'tatweel' || id === 'raw-html');

/** The example with a stretched word in the answer on line 5, below and beside these comments. */
function lintWith(above: string, behind = '') {
  const { findings, accepted } = lintFiles(
    knowledgeFiles([
      'entries.yaml',
      '  answer: { en: In 2018., ar: في عام 2018. }\n',
      `  answer:\n    en: In 2018.\n${above}    ${STRETCHED}${behind}\n`,
    ]),
    RULES,
  );
  return { findings: findings.map(({ rule, line, why }) => `${line} ${rule}: ${why}`), accepted };
}

describe('a finding', () => {
  it('is reported where nothing accepts it', () => {
    expect(lintWith('')).toEqual({
      findings: ['6 tatweel: «عـا» is stretched with a tatweel (U+0640)'],
      accepted: 0,
    });
  });

  it.each([
    ['on the line above', '    # lint-ok: tatweel it is quoted so\n', ''],
    ['behind it', '', ' # lint-ok: tatweel it is quoted so'],
    ['above, among other comments', '    # lint-ok: tatweel it is quoted so\n    # Quoted.\n', ''],
  ])('is accepted by a comment with a reason %s', (_, above, behind) => {
    expect(lintWith(above, behind)).toEqual({ findings: [], accepted: 1 });
  });
});

describe('an acceptance', () => {
  it('accepts nothing without a reason', () => {
    expect(lintWith('    # lint-ok: tatweel\n').findings).toEqual([
      '6 lint-ok: accepts tatweel without a reason',
      '7 tatweel: «عـا» is stretched with a tatweel (U+0640)',
    ]);
  });

  it('of another rule, or of one that there is not, is a finding itself', () => {
    expect(lintWith('    # lint-ok: raw-html because\n').findings).toContain(
      '6 lint-ok: accepts raw-html, which is not found here',
    );
    expect(lintWith('    # lint-ok: tatwil because\n').findings).toContain(
      '6 lint-ok: there is no rule "tatwil"',
    );
    expect(lintWith('    # lint-ok\n').findings).toContain('6 lint-ok: names no rule');
  });

  it('is about the next line that is no comment, not about a later one', () => {
    expect(lintWith('    # lint-ok: tatweel because\n\n').findings).toEqual([
      '6 lint-ok: accepts tatweel, which is not found here',
      '8 tatweel: «عـا» is stretched with a tatweel (U+0640)',
    ]);
  });

  it('is a comment of YAML, never a text that looks like one', () => {
    const yaml = `a: "# lint-ok: tatweel quoted"
b: |
  # lint-ok: tatweel in a block
c: plain#no # lint-ok: tatweel the only one
d: [x, # lint-ok: raw-html in a list
  y]
`;
    expect(readAcceptances(yaml)).toEqual([
      { rule: 'tatweel', reason: 'the only one', line: 4, about: 4 },
      { rule: 'raw-html', reason: 'in a list', line: 5, about: 5 },
    ]);
  });
});
