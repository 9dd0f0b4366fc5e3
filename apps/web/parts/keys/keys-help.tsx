import { Fragment } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useMe } from '../../api/me.js';
import { useTexts } from '../../language/language.js';
import type { Entry } from '../screens.js';
import { keys, pageKey } from './keys.js';
import { useSingleKeys } from './single-keys.js';
import '../../styles/keys.css';
import '../../styles/sheet.css';

interface HelpParts {
  readonly pages: readonly Entry[];
  readonly onClose: () => void;
}

/** What the keys do, from the table by which they do it. */
export default function KeysHelp({ pages, onClose }: HelpParts) {
  const texts = useTexts();
  const { does, help } = texts.keys;
  const me = useMe();
  const [on, turn] = useSingleKeys();
  return (
    <ModalOverlay className="sheet-ground" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title" level={2}>
            {help.heading}
          </Heading>
          <p>{help.lead}</p>
          <dl className="keys-list">
            {keys.map(({ press, shown, does: what, single }) => (
              <Line key={press} shown={shown} off={single && !on} what={does[what]} />
            ))}
            {pages.map(({ key, path, name }) => (
              <Line key={path} shown={[pageKey, key]} off={!on} what={help.goTo(name(texts, me))} />
            ))}
          </dl>
          <div className="form-group-checkbox">
            <input
              type="checkbox"
              className="form-checkbox"
              id="single-keys"
              checked={on}
              onChange={({ target }) => turn(target.checked)}
            />
            <label htmlFor="single-keys">{help.single}</label>
          </div>
          <div className="form-actions">
            <Button className="button button-primary" onPress={onClose}>
              {help.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface LineParts {
  readonly shown: readonly string[];
  readonly off: boolean;
  readonly what: string;
}

function Line({ shown, off, what }: LineParts) {
  const { help } = useTexts().keys;
  return (
    <div>
      <dt>
        {shown.map((key, place) => (
          <Fragment key={key}>
            {place > 0 && ' '}
            <kbd>{key}</kbd>
          </Fragment>
        ))}
      </dt>
      <dd>
        {what} {off && <span className="row-note">{help.off}</span>}
      </dd>
    </div>
  );
}
