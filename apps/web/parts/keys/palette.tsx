import { useEffect, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { useLocation } from 'wouter';
import { useTexts } from '../../language/language.js';
import { useDestinations } from './use-destinations.js';
import '../../styles/keys.css';
import '../../styles/sheet.css';
import '../../styles/pickers.css';

/** From anywhere to anywhere: pages, ways to begin a case, and the cases that one may see, by a few letters. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts().keys.palette;
  const [, go] = useLocation();
  const [typed, type] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { sections, searching, count } = useDestinations(typed);
  return (
    <ModalOverlay className="sheet-ground" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="sheet palette">
        <Dialog aria-label={text.heading}>
          <Autocomplete inputValue={typed} onInputChange={type}>
            <TextField>
              <Label className="form-label">{text.label}</Label>
              <Input ref={field} className="form-input" autoComplete="off" maxLength={100} />
            </TextField>
            <ListBox
              aria-label={text.found}
              className="picker-list"
              onAction={(path) => {
                onClose();
                go(String(path));
              }}
            >
              {sections.map(({ heading, places }) => (
                <ListBoxSection key={heading}>
                  <Header className="palette-heading">{heading}</Header>
                  {places.map(({ path, name, note }) => (
                    <ListBoxItem key={path} id={path} textValue={name} className="picker-item">
                      {name} {note && <span className="palette-note">{note}</span>}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
          <output className="palette-count">{searching ? text.searching : text.count(count)}</output>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
