import type { ReactNode } from 'react';
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
  readonly children: ReactNode;
}

export default function ConfirmDialog({ heading, yes, open, onAnswer, children }: Question) {
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
