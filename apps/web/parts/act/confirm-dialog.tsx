import { type ReactNode, type RefObject, useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTexts } from '../../language/language.js';
import '../../styles/sheet.css';

export interface Question {
  readonly heading: string;
  readonly yes: string;
  readonly open: boolean;
  readonly onAnswer: (yes: boolean) => void;
  /** What has the focus afterwards, where what one pressed to be asked is gone with the answer. */
  readonly backTo?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export default function ConfirmDialog({ heading, yes, open, onAnswer, backTo, children }: Question) {
  const { cancel } = useTexts().act.confirm;
  return (
    <ModalOverlay
      className="sheet-ground"
      isOpen={open}
      onOpenChange={(still) => !still && onAnswer(false)}
      isDismissable
    >
      <Modal className="sheet">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {heading}
          </Heading>
          {children}
          {backTo && <Returning to={backTo} />}
          <div className="form-actions">
            <Button className="button button-primary" onPress={() => onAnswer(true)}>
              {yes}
            </Button>
            <Button className="button button-secondary" onPress={() => onAnswer(false)}>
              {cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The dialog gives the focus back by itself, in the next frame, if there still is something to give it back to. */
function Returning({ to }: { readonly to: RefObject<HTMLElement | null> }) {
  useEffect(
    () => () => {
      const last = () => {
        if (document.activeElement === document.body) to.current?.focus();
      };
      requestAnimationFrame(() => requestAnimationFrame(last));
    },
    [to],
  );
  return null;
}
