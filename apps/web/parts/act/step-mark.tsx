import { useEffect, useRef } from 'react';
import { useWords } from '../../language/language.js';

const words = {
  da: { step: (step: number) => `Trin ${step} af 2` },
  en: { step: (step: number) => `Step ${step} of 2` },
};

/** Which of the two steps this is. Whoever comes to another one begins at its top. */
export function StepMark({ step }: { readonly step: 1 | 2 }) {
  const text = useWords(words);
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
