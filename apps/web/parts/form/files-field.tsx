import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Attachment, dropUpload, type Uploads, upload, uploadsQuery } from '../../api/attachments.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { FileLine } from '../file-list.js';
import { useFilesPlace } from '../files-place.js';
import { DropZone } from './drop-zone.js';
import { FieldGroup } from './field-group.js';
import type { FieldProps } from './field-props.js';

/** Files: chosen or dragged, each sent at once, so that what is kept as a draft keeps them too. */
export function FilesField({ field, value, onChange, ...group }: FieldProps) {
  const { caseId, known } = useFilesPlace();
  const text = useTexts().form.filesField;
  const { number } = useFormats();
  const uploads = useQuery(uploadsQuery(caseId));
  const ids = Array.isArray(value) ? (value as readonly string[]) : [];
  const most = field.most ?? 1;
  const sending = useUploads(ids, most, uploads.data, onChange);
  const files = [...known, ...(uploads.data?.items ?? [])];
  const off = uploads.data?.mostBytes === 0;
  const megabytes = number((uploads.data?.mostBytes ?? 0) / 1_000_000);
  const hint = [group.hint, uploads.data && !off && text.limits(most, megabytes)].filter(Boolean).join('. ');
  return (
    <FieldGroup {...group} hint={hint || undefined} required={field.required} holds="many">
      {(control) => (
        <>
          {ids.length > 0 && (
            <ul className="file-list">
              {ids.map((id) => (
                <Chosen
                  key={id}
                  file={files.find((one) => one.id === id)}
                  onRemove={(name) => sending.remove(id, name)}
                />
              ))}
            </ul>
          )}
          <output className="file-news">{sending.news}</output>
          {sending.faults.map(({ name, why }) => (
            <p key={name} className="form-error-message" role="alert">
              {name}: {why}
            </p>
          ))}
          {off ? (
            <p>{text.off}</p>
          ) : (
            <DropZone control={control} endings={uploads.data?.endings ?? []} many onFiles={sending.add} />
          )}
        </>
      )}
    </FieldGroup>
  );
}

interface ChosenParts {
  readonly file: Attachment | undefined;
  readonly onRemove: (name: string) => void;
}

function Chosen({ file, onRemove }: ChosenParts) {
  const text = useTexts().form.filesField;
  const name = file?.name ?? text.unknown;
  const remove = (
    <button
      type="button"
      className="link-button"
      aria-label={text.removeLong(name)}
      onClick={() => onRemove(name)}
    >
      {text.remove}
    </button>
  );
  return (
    <li>
      {file ? (
        <FileLine file={file}>{remove}</FileLine>
      ) : (
        <>
          {name} {remove}
        </>
      )}
    </li>
  );
}

interface Trouble {
  readonly name: string;
  readonly why: string;
}

/** One after the other: what was chosen last is not lost while the first is under way. */
function useUploads(
  ids: readonly string[],
  most: number,
  limits: Uploads | undefined,
  onChange: FieldProps['onChange'],
) {
  const { caseId } = useFilesPlace();
  const client = useQueryClient();
  const text = useTexts().form.filesField;
  const { number } = useFormats();
  const [news, setNews] = useState('');
  const [faults, setFaults] = useState<readonly Trouble[]>([]);
  const latest = useRef({ ids, onChange });
  useEffect(() => {
    latest.current = { ids, onChange };
  });
  const waiting = useRef<Promise<void>>(Promise.resolve());

  const fail = (name: string, why: string) =>
    setFaults((before) => [...before.filter((one) => one.name !== name), { name, why }]);
  const change = (changed: readonly string[]) => {
    latest.current.ids = changed;
    latest.current.onChange(changed);
  };
  const send = async (file: File) => {
    if (latest.current.ids.length >= most) return fail(file.name, text.tooMany(most));
    if (limits && file.size > limits.mostBytes) {
      return fail(file.name, text.tooLarge(number(limits.mostBytes / 1_000_000)));
    }
    try {
      const sent = await upload(caseId, file, (share) =>
        setNews(text.coming(file.name, number(Math.floor(share * 100)))),
      );
      client.setQueryData(uploadsQuery(caseId).queryKey, (before) =>
        before ? { ...before, items: [...before.items, sent] } : before,
      );
      change([...latest.current.ids, sent.id]);
      setNews(text.kept(sent.name));
    } catch (error) {
      setNews('');
      fail(file.name, error instanceof TypeError ? text.notSent : (error as Error).message);
    }
  };
  return {
    news,
    faults,
    add: (files: readonly File[]) => {
      setFaults([]);
      for (const file of files) waiting.current = waiting.current.then(() => send(file));
    },
    remove: (id: string, name: string) => {
      change(latest.current.ids.filter((one) => one !== id));
      setNews(text.removed(name));
      // What a record names already is not taken back, only named no more.
      if (limits?.items.some((one) => one.id === id)) void dropUpload(id).catch(() => undefined);
    },
  };
}
