import { lazy, type ReactNode, Suspense } from 'react';
import { Loading } from '../states.js';
import { FieldGroup } from './field-group.js';
import type { FieldProps } from './field-props.js';

// Of what these are made weighs as much as all the rest of a page, which does not wait for it.
const Day = lazy(async () => ({ default: (await import('./date-field.js')).DateField }));
const Moment = lazy(async () => ({ default: (await import('./moment-field.js')).MomentField }));
const Organisation = lazy(async () => ({
  default: (await import('./organisation-field.js')).OrganisationField,
}));

/** A day, typed or picked. */
export function DateField(props: FieldProps) {
  return (
    <Later field={props}>
      <Day {...props} />
    </Later>
  );
}

/** A minute of a day. */
export function MomentField(props: FieldProps) {
  return (
    <Later field={props}>
      <Moment {...props} />
    </Later>
  );
}

/** One of the organisations, found by its name. */
export function OrganisationField(props: FieldProps) {
  return (
    <Later field={props}>
      <Organisation {...props} />
    </Later>
  );
}

/** Label and help stand there from the first. */
function Later({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }) {
  const { at, label, hint, error } = field;
  const group = { at, label, hint, error, required: field.field.required };
  return (
    <Suspense
      fallback={
        <FieldGroup {...group} holds="built">
          {() => <Loading />}
        </FieldGroup>
      }
    >
      {children}
    </Suspense>
  );
}
