/** Messages needed before the server has answered, inserted by the build; see vite.config.mjs. */
declare const START_TEXTS: Record<'ar' | 'en', Record<string, string>>;
