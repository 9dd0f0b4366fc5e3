import { useEffect, useRef } from 'react';
import { useTexts } from '../../language/language.js';

interface Parts {
  readonly step: number;
  readonly of?: number;
  /** Where the step has a name, this is its heading. */
  readonly name?: string;
}

/** Which of the steps this is. Whoever comes to another one begins at its top. */
export function StepMark({ step, of = 2, name }: Parts) {
  const text = useTexts().act.stepMark;
  const place = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    place.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
  if (name === undefined) {
    return (
      <p className="step-subheading" tabIndex={-1} ref={place}>
        {text.step(step, of)}
      </p>
    );
  }
  return (
    <h2 className="step-heading" tabIndex={-1} ref={place}>
      <span className="step-count">{text.step(step, of)}</span> {name}
    </h2>
  );
}
