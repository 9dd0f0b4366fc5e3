import { useTexts } from '../../language/language.js';

/** From hand to hand: who has the case, and what they do. */
export function RelayPicture() {
  const { label, legs } = useTexts().signIn.relayPicture;
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
