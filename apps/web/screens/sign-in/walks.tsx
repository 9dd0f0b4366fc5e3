import { useTexts } from '../../language/language.js';
import { signInAs } from './demo-person.js';

/** What to try first, and where to look. */
export function Walks() {
  const text = useTexts().signIn.walks;
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.minutes}</p>
      <ul className="walks nobullet-list no-max-width">
        {text.walks.map(({ title, handle, at, start, steps }) => (
          <li key={handle} className="walk">
            <h3>{title}</h3>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <a className="button button-secondary" href={signInAs(handle, at)}>
              {start}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
