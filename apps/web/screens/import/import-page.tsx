import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Import, importQuery, startImport } from '../../api/imports.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered, Failed } from '../../parts/states.js';
import { WayUp } from '../../parts/way-up.js';
import { ImportRows } from './import-rows.js';
import '../../styles/import.css';

/** What a file came to: first as it would be, then as it goes in. */
export default function ImportPage({ id }: { readonly id: string }) {
  const text = useTexts().imports.imports;
  const { moment } = useFormats();
  const query = useQuery(importQuery(id));
  return (
    <Page title={text.page} lead={query.data && moment(query.data.at)} back={<WayUp />}>
      <Answered query={query}>
        {(found) => (
          <>
            <Counts of={found} />
            <Notes of={found} />
            <Start of={found} />
            {/* Read again when the import has ended: rows change their state with it. */}
            <ImportRows key={found.state} id={id} state={found.state} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Counts({ of }: { readonly of: Import }) {
  const text = useTexts().imports.imports;
  const { number } = useFormats();
  const counts = [
    [text.ready, of.ready],
    [text.warned, of.warned],
    [text.failedCount, of.failed],
    [text.known, of.known],
    [text.importedCount, of.imported],
  ] as const;
  return (
    <dl className="import-counts">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ of: { notes } }: { readonly of: Import }) {
  const text = useTexts().imports.imports;
  const { say } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{text.notes}</h2>
      <ul>
        {notes.map((note) => (
          <li key={`${note.code} ${note.column}`}>{say(note.text)}</li>
        ))}
      </ul>
    </section>
  );
}

function Start({ of }: { readonly of: Import }) {
  const text = useTexts().imports.imports;
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: () => startImport(of.id),
    onSuccess: (begun) => client.setQueryData(importQuery(of.id).queryKey, begun),
  });
  const all = of.ready + of.imported;
  return (
    <div className="import-start">
      {start.error && <Failed error={start.error} />}
      <output>
        {of.state === 'running' && text.progress(of.imported, all)}
        {of.state === 'done' && text.finished}
        {of.state === 'checked' && of.ready === 0 && text.nothingReady}
      </output>
      {of.state === 'running' && (
        <progress value={of.imported} max={all} aria-label={text.progress(of.imported, all)} />
      )}
      {of.state === 'checked' && of.ready > 0 && (
        <button
          type="button"
          className="button button-primary"
          disabled={start.isPending}
          onClick={() => start.mutate()}
        >
          {text.start(of.ready)}
        </button>
      )}
      {of.failed > 0 && (
        <p>
          <a className="button button-secondary" href={`/api/v1/imports/${of.id}/failed.csv`} download>
            {text.download}
          </a>
          <span className="import-hint">{text.downloadHint}</span>
        </p>
      )}
    </div>
  );
}
