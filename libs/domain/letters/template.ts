import type { Text } from '../engine/language.js';

/**
 * What a letter of one kind says, as a value: published versions are never edited, so that it can be said for ever which
 * words somebody was sent. Sentences may name `{sender}`, `{date}` (of the letter), `{body}` and `{weeks}` (of the
 * complaint guidance), and any field of the form, `{hearingEnds}` for example.
 */
export interface LetterTemplate {
  readonly kind: string;
  readonly version: number;
  /** What such a letter is called in lists. */
  readonly name: Text;
  readonly title: string;
  readonly parts: readonly LetterPart[];
}

export type LetterPart =
  /** With nothing below it, it is left out. */
  | { readonly heading: string; readonly parts: readonly LetterPart[] }
  /** Left out where a field that it names was left blank. */
  | { readonly say: string }
  /** All that was written there, a paragraph each. */
  | { readonly field: string }
  /** A row each, under the labels of the form; what was left blank is left out. */
  | { readonly terms: readonly string[] }
  | { readonly builtOn: readonly BuiltOn[] }
  /** The latest of these: what a complaint is about. */
  | { readonly concerns: readonly string[] }
  /** By whom: fields with name and title. */
  | { readonly signedBy: string; readonly title: string }
  | { readonly signedBy: 'sender' };

/** Records of the case, called what they are called here and dated. */
export interface BuiltOn {
  readonly form: string;
  readonly called: string;
  /** Only what is later than the latest of these: the hearing of an earlier decision is not built on. */
  readonly after?: readonly string[];
}
