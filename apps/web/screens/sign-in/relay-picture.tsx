import { useWords } from '../../language/language.js';

const words = {
  da: {
    label: 'Stafettens vej',
    legs: [
      ['Skolen', 'ser, at en elev er ved at falde fra, og underretter'],
      ['KUI', 'får kontakt, vurderer og laver en plan sammen med den unge'],
      ['FGU', 'tager imod og laver forløbet'],
    ],
  },
  en: {
    label: 'The baton’s way',
    legs: [
      ['The school', 'sees that a student is about to drop out, and reports it'],
      ['KUI', 'gets in touch, assesses, and makes a plan with the young person'],
      ['FGU', 'takes in and makes the pathway'],
    ],
  },
};

/** From hand to hand: who has the case, and what they do. */
export function RelayPicture() {
  const { label, legs } = useWords(words);
  return (
    <ol className="relay-picture nobullet-list no-max-width" aria-label={label}>
      {legs.map(([who, does]) => (
        <li key={who}>
          <strong>{who}</strong>
          <span>{does}</span>
        </li>
      ))}
    </ol>
  );
}
