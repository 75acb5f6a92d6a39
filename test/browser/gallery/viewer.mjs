// Runs in the gallery page: shows the cards that the boxes above choose.

const { shown, themes, widths } = globalThis.galleryContents;
const boxes = document.querySelector('#filter');
const cards = document.querySelector('main');

const wish = () => Object.fromEntries(new FormData(boxes));

/** A card below its name. */
function figure(sample, config, width) {
  const whole = document.createElement('figure');
  const title = document.createElement('figcaption');
  title.className = 'title';
  title.textContent = `${sample.family} · ${sample.name}`;
  whole.style.width = `${width}px`;
  whole.append(title, globalThis.gallery.draw(sample, config));
  return whole;
}

function show() {
  const { language, theme, width, family, words } = wish();
  document.body.dataset.theme = theme;
  const chosen = shown.filter(
    (sample) =>
      sample.language === language &&
      (family === '' || sample.family === family) &&
      `${sample.family} ${sample.name}`.includes(words.trim()),
  );
  const host = new globalThis.AdaptiveCards.HostConfig(themes[theme]);
  cards.replaceChildren(...chosen.map((sample) => figure(sample, host, widths[width])));
  location.hash = new URLSearchParams(wish());
}

function options(name, values, all) {
  const list = boxes.elements.namedItem(name);
  list.append(...(all ? [new Option(all, '')] : []), ...values.map((value) => new Option(value)));
}

options('language', [...new Set(shown.map(({ language }) => language))]);
options('theme', Object.keys(themes));
options('width', Object.keys(widths));
options('family', [...new Set(shown.map(({ family }) => family))], 'every family');
for (const [name, value] of new URLSearchParams(location.hash.slice(1)))
  if (boxes.elements.namedItem(name)) boxes.elements.namedItem(name).value = value;
boxes.addEventListener('input', show);
boxes.addEventListener('submit', (event) => event.preventDefault());
show();
