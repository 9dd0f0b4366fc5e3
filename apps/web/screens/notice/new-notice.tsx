import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useMe } from '../../api/me.js';
import { latestProcessQuery, type Process } from '../../api/process.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { useOwnValues } from '../../parts/form/own-values.js';
import { WithDraft } from '../../parts/form/use-draft.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty, Loading } from '../../parts/states.js';
import { NoticeFilling } from './notice-filling.js';
import type { Opened } from './opened.js';
import { Receipt } from './receipt.js';

/** How a case begins: what somebody of this role may report or open, and the form of the one chosen. */
export default function NewNotice({ opening }: { readonly opening: string | null }) {
  const process = useQuery(latestProcessQuery);
  return (
    <Answered query={process}>
      {(latest) =>
        opening === null ? <ChooseOpening process={latest} /> : <Opening process={latest} opening={opening} />
      }
    </Answered>
  );
}

function ChooseOpening({ process }: { readonly process: Process | null }) {
  const text = useTexts().notice.newNotice;
  const { say } = useLanguage();
  const { role } = useMe();
  const openings = Object.entries(process?.openings ?? {}).filter(([, { by }]) => by === role);
  const title = role === 'school' ? text.choose : text.open;
  if (openings.length === 0) {
    return (
      <Page title={title}>
        <Empty>{text.none}</Empty>
      </Page>
    );
  }
  return (
    <Page title={title} lead={text.lead}>
      <ul className="choice-list nobullet-list no-max-width">
        {openings.map(([name, { label }]) => (
          <li key={name}>
            <Link href={`/notices/new/${name}`} className="choice">
              {say(label)}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Opening({ process, opening }: { readonly process: Process | null; readonly opening: string }) {
  const text = useTexts().notice.newNotice;
  const { say } = useLanguage();
  const { role } = useMe();
  const [opened, setOpened] = useState<Opened | null>(null);
  const spec = process?.openings[opening];
  const form = spec && process.forms[spec.form];
  const own = useOwnValues(form);
  if (!spec || !form || spec.by !== role) {
    return (
      <Page title={text.unknown}>
        <Link href="/notices/new">{text.others}</Link>
      </Page>
    );
  }
  if (opened) return <Receipt opened={opened} label={say(spec.label)} />;
  return (
    <Page title={say(spec.label)}>
      {own ? (
        <WithDraft place={{ opening }} form={form} startFrom={{ fields: own }}>
          {(draft) => (
            <NoticeFilling opening={opening} spec={spec} form={form} draft={draft} onOpened={setOpened} />
          )}
        </WithDraft>
      ) : (
        <Loading />
      )}
    </Page>
  );
}
