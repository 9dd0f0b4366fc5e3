import { useEffect, useRef } from 'react';
import { useTexts } from '../../language/language.js';

/** Which of the two steps this is. Whoever comes to another one begins at its top. */
export function StepMark({ step }: { readonly step: 1 | 2 }) {
  const text = useTexts().act.stepMark;
  const place = useRef<HTMLParagraphElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    place.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
  return (
    <p className="step-subheading" tabIndex={-1} ref={place}>
      {text.step(step)}
    </p>
  );
}
