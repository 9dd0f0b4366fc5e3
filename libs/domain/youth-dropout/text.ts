import type { Text } from '../engine/language.js';

export const t = (da: string, en: string): Text => ({ da, en });
