import type { Fact } from '../knowledge/facts/fact';
import { capitalised } from '../language/text/capitalised';
import type { Language } from '../language/text/detectLanguage';
import type { Messages } from '../messages/messages';
import type { FactIndex } from './factIndex';
import { FactValueText, joined, MOST_DECIMALS } from './factValueText';
import { timeApart } from './timeApart';
import { numberOf, type FactLine, type FactStatement } from './factQuestion';

const bulleted = (items: readonly string[]): string[] => items.map((item) => `• ${item}`);

const NONE = 'none';
const PLACES = ['first', 'second', 'third', 'fourth'];

/** Puts facts into sentences of one language. */
export class FactText {
  private readonly values: FactValueText;

  constructor(
    private readonly messages: Messages,
    private readonly index: FactIndex,
    private readonly language: Language,
  ) {
    this.values = new FactValueText(messages, index.base, language);
  }

  /** The whole answer as plain text, the verdict first. */
  answer({ verdict, lines }: FactStatement): string {
    const { messages, language } = this;
    const said = lines.flatMap((line) => this.line(line)).map(capitalised);
    if (!verdict) return said.join('\n');
    const [first = '', ...rest] = said;
    return [`${messages.say(language, `answer.${verdict}`)} ${first}`, ...rest].join('\n');
  }

  private inSentence(id: string): string {
    return this.index.subject(id)?.inSentence?.[this.language] ?? this.values.name(id);
  }

  private label(id: string): string {
    return this.index.attribute(id)?.label[this.language] ?? id;
  }

  private entities(count: number): string {
    return this.messages.say(this.language, 'fact.entities', { count });
  }

  /** The period of a figure, and whether it is a goal: "by October 2019". */
  private detail({ attribute, period, kind, asOf, value }: Fact): string {
    const { messages, language } = this;
    const said = messages.say(language, 'fact.kind', { kind });
    // The label of a target says that it is one.
    const parts = this.label(attribute).includes(said) ? [] : [said];
    const { from, to, perYear } = period ?? {};
    if (perYear)
      parts.push(messages.say(language, 'fact.period', { form: 'perYear', from: '', to: '' }));
    else if (to !== undefined) {
      const form = from === undefined ? 'until' : from === to ? NONE : 'between';
      const dates = {
        from: from === undefined ? '' : this.values.date(from),
        to: this.values.date(to),
      };
      parts.push(messages.say(language, 'fact.period', { form, ...dates }));
    } else if ((value.kind === 'number' || value.kind === 'ids') && asOf !== undefined)
      parts.push(messages.say(language, 'fact.reported', { date: this.values.date(asOf) }));
    const detail = parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ');
    return detail === '' ? NONE : detail;
  }

  /** Of those that share a place: "2018 and 2019". */
  private details(facts: readonly Fact[]): string {
    return joined(this.language, [...new Set(facts.map((fact) => this.detail(fact)))]);
  }

  private valueLine(fact: Fact): string {
    return this.messages.say(this.language, 'fact.value', {
      subject: this.values.name(fact.subject),
      label: this.label(fact.attribute),
      value: this.values.qualified(fact),
      detail: this.detail(fact),
    });
  }

  private list(ids: readonly string[]): string[] {
    return bulleted(ids.map((id) => this.index.subject(id)?.name[this.language] ?? id));
  }

  private dates(facts: readonly Fact[]): string {
    const { messages, language } = this;
    return joined(
      language,
      facts.map(({ asOf }) =>
        asOf === undefined
          ? messages.say(language, 'fact.undatedList')
          : messages.say(language, 'fact.listOf', { date: this.values.date(asOf) }),
      ),
    );
  }

  private unitOf(attribute: string): string | undefined {
    return this.index.attribute(attribute)?.unit;
  }

