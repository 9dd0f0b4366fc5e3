import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type Import, importsQuery, uploadNotices } from '../../api/imports.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { More } from '../../parts/more.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty, Failed } from '../../parts/states.js';
import '../../styles/import.css';
import '../../styles/lists.css';

/** A file is sent and checked; what it came to is on a page of its own. */
export default function Imports() {
  const text = useTexts().imports.imports;
  const earlier = useInfiniteQuery(importsQuery);
  return (
    <Page title={text.title} lead={text.lead}>
      <Upload />
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
  const error = missing && !file ? text.chooseFirst : null;
  return (
    <form
      className="import-upload"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!file);
        if (file) upload.mutate(file);
      }}
    >
      {upload.error && <Failed error={upload.error} />}
      <div className={error ? 'form-group form-error' : 'form-group'}>
        <label className="form-label" htmlFor="notices">
          {text.file}
        </label>
        <span className="form-hint" id="notices-hint">
          {text.fileHint}
        </span>
        {error && (
          <span className="form-error-message" id="notices-error">
            {error}
          </span>
        )}
        <input
          id="notices"
          type="file"
          accept=".csv,text/csv"
          aria-describedby={error ? 'notices-hint notices-error' : 'notices-hint'}
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
      </div>
      <button type="submit" className="button button-primary" disabled={upload.isPending}>
        {upload.isPending ? text.checking : text.check}
      </button>
    </form>
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
