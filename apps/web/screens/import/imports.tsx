import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { columnsQuery, type Import, importsQuery, uploadNotices } from '../../api/imports.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { DropZone } from '../../parts/form/drop-zone.js';
import { FieldGroup } from '../../parts/form/field-group.js';
import { Refused } from '../../parts/form/refused.js';
import { More } from '../../parts/more.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import '../../styles/import.css';
import '../../styles/lists.css';

/** A file is sent and checked; what it came to is on a page of its own. */
export default function Imports() {
  const text = useTexts().imports.imports;
  const earlier = useInfiniteQuery(importsQuery);
  return (
    <Page title={text.title} lead={text.lead}>
      <Upload />
      <Columns />
      <section>
        <h2>{text.earlier}</h2>
        <Answered query={earlier}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <Empty>{text.none}</Empty>;
            return (
              <>
                <Earlier items={items} />
                <More query={earlier} shown={items.length} />
              </>
            );
          }}
        </Answered>
      </section>
    </Page>
  );
}

function Upload() {
  const text = useTexts().imports.imports;
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const upload = useMutation({ mutationFn: uploadNotices, onSuccess: ({ id }) => go(`/imports/${id}`) });
  const error = missing && !file ? text.chooseFirst : undefined;
  return (
    <form
      className="import-upload"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!file);
        if (file) upload.mutate(file);
      }}
    >
      {upload.error && <Refused key={upload.submittedAt} error={upload.error} />}
      <FieldGroup at="/notices" label={text.file} hint={text.fileHint} error={error} required>
        {(control) => (
          <>
            {file && <p>{file.name}</p>}
            <DropZone
              control={control}
              endings={['.csv', 'text/csv']}
              onFiles={([chosen]) => {
                setFile(chosen ?? null);
                upload.reset();
              }}
            />
          </>
        )}
      </FieldGroup>
      <button type="submit" className="button button-primary" disabled={upload.isPending}>
        {upload.isPending ? text.checking : text.check}
      </button>
    </form>
  );
}

/** What the file is to look like: the same columns that it is checked for. */
function Columns() {
  const text = useTexts().imports.imports;
  const { say } = useLanguage();
  const query = useQuery(columnsQuery);
  return (
    <section>
      <h2>{text.columns}</h2>
      <p>
        <a className="button button-secondary" href="/api/v1/imports/template.csv" download>
          {text.template}
        </a>
      </p>
      <Answered query={query}>
        {(columns) => (
          <details className="fold">
            <summary>{text.columnsOf(columns.length)}</summary>
            <table className="table table-sm-responsive-headers">
              <caption className="sr-only">{text.columns}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.column}</th>
                  <th scope="col">{text.says}</th>
                  <th scope="col">{text.example}</th>
                </tr>
              </thead>
              <tbody>
                {columns.map(({ name, says, example, optional }) => (
                  <tr key={name}>
                    <th scope="row" data-title={text.column}>
                      {name}
                    </th>
                    <td data-title={text.says}>
                      {say(says)} {optional && `(${text.optional})`}
                    </td>
                    <td data-title={text.example}>{example}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
      </Answered>
    </section>
  );
}

function Earlier({ items }: { readonly items: readonly Import[] }) {
  const text = useTexts().imports.imports;
  const { moment } = useFormats();
  return (
    <ul className="import-list nobullet-list no-max-width">
      {items.map(({ id, at, state, rows, imported, failed }) => (
        <li key={id}>
          <Link href={`/imports/${id}`}>{moment(at)}</Link>
          <span>
            {text.states[state]} · {text.rows(rows)} · {text.imported(imported)} · {text.failed(failed)}
          </span>
        </li>
      ))}
    </ul>
  );
}
