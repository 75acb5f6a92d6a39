import type { Corpus } from '../lintCorpus';
import type { LintRule } from '../lintFinding';

const TAG = /<\/?[a-z!][^<>]*>/i;
const LINK =
  /(?<![\p{L}\p{N}])(https?:\/\/[^\s<>()«»"'،]+|(?:javascript|data|vbscript|file):\S+)/giu;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/;
/** Joins the parts of one emoji. */
const EMOJI_JOINER = /(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu;

/** Cards show Markdown at most; a tag appears as it is written, or worse does not. */
export const rawHtml: LintRule = {
  id: 'raw-html',
  finds: 'HTML tags',
  severity: 'error',
  find: ({ texts }) =>
    texts.flatMap(({ text, located, path }) => {
      const [tag] = TAG.exec(text) ?? [];
      if (tag === undefined) return [];
      return { located, path, why: `"${tag}" is HTML`, fix: 'say it in plain text' };
    }),
};

/** Hosts of the sources: their editors have read what is there. */
function knownHosts({ knowledge }: Corpus): ReadonlySet<string> {
  const urls = Object.values(knowledge.sources).flatMap(({ url }) => url ?? []);
  return new Set(urls.map((url) => new URL(url).host));
}

function faultOfLink(link: string, hosts: ReadonlySet<string>) {
  if (!URL.canParse(link))
    return { why: `"${link}" is not an address`, fix: 'correct or remove it' };
  const { protocol, host } = new URL(link);
  if (protocol === 'http:')
    return { why: `"${link}" can be changed in transit`, fix: 'link to its https address' };
  if (protocol !== 'https:')
    return { why: `"${protocol}" runs or opens something`, fix: 'remove the link' };
  if (hosts.has(host)) return undefined;
  return {
    why: `no source is at ${host}`,
    fix: 'link to a page of a source, or add the page to sources.yaml',
  };
}

/** Only https, and only to where a source is. */
export const unsafeLink: LintRule = {
  id: 'unsafe-link',
  finds: 'links that are not https, or that lead to no source',
  severity: 'error',
  find: (corpus) => {
    const hosts = knownHosts(corpus);
    return corpus.texts.flatMap(({ text, located, path }) =>
      [...text.matchAll(LINK)].flatMap(([link]) => {
        const fault = faultOfLink(link.replace(/[.,:;!?]+$/, ''), hosts);
        return fault ? { located, path, ...fault } : [];
      }),
    );
  },
};

/**
 * Marks that nobody sees turn text around, hide words from the search, or make names look alike.
 */
export const invisibleCharacter: LintRule = {
  id: 'invisible-character',
  finds: 'bidirectional and zero-width marks',
  severity: 'error',
  find: ({ texts }) =>
    texts.flatMap(({ text, located, path }) => {
      const [mark] = INVISIBLE.exec(text.replace(EMOJI_JOINER, '')) ?? [];
      if (mark === undefined) return [];
      const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const why = `U+${code} cannot be seen`;
      return { located, path, why, fix: 'delete it; type the text again where it hides' };
    }),
};
