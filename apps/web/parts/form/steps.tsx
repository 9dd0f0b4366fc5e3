import { Link } from 'wouter';
import { useTexts } from '../../language/language.js';
import '../../styles/steps.css';

export interface StepShown {
  readonly name: string;
  readonly href: string;
  /** One can go there from here. */
  readonly open: boolean;
}

/** All steps of a long form, and which of them one is at; those that are open lead there. */
export function Steps({ steps, at }: { readonly steps: readonly StepShown[]; readonly at: number }) {
  const text = useTexts().form.steps;
  return (
    <nav className="steps" aria-label={text.label}>
      <ol className="nobullet-list no-max-width">
        {steps.map(({ name, href, open }, place) => {
          const shown = (
            <>
              <span className="step-no">{place + 1}</span> <span className="step-name">{name}</span>
            </>
          );
          return (
            <li key={href}>
              {place === at ? (
                <span className="step-at step-here" aria-current="step">
                  {shown}
                </span>
              ) : open ? (
                <Link className={place < at ? 'step-at step-before' : 'step-at'} href={href}>
                  {shown}
                </Link>
              ) : (
                <span className="step-at step-shut">{shown}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