  private line(line: FactLine): string[] {
    const { messages, language } = this;
    switch (line.form) {
      case 'value':
        return [this.valueLine(line.fact)];
      case 'otherwise':
        return [messages.say(language, 'fact.otherwise', { line: this.valueLine(line.fact) })];
      case 'named':
        return [
          messages.say(language, 'fact.named', {
            name: this.index.subject(line.subject)?.name[language] ?? line.subject,
          }),
        ];
      case 'memberOf':
        return [
          messages.say(language, 'fact.memberOf', {
            entity: this.inSentence(line.entity),
            phases: this.values.names(line.phases),
          }),
        ];
      case 'notMemberOf':
        return [
          messages.say(language, 'fact.notMemberOf', { phase: this.values.name(line.phase) }),
        ];
      case 'noPhaseKnown':
        return [
          messages.say(language, 'fact.noPhaseKnown', { entity: this.inSentence(line.entity) }),
        ];
      case 'disputed':
        return [
          messages.say(language, 'fact.disputed', {
            entity: this.inSentence(line.entity),
            phase: this.values.name(line.phase),
            naming: this.dates(line.naming),
            leavingOut: this.dates(line.leavingOut),
          }),
        ];
      case 'list': {
        const key = line.complete ? 'fact.list' : 'fact.listIncomplete';
        const entities = this.entities(line.ids.length);
        const heading = messages.say(language, key, { set: this.values.name(line.set), entities });
        return [heading, ...this.list(line.ids)];
      }
      case 'listWithout':
        return [
          messages.say(language, 'fact.listWithout', {
            set: this.values.name(line.set),
            left: this.values.names(line.left),
            entities: this.entities(line.ids.length),
          }),
          ...this.list(line.ids),
        ];
      case 'outside': {
        const entities = this.entities(line.asked);
        return [
          messages.say(language, 'fact.outside', { sets: this.values.names(line.sets), entities }),
        ];
      }
      case 'notAmong':
        return [messages.say(language, 'fact.notAmong', { label: this.label(line.attribute) })];
      case 'notNamed': {
        const [entity, label] = [this.inSentence(line.subject), this.label(line.attribute)];
        return [messages.say(language, 'fact.notNamed', { entity, label })];
      }
      case 'reportedOn': {
        const date = this.values.date(line.fact.asOf ?? '');
        return [
          messages.say(language, 'fact.reportedOn', { date, line: this.valueLine(line.fact) }),
        ];
      }
      case 'inAll':
        return [
          line.ids.length === 0
            ? messages.say(language, 'fact.inNone', { sets: this.values.names(line.sets) })
            : messages.say(language, 'fact.inAll', {
                sets: this.values.names(line.sets),
                names: this.values.names(line.ids),
              }),
        ];
      case 'count':
        return [
          messages.say(language, 'fact.count', {
            where: line.outside ? 'outside' : 'inside',
            sets: this.values.names(line.sets),
            entities: this.entities(line.count),
          }),
        ];
      case 'threshold':
        return [this.valueLine(line.fact), this.against(line)];
      case 'matching': {
        const unit = this.unitOf(line.facts[0]?.attribute ?? 'reduction_percent');
        return [
          messages.say(language, 'fact.matching', {
            set: line.set === undefined ? NONE : this.values.name(line.set),
            limits: joined(
              language,
              line.limits.map(({ relation, number }) =>
                messages.say(language, 'fact.limit', {
                  relation,
                  number: this.values.figure(number, unit),
                }),
              ),
            ),
            count: line.facts.length,
            of: line.of,
          }),
          ...bulleted(
            line.facts.map(
              (fact) => `${this.values.name(fact.subject)}: ${this.values.qualified(fact)}`,
            ),
          ),
        ];
      }
      case 'extreme': {
        const [best] = line.facts;
        return best
          ? [
              messages.say(language, 'fact.extreme', {
                order: line.order,
                place: PLACES[line.place - 1] ?? 'fifth',
                set: line.set === undefined ? NONE : this.values.name(line.set),
                names: this.values.names(line.facts.map(({ subject }) => subject)),
                value: this.values.qualified(best),
                label: this.label(line.attribute),
                detail: this.details(line.facts),
              }),
            ]
          : [];
      }
      case 'ranking':
        return [
          messages.say(language, 'fact.ranking', {
            label: this.label(line.attribute),
            order: line.order,
          }),
          ...bulleted(
            line.facts.map(
              (fact) => `${this.values.name(fact.subject)}: ${this.values.qualified(fact)}`,
            ),
          ),
        ];
      case 'difference':
        return [this.difference(line)];
      case 'ratio':
        return [
          messages.say(language, 'fact.ratio', {
            larger: this.values.name(line.larger.subject),
            smaller: this.values.name(line.smaller.subject),
            times: this.values.figure(Number(line.times.toFixed(1)), undefined),
          }),
        ];
      case 'sum':
        return [
          messages.say(language, 'fact.sum', {
            sum: this.differenceOf(line.sum, line.attribute),
          }),
        ];
      case 'againstGoal':
        return [this.againstGoal(line)];
      case 'apart':
        return [this.apart(line)];
      case 'awarded':
        return [
          messages.say(language, 'fact.awarded', {
            award: this.values.name(line.award),
            time: line.count === 0 ? `no_${line.time}` : line.time,
            period: this.values.date(line.period),
            entities: this.entities(line.count),
          }),
        ];
      case 'awardedFirst':
        return [
          messages.say(language, 'fact.awardedFirst', {
            award: this.values.name(line.award),
            left: line.left.length === 0 ? NONE : this.values.names(line.left),
            entities: this.entities(line.count),
          }),
        ];
      case 'notComparable':
        return [messages.say(language, 'fact.notComparable')];
      case 'noRanking':
        return [messages.say(language, 'fact.noRanking')];
      case 'noneNewer':
        return [messages.say(language, 'fact.noneNewer')];
      case 'kindOf':
        return [
          messages.say(language, 'fact.kindOf', {
            kind: line.fact.kind,
            line: this.valueLine(line.fact),
          }),
        ];
      case 'missing': {
        const periods = line.periods.map((period) => this.values.date(period));
        return [
          messages.say(language, 'fact.missing', {
            subject: this.inSentence(line.subject),
            label: this.label(line.attribute),
            periods: periods.length === 0 ? NONE : joined(language, periods),
          }),
        ];
      }
      case 'explained':
        return [this.index.missing(line.subject, line.attribute)?.text[language] ?? ''];
      case 'known':
        return [
          messages.say(language, 'fact.known', {
            subject: this.inSentence(line.subject),
            labels: joined(
              language,
              line.attributes.map((id) => this.label(id)),
            ),
          }),
        ];
    }
  }

