// Runs in the browser, where `AdaptiveCards` and `marked` are global: draws cards, and looks at them.

const { AdaptiveCard, GlobalSettings, HostConfig } = globalThis.AdaptiveCards;

// Teams takes TextBlocks for Markdown, and nothing else that these cards have; what is shown as it is written has to survive that.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = globalThis.marked.parse(text, { gfm: false });
  result.didProcess = true;
};
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

/** Draws a card into a frame of its own. */
function draw({ card: json, language }, config) {
  const card = new AdaptiveCard();
  card.hostConfig = config;
  // The library checks `lang` with a global pattern, which refuses every second card.
  const { lang: _, ...parsed } = json;
  card.parse(parsed);
  // Choices of one name belong together within a form: here, within a card.
  const frame = document.createElement('form');
  frame.className = 'frame';
  frame.lang = language;
  frame.append(card.render());
  return frame;
}

const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });

/** The text that can be read, in the order in which it stands there, without spaces. */
function readable(frame) {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    // What a list offers is seen where the list is.
    if (isVisible(parentElement.closest('select') ?? parentElement)) text += data;
  }
  return text.replace(/\s+/g, '');
}

const TEXTS =
  '.ac-textBlock, .ac-richTextBlock, .ac-pushButton, .ac-pushButton > div, label, .ac-input';

/** What is hidden in part, or sticks out of its card. */
function cutOff(frame) {
  const edges = frame.getBoundingClientRect();
  return [...frame.querySelectorAll(TEXTS)].filter(isVisible).flatMap((element) => {
    const place = element.getBoundingClientRect();
    const scrolls = element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
    const hidden =
      !scrolls &&
      (element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1) &&
      getComputedStyle(element).display !== 'inline';
    const out = place.left < edges.left - 1 || place.right > edges.right + 1;
    return hidden || out ? [element.textContent || element.value || element.id] : [];
  });
}

const named = (element) => (element.textContent || element.value || element.id).trim().slice(0, 40);

/** Pairs of which one covers a part of the other. What stands inside the other covers nothing. */
function overlaps(frame) {
  const parts = [...frame.querySelectorAll(TEXTS)]
    .filter(isVisible)
    .map((element) => ({ element, place: element.getBoundingClientRect() }));
  return parts.flatMap(({ element, place }, at) =>
    parts
      .slice(at + 1)
      .filter(
        (other) =>
          !element.contains(other.element) &&
          Math.min(place.right, other.place.right) - Math.max(place.left, other.place.left) > 1 &&
          Math.min(place.bottom, other.place.bottom) - Math.max(place.top, other.place.top) > 1,
      )
      .map((other) => `${named(element)} / ${named(other.element)}`),
  );
}

const numbersOf = (colour) => {
  const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
  return [r, g, b, a];
};

/** A colour that lets through what is behind it, on that. */
const over = ([r, g, b, a], [r2, g2, b2]) => [
  r * a + r2 * (1 - a),
  g * a + g2 * (1 - a),
  b * a + b2 * (1 - a),
  1,
];

function groundOf(element) {
  const grounds = [];
  for (let at = element; at; at = at.parentElement) {
    const ground = numbersOf(getComputedStyle(at).backgroundColor);
    if (ground[3] === 0) continue;
    grounds.push(ground);
    if (ground[3] === 1) break;
  }
  return grounds.reduceRight((behind, ground) => over(ground, behind), [255, 255, 255, 1]);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour) {
  const [r, g, b] = colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(colour, ground) {
  const [dark, light] = [luminance(over(colour, ground)), luminance(ground)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Large text may stand out less: from 24 px, or 18.66 px in bold. */
function needed({ fontSize, fontWeight }) {
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

/** Texts that do not stand out from their ground as far as WCAG 2.2 AA wants. */
function faint(frame) {
  const found = [];
  const judge = (element, style, text) => {
    const ratio = contrast(numbersOf(style.color), groundOf(element));
    if (ratio < needed(style)) found.push(`${ratio.toFixed(2)} ${text.trim().slice(0, 60)}`);
  };
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (data.trim() !== '' && isVisible(parentElement))
      judge(parentElement, getComputedStyle(parentElement), data);
  }
  for (const input of frame.querySelectorAll('input, textarea')) {
    if (!isVisible(input)) continue;
    if (input.type === 'checkbox' || input.type === 'radio') continue;
    if (input.value) judge(input, getComputedStyle(input), input.value);
    else if (input.placeholder)
      judge(input, getComputedStyle(input, '::placeholder'), input.placeholder);
  }
  return found;
}

/** What a screen reader calls an element. */
function nameOf(element) {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const labels = ids.map((id) => document.getElementById(id)?.textContent ?? '');
  const own = [...(element.labels ?? [])].map((label) => label.textContent);
  // The library forgets to bind the label of a list that is typed into, which stands above it.
  if (element.matches('.ac-choiceSetInput-filtered'))
    own.push(element.closest('.ac-input-container').parentElement.firstChild.textContent);
  return (
    labels.join(' ').trim() ||
    element.getAttribute('aria-label')?.trim() ||
    own.join(' ').trim() ||
    (element.tagName === 'INPUT' || element.tagName === 'TEXTAREA' || element.tagName === 'SELECT'
      ? ''
      : element.textContent.trim())
  );
}

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** What the keyboard reaches, and nobody can say what it is. */
const nameless = (frame) =>
  [...frame.querySelectorAll(FOCUSABLE)]
    .filter((element) => isVisible(element) && nameOf(element) === '')
    .map((element) => element.outerHTML.slice(0, 120));

globalThis.gallery = {
  /**
   * Draws the cards in a theme and looks at each of them.
   * @param widths by name, in CSS pixels; colours and names are the same in each
   */
  look(shown, theme, config, widths) {
    document.body.dataset.theme = theme;
    const host = new HostConfig(config);
    const frames = shown.map((sample) => draw(sample, host));
    document.body.replaceChildren(...frames);
    const laidOut = Object.entries(widths).map(([name, width]) => {
      document.body.style.width = `${width}px`;
      const at = (faults) => faults.map((text) => `${name}: ${text}`);
      return frames.map((frame) => ({ cut: at(cutOff(frame)), covered: at(overlaps(frame)) }));
    });
    return frames.map((frame, at) => ({
      direction: frame.firstElementChild.dir || 'ltr',
      text: readable(frame),
      cutOff: laidOut.flatMap((found) => found[at].cut),
      overlaps: laidOut.flatMap((found) => found[at].covered),
      faint: faint(frame),
      nameless: nameless(frame),
    }));
  },
  draw,
};
