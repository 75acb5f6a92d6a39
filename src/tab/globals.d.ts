/** Messages that are said before the server has answered, put in by the build; see vite.config.mjs. */
declare const START_TEXTS: Record<'ar' | 'en', Record<string, string>>;
