/** As the browser formats numbers and days in them. */
export const locales = { da: 'da-DK', en: 'en-GB' } as const;
