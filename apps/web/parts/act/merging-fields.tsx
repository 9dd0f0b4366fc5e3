import { useId } from 'react';
import type { Form, Values } from '../../api/cases.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { useShow } from '../field-values.js';
import { sendable } from '../form/filled.js';
import { type Piece, partOf } from '../form/merge.js';
import { type Merging, nameOf } from './merging.js';
import '../../styles/merging.css';

/** What the others have changed, and a choice wherever both did. */
export default function MergingFields({ merging }: { readonly merging: Merging }) {
  const text = useTexts().act.merging;
  const { taken, clashes } = merging;
  return (
    <>
      {taken.length > 0 && (
        <>
          <p className="merging-heading">{text.taken}</p>
          <dl className="record-fields">
            {taken.map((piece) => (
              <Taken key={nameOf(piece)} piece={piece} merging={merging} />
            ))}
          </dl>
        </>
      )}
      {clashes.length > 0 && (
        <>
          <p className="merging-heading">{text.clashes}</p>
          {clashes.map((piece) => (
            <Clash key={nameOf(piece)} piece={piece} merging={merging} />
          ))}
        </>
      )}
    </>
  );
}

interface PieceParts {
  readonly piece: Piece;
  readonly merging: Merging;
}

function Taken({ piece, merging: { form, theirs } }: PieceParts) {
  return (
    <div>
      <dt>
        <PieceLabel piece={piece} />
      </dt>
      <dd>
        <Said piece={piece} form={form} values={theirs} />
      </dd>
    </div>
  );
}

function Clash({ piece, merging }: PieceParts) {
  const text = useTexts().act.merging;
  const id = useId();
  const { form, mine, theirs, isTheirs, choose } = merging;
  const sides = [
    { label: text.mine, values: sendable(form, mine), its: false },
    { label: text.theirs, values: theirs, its: true },
  ];
  return (
    <fieldset className="merging-clash">
      <legend className="form-label">
        <PieceLabel piece={piece} />
      </legend>
      <div className="merging-sides">
        {sides.map(({ label, values, its }) => (
          <div key={label} className="form-group-radio">
            <input
              type="radio"
              className="form-radio"
              id={`${id}-${its}`}
              name={id}
              checked={isTheirs(piece) === its}
              aria-describedby={`${id}-${its}-said`}
              onChange={() => choose(piece, its)}
            />
            <label htmlFor={`${id}-${its}`}>{label}</label>
            <div id={`${id}-${its}-said`} className="merging-said">
              <Said piece={piece} form={form} values={values} />
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** A row that the form always has goes by its label; another by what it is a row of. */
function PieceLabel({ piece: { field, key, inner } }: { readonly piece: Piece }) {
  const { say } = useLanguage();
  const row = key === null ? undefined : field.keys?.[key];
  return [say(row ?? field.label), inner ? say(inner.label) : ''].filter(Boolean).join(': ');
}

interface SaidParts {
  readonly piece: Piece;
  readonly form: Form;
  readonly values: Values;
}

function Said({ piece, form, values }: SaidParts) {
  const text = useTexts().act.merging;
  const show = useShow(form, values, undefined);
  const part = partOf(values, piece);
  if (part === undefined) return <em>{text.nothing}</em>;
  if (piece.inner) return <>{show(piece.inner, part)}</>;
  return <>{show(piece.field, piece.key === null ? part : [part])}</>;
}
