import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { Failed } from '../../parts/states.js';

type Reason = Schemas['UnmaskBody']['reason'];

/** Long enough to copy it, too short to be forgotten on the screen. */
const shownFor = 60_000;

interface CprParts {
  readonly caseId: string;
  readonly masked: string;
}

/** The number masked; shown for a minute to who says why, which is logged. It is kept nowhere but on the screen. */
export function CprNumber({ caseId, masked }: CprParts) {
  const text = useTexts().case.cprNumber;
  const group = useId();
  const [reason, choose] = useState<Reason | null>(null);
  const unmask = useMutation({
    mutationFn: async (why: Reason) =>
      (
        await api.POST('/api/v1/cases/{id}/cpr', {
          params: { path: { id: caseId } },
          body: { reason: why },
        })
      ).data as Schemas['CprAnswer'],
    gcTime: 0,
  });
  const { data, reset } = unmask;
  useEffect(() => {
    if (!data) return;
    const hiding = setTimeout(() => {
      reset();
      choose(null);
    }, shownFor);
    return () => clearTimeout(hiding);
  }, [data, reset]);

  return (
    <div className="cpr">
      <p>
        <span className="cpr-label">{text.label}</span>{' '}
        <output className="cpr-digits">{data ? (data.cpr ?? text.none) : masked}</output>
      </p>
      {data ? (
        <p>
          {data.cpr !== null && `${text.hides} `}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              reset();
              choose(null);
            }}
          >
            {text.hide}
          </button>
        </p>
      ) : (
        <Fold label={text.open}>
          <form
            className="plain-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (reason) unmask.mutate(reason);
            }}
          >
            <fieldset aria-describedby={`${group}-hint`}>
              <legend className="form-label">{text.why}</legend>
              <span className="form-hint" id={`${group}-hint`}>
                {text.hint}
              </span>
              {Object.entries(text.reasons).map(([code, label]) => (
                <div className="form-group-radio" key={code}>
                  <input
                    type="radio"
                    className="form-radio radio-small"
                    id={`${group}-${code}`}
                    name={group}
                    checked={reason === code}
                    onChange={() => choose(code as Reason)}
                  />
                  <label className="form-label" htmlFor={`${group}-${code}`}>
                    {label}
                  </label>
                </div>
              ))}
            </fieldset>
            <button
              type="submit"
              className="button button-secondary"
              disabled={reason === null || unmask.isPending}
            >
              {text.show}
            </button>
          </form>
        </Fold>
      )}
      {unmask.error && <Failed error={unmask.error} />}
    </div>
  );
}
