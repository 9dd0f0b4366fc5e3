import type { Text } from '../engine/language.js';
import type { Relation } from './relation.js';

const elements: Text = {
  da: 'Kun de relevante og nødvendige oplysninger følger med fra den ene myndighed til den anden (databeskyttelsesforordningen art. 5, stk. 1, litra c).',
  en: 'Only the relevant and necessary elements travel from one authority to the other (GDPR art. 5(1)(c)).',
};

/**
 * Why something of a case is not shown to who stands in this relation to it. To the young person nothing is refused
 * here: what is written for others' work is the author's to give or to withhold, in a decision of its own.
 */
export function whyWithheld(relation: Relation): Text {
  if (relation !== 'subject') return elements;
  return {
    da: 'Det er skrevet til andres arbejde og er ikke med her. Den, der har skrevet det, afgør, om du kan få det, efter hensynet til andre (databeskyttelsesforordningen art. 15, stk. 4). Bed om det der: et afslag får du skriftligt og med en grund.',
    en: 'It is written for the work of others and is not in here. Whoever wrote it decides whether you can have it, with regard to others (GDPR art. 15(4)). Ask for it there: a refusal comes in writing and with a reason.',
  };
}
