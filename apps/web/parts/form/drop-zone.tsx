import { type DragEvent, useRef, useState } from 'react';
import { useTexts } from '../../language/language.js';
import type { Control } from './field-group.js';
import '../../styles/files.css';

interface Zone {
  readonly control: Control;
  readonly endings: readonly string[];
  /** More than one at a time. */
  readonly many?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that the keyboard and screen readers reach, in a place to drop files on. */
export function DropZone({ control, endings, many = false, onFiles }: Zone) {
  const text = useTexts().form.filesField;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same for everybody.
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <button
        type="button"
        id={control.id}
        className="button button-secondary"
        aria-describedby={control['aria-describedby']}
        onClick={() => input.current?.click()}
      >
        {many ? text.choose : text.chooseOne}
      </button>
      <span aria-hidden="true">{many ? text.drop : text.dropOne}</span>
      <input
        ref={input}
        type="file"
        multiple={many}
        hidden
        accept={endings.join(',')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again, once it is mended.
          target.value = '';
        }}
      />
    </div>
  );
}
