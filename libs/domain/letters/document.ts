import type { LocalDate } from '../time/days.js';

/** One part of a letter, in reading order. The texts are Danish: a letter is written in the language of its authority. */
export type Block =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** What is called what: answers of one line. */
  | { readonly is: 'terms'; readonly rows: readonly { readonly term: string; readonly value: string }[] }
  | { readonly is: 'signature'; readonly lines: readonly string[] };

/** A letter as it is to be read; HTML and PDF show the same. */
export interface LetterDocument {
  readonly title: string;
  /** It shows what would be sent, and is not sent. */
  readonly draft: boolean;
  readonly sender: string;
  /** To whom, a line each. */
  readonly recipient: readonly string[];
  readonly date: LocalDate;
  /** The case, by its id: never a number that identifies a person. */
  readonly reference: string;
  readonly blocks: readonly Block[];
}
