import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useMe } from '../../api/me.js';
import { receiversQuery } from '../../api/organisations.js';
import { useTexts } from '../../language/language.js';
import { Failed, Loading } from '../states.js';
import { FieldGroup, labelOf } from './field-group.js';
import type { FieldProps } from './field-props.js';

/** To whom it goes: one of the organisations of the role, found by its name. */
export function OrganisationField({ field, value, onChange, hint, ...group }: FieldProps) {
  const text = useTexts().form.organisationField;
  const { organisation: own } = useMe();
  const found = useQuery(receiversQuery(field.role ?? ''));
  const others = found.data?.filter(({ id }) => id !== own);
  return (
    <FieldGroup {...group} hint={hint ?? text.hint} required={field.required} holds="built">
      {(control) => {
        if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
        if (!others) return <Loading />;
        return (
          <ComboBox
            className="picker"
            aria-labelledby={labelOf(control)}
            aria-describedby={control['aria-describedby']}
            isRequired={field.required}
            isInvalid={group.error !== undefined}
            validationBehavior="aria"
            allowsEmptyCollection
            defaultItems={others}
            value={typeof value === 'string' && value ? value : null}
            onChange={(id) => onChange(id === null ? '' : String(id))}
          >
            <div className="picker-group">
              <Input className="form-input" autoComplete="off" />
              <Button className="picker-button" aria-label={text.open}>
                <span aria-hidden="true">▾</span>
              </Button>
            </div>
            <Popover className="picker-popover">
              <ListBox
                className="picker-list"
                renderEmptyState={() => <p className="picker-none">{text.none}</p>}
              >
                {({ id, name }: (typeof others)[number]) => (
                  <ListBoxItem id={id} textValue={name} className="picker-item">
                    {name}
                  </ListBoxItem>
                )}
              </ListBox>
            </Popover>
          </ComboBox>
        );
      }}
    </FieldGroup>
  );
}
