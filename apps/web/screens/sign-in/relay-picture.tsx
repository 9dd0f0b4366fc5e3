import { useTexts } from '../../language/language.js';

/** In whose hands it is, leg by leg: they have the colours that they have on the baton's line. */
const roles = ['school', 'kui', 'fgu'];

/** From hand to hand: who has the case, and what they do. */
export function RelayPicture() {
  const { label, legs } = useTexts().signIn.relayPicture;
  return (
    <ol className="relay-picture nobullet-list no-max-width" aria-label={label}>
      {legs.map(([who, does], at) => (
        <li key={who} data-role={roles[at]}>
          <strong>{who}</strong>
          <span>{does}</span>
        </li>
      ))}
    </ol>
  );
}
