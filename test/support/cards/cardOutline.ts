import type {
  Card,
  ActionElement,
  CardElement,
  TextLook,
} from '../../../src/cards/kit/adaptiveCard';
import type { CardInput } from '../../../src/cards/kit/cardInput';
import type { ChartElement } from '../../../src/cards/kit/chartElement';

/**
 * A card as lines of text, for people who review what has changed: every word in its order, how it
 * looks, what folds, what is asked for and what each button does. Nothing in it depends on fonts.
 */

const quoted = (text: string) => JSON.stringify(text);
const indented = (texts: readonly string[]) => texts.map((text) => `  ${text}`);

const look = ({ size, weight, isSubtle, color }: TextLook): string[] => [
  ...(size ? [size] : []),
  ...(weight ? [weight] : []),
  ...(isSubtle ? ['subtle'] : []),
  ...(color ? [color] : []),
];

const spaced = ({ spacing }: { spacing?: string }) => (spacing ? [`${spacing} above`] : []);

/** Where a button leads: nothing that differs from one showing to the next. */
function leads(action: ActionElement): string {
  const style = 'style' in action && action.style ? `, ${action.style}` : '';
  switch (action.type) {
    case 'Action.OpenUrl':
      return `opens ${action.url}`;
    case 'Action.ToggleVisibility':
      return `folds ${action.targetElements.map((one) => (typeof one === 'string' ? one : `${one.elementId} shut`)).join(', ')}`;
    case 'Action.Execute':
      return `${action.verb} in place${style}`;
    case 'Action.Submit':
      return `${'lawaraq' in action.data ? action.data.lawaraq.verb : 'says it'}${style}`;
  }
}

const button = (action: ActionElement) => `button ${quoted(action.title)}: ${leads(action)}`;

function inputLines(input: CardInput): string[] {
  const value = input.value ? [`= ${quoted(input.value)}`] : [];
  switch (input.type) {
    case 'Input.Toggle':
      return [['tick', input.id, quoted(input.title), ...value].join(' ')];
    case 'Input.Text': {
      const hint = input.placeholder ? [`hint ${quoted(input.placeholder)}`] : [];
      const kind = input.isMultiline ? 'lines' : 'line';
      return [[kind, input.id, quoted(input.label), ...hint, ...value].join(' ')];
    }
    case 'Input.ChoiceSet': {
      const kind = `${input.isMultiSelect ? 'several' : 'one'} of, ${input.style}`;
      const choices = input.choices.map(({ title }) => quoted(title));
      return [[kind, input.id, quoted(input.label), ...value].join(' '), ...indented(choices)];
    }
  }
}

const point = (name: string, value: number) => `${quoted(name)} ${value}`;

function chartLines(chart: ChartElement): string[] {
  const otherwise = chart.fallback === 'drop' ? 'or nothing' : 'or a picture';
  const head = `${chart.type} ${quoted(chart.title)}, ${otherwise}`;
  switch (chart.type) {
    case 'Chart.HorizontalBar':
      return [head, ...indented(chart.data.map(({ x, y, color }) => `${point(x, y)} ${color}`))];
    case 'Chart.HorizontalBar.Stacked':
      return [
        head,
        ...indented(
          chart.data.flatMap(({ data }) => data.map(({ legend, value }) => point(legend, value))),
        ),
      ];
    case 'Chart.Line':
      return [
        head,
        ...indented(
          chart.data.map(
            ({ legend, values }) =>
              `${quoted(legend)}: ${values.map(({ x, y }) => `${x} ${y}`).join(', ')}`,
          ),
        ),
      ];
  }
}

function elementLines(element: CardElement): string[] {
  switch (element.type) {
    case 'TextBlock': {
      const kind = element.style ?? 'text';
      return [[kind, ...look(element), ...spaced(element), quoted(element.text)].join(' ')];
    }
    case 'RichTextBlock': {
      const runs = element.inlines.map((run) => [...look(run), quoted(run.text)].join(' '));
      return [['as written', ...spaced(element), runs.join(' + ')].join(' ')];
    }
    case 'ActionSet':
      return [['buttons', ...spaced(element)].join(' '), ...indented(element.actions.map(button))];
    case 'Container': {
      const { id, style, isVisible, selectAction, items } = element;
      const does = selectAction ? [`(${leads(selectAction)})`] : [];
      const name = ['box', ...(id ? [id] : []), ...(style ? [style] : []), ...does];
      const folded = isVisible === false ? ['folded'] : [];
      return [
        [...name, ...spaced(element), ...folded].join(' '),
        ...indented(items.flatMap(elementLines)),
      ];
    }
    case 'Chart.HorizontalBar':
    case 'Chart.HorizontalBar.Stacked':
    case 'Chart.Line':
      return chartLines(element);
    default:
      return inputLines(element);
  }
}

/** The whole card. */
export const cardOutline = (card: Card): string =>
  [
    ...(card.refresh ? ['shows the latest state by itself'] : []),
    ...card.body.flatMap(elementLines),
    ...(card.actions ? ['buttons of the card', ...indented(card.actions.map(button))] : []),
  ].join('\n');

function inputText(input: CardInput): string[] {
  if (input.type === 'Input.Toggle') return [input.title];
  if (input.type === 'Input.Text') return [input.label];
  if (input.style === 'filtered' && !input.isMultiSelect) return [input.label];
  const hint = input.style === 'compact' && input.placeholder ? [input.placeholder] : [];
  return [input.label, ...hint, ...input.choices.map(({ title }) => title)];
}

function seenText(element: CardElement): string[] {
  if ('isVisible' in element && element.isVisible === false) return [];
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return element.inlines.map(({ text }) => text);
    case 'ActionSet':
      return element.actions.map(({ title }) => title);
    case 'Container':
      return element.items.flatMap(seenText);
    case 'Chart.HorizontalBar':
    case 'Chart.HorizontalBar.Stacked':
    case 'Chart.Line':
      // What draws these cards in the gallery does not know them.
      return [];
    default:
      return inputText(element);
  }
}

/** What can be read on a card, letter by letter and without spaces. What is typed into inputs is not. */
export const lettersOf = (card: Card): string =>
  [...card.body.flatMap(seenText), ...(card.actions ?? []).map(({ title }) => title)]
    .join('')
    .replace(/\s+/g, '');
