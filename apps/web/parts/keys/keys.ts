import type { Texts } from '../../language/language.js';
import { goToSearch, stepInRows, tickRow } from './rows.js';

/** What lies over the page when a key has called for it. */
export type Overlay = 'palette' | 'help';

/** What keys can bring about beyond the page that they are pressed on. */
export interface House {
  readonly show: (overlay: Overlay) => void;
}

export interface Key {
  /** As tinykeys reads it. A character is what the keyboard gives for it, with Shift or without. */
  readonly press: string;
  /** As people read it, key by key. */
  readonly shown: readonly string[];
  readonly does: keyof Texts['keys']['does'];
  /** Letters and signs alone: whoever speaks to their computer, or trembles, switches them off (WCAG 2.1.4). */
  readonly single: boolean;
  readonly run: (house: House) => void;
}

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Every key of the house, once: it is listened for and explained from here. What Enter does, the focus does by itself. */
export const keys: readonly Key[] = [
  { press: 'j', shown: ['j'], does: 'next', single: true, run: () => stepInRows(1) },
  { press: 'k', shown: ['k'], does: 'previous', single: true, run: () => stepInRows(-1) },
  { press: 'x', shown: ['x'], does: 'tick', single: true, run: tickRow },
  {
    press: '[Shift]+/',
    shown: ['/'],
    does: 'search',
    single: true,
    run: ({ show }) => goToSearch() || show('palette'),
  },
  {
    press: '$mod+k',
    shown: [isApple ? '⌘' : 'Ctrl', 'K'],
    does: 'palette',
    single: false,
    run: ({ show }) => show('palette'),
  },
  { press: '[Shift]+?', shown: ['?'], does: 'help', single: true, run: ({ show }) => show('help') },
];

/** Goes before the letter of a page: see `Entry.key`. */
export const pageKey = 'g';
