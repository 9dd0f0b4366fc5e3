/** What is said of one, and of any other number. Danish and English have these two forms. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** Chooses the form by the language's own rules (Unicode CLDR, as `Intl` has them). */
export function pluralIn(language: 'da' | 'en'): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, { one, other }) => (rules.select(count) === 'one' ? one : other);
}