  private against({ fact, number, goal, relation }: FactLine & { form: 'threshold' }): string {
    const { messages, language } = this;
    const said = this.values.figure(number, this.unitOf(fact.attribute));
    const value = numberOf(fact) ?? 0;
    if (goal)
      return messages.say(language, 'fact.againstTarget', {
        number: said,
        met: relation === 'more_than' && value > number ? 'more' : value >= number ? 'yes' : 'no',
      });
    const place = value > number ? 'above' : value < number ? 'below' : 'equal';
    return messages.say(language, 'fact.againstNumber', { place, number: said });
  }

  private againstGoal({ fact, goal }: FactLine & { form: 'againstGoal' }): string {
    const [value, wanted] = [numberOf(fact) ?? 0, numberOf(goal) ?? 0];
    const place = value > wanted ? 'above' : value < wanted ? 'below' : 'equal';
    return this.messages.say(this.language, 'fact.againstGoal', {
      place,
      difference: this.differenceOf(Math.abs(value - wanted), fact.attribute),
    });
  }

  private apart({ earlier, later }: FactLine & { form: 'apart' }): string {
    const [from, to] = [earlier, later].map(({ value }) =>
      value.kind === 'date' ? value.date : '',
    );
    const { years, months, days, isAbout } = timeApart(from ?? '', to ?? '');
    return this.messages.say(this.language, 'fact.apart', {
      ...{ years, months, days },
      isAbout: isAbout ? 'yes' : 'no',
      joined: years > 0 && months > 0 ? 'yes' : 'no',
    });
  }

  private difference({ larger, difference }: FactLine & { form: 'difference' }): string {
    const said = this.differenceOf(difference, larger.attribute);
    return this.messages.say(this.language, 'fact.difference', { difference: said });
  }

  private differenceOf(difference: number, attribute: string): string {
    const unit = this.unitOf(attribute);
    const rounded = Number(difference.toFixed(MOST_DECIMALS));
    return unit === 'percent'
      ? this.messages.say(this.language, 'fact.percentagePoints', { number: rounded })
      : this.values.figure(rounded, unit);
  }
}
