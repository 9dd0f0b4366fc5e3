import { ApiProblem } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { Failed } from '../states.js';

/** What was refused, under the button: each field says itself what is wrong with it. */
export function NotSaved({ error }: { readonly error: unknown }) {
  const text = useTexts().form.notSaved;
  if (!error) return null;
  const besideFields = error instanceof ApiProblem && error.problem.errors?.length;
  if (!besideFields) return <Failed error={error} />;
  return (
    <div className="alert alert-error" role="alert">
      <div className="alert-text">
        <p>{text.mend}</p>
      </div>
    </div>
  );
}
