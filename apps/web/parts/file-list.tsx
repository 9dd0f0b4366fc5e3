import type { ReactNode } from 'react';
import { type Attachment, attachmentPath } from '../api/attachments.js';
import { useFormats } from '../language/format.js';
import { useTexts } from '../language/language.js';
import { useFilesPlace } from './files-place.js';
import '../styles/files.css';

/** Files that a record names, to be saved. */
export function FileList({ ids }: { readonly ids: readonly string[] }) {
  const { known } = useFilesPlace();
  const text = useTexts().parts.fileList;
  return (
    <ul className="file-list">
      {ids.map((id) => {
        const file = known.find((one) => one.id === id);
        return <li key={id}>{file ? <FileLine file={file} /> : text.gone}</li>;
      })}
    </ul>
  );
}

/** One file: its name, which saves it where it may be had, its kind and size, and whether somebody has looked into it. */
export function FileLine({ file, children }: { readonly file: Attachment; readonly children?: ReactNode }) {
  const { caseId } = useFilesPlace();
  const text = useTexts().parts.fileList;
  const about = useAbout(file);
  return (
    <span className="file-line">
      {caseId !== null && file.verdict !== 'infected' ? (
        <a href={attachmentPath(caseId, file.id)} download={file.name} aria-label={text.save(file.name)}>
          {file.name}
        </a>
      ) : (
        <span>{file.name}</span>
      )}{' '}
      <span className="file-about">
        {about}
        {' · '}
        <span className={file.verdict === 'infected' ? 'file-withheld' : undefined}>
          {text[file.verdict]}
        </span>
      </span>
      {children}
    </span>
  );
}

function useAbout({ mediaType, size }: Attachment): string {
  const text = useTexts().parts.fileList;
  const { number } = useFormats();
  const [kind = '', sort = ''] = mediaType.split('/');
  const named =
    kind === 'image' ? `${text.image} (${sort.toUpperCase()})` : sort === 'pdf' ? 'PDF' : text.text;
  return `${named}, ${sizeIn(size, number, text.bytes)}`;
}

function sizeIn(size: number, number: (value: number, digits?: number) => string, bytes: string): string {
  if (size < 1_000) return `${number(size)} ${bytes}`;
  if (size < 1_000_000) return `${number(size / 1_000)} KB`;
  return `${number(size / 1_000_000, 1)} MB`;
}
