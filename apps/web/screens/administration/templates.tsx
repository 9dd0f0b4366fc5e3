import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { sampleAddress, sampleQuery, type Template, templatesQuery } from '../../api/set-up.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Answered, Empty } from '../../parts/states.js';
import '../../styles/set-up.css';

/** The words of the letters, each as it would be printed about somebody made up. */
export function Templates() {
  const text = useTexts().administration.templates;
  const query = useQuery(templatesQuery);
  return (
    <>
      <p>{text.what}</p>
      <p>
        {text.local} <Link href="/rules">{text.rules}</Link>
      </p>
      <Answered query={query}>
        {(templates) =>
          templates.length === 0 ? (
            <Empty>{text.none}</Empty>
          ) : (
            <ul className="rows nobullet-list no-max-width">
              {templates.map((template) => (
                <Row key={`${template.kind} ${template.version}`} template={template} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

function Row({ template }: { readonly template: Template }) {
  const text = useTexts().administration.templates;
  const { say } = useLanguage();
  const { list } = useFormats();
  const [shown, show] = useState(false);
  const { name, version, newest, forms, guidance } = template;
  const called = text.named(say(name), version);
  return (
    <li className="row template">
      <div className="row-what">
        <h2>
          {called} {newest && <span className="record-mark">{text.newest}</span>}
        </h2>
        <p>{forms.length > 0 ? text.usedBy(list(forms.map(say))) : text.unused}</p>
        <p className="row-note">{guidance ? text.guides(say(guidance)) : text.noGuidance}</p>
        {forms.length > 0 && (
          <p className="letter-links">
            <button type="button" className="link-button" aria-expanded={shown} onClick={() => show(!shown)}>
              {shown ? text.hide : text.show}
              <span className="sr-only">: {called}</span>
            </button>{' '}
            <a
              href={sampleAddress(template, 'pdf')}
              target="_blank"
              rel="noopener"
              aria-label={text.pdfLong(called)}
            >
              {text.pdf}
            </a>
          </p>
        )}
        {shown && <Sample template={template} called={called} />}
      </div>
    </li>
  );
}

function Sample({ template, called }: { readonly template: Template; readonly called: string }) {
  const text = useTexts().administration.templates;
  return (
    <Answered query={useQuery(sampleQuery(template))}>
      {(page) => (
        <iframe className="sample" title={text.sample(called)} sandbox="allow-same-origin" srcDoc={page} />
      )}
    </Answered>
  );
}
