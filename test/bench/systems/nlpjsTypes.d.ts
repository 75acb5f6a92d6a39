/** NLP.js brings no types; this much of it is used. */
declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void;
  }
  export function containerBootstrap(): Promise<Container>;
}

declare module '@nlpjs/lang-ar' {
  export const LangAr: unknown;
}

declare module '@nlpjs/lang-en' {
  export const LangEn: unknown;
}

declare module '@nlpjs/nlu' {
  import type { Container } from '@nlpjs/core';

  interface Settings {
    log: boolean;
    useNoneFeature: boolean;
  }
  export class NluNeural {
    constructor(settings: Settings & { container: Container; locale: string });
    train(corpus: { utterance: string; intent: string }[], settings: Settings): Promise<unknown>;
    process(
      utterance: string,
    ): Promise<{ classifications: readonly { intent: string; score: number }[] }>;
  }
}
