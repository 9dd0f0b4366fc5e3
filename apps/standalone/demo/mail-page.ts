import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import PostalMime, { type Email } from 'postal-mime';
import { pagePolicy } from '../../api/surface/headers.js';

/** At most so many are shown: the newest. */
const most = 200;

const notFound = { da: 'Mailen findes ikke', en: 'There is no such mail' };
const allMail = `<p><a href="/demo/mail">${inBoth('Al post', 'All mail')}</a></p>`;

const name = /^[\w-]{1,100}\.eml$/;

/** Shows the mail that the demo has sent, newest first: it lies in a folder and goes nowhere. Before the server listens. */
export function serveMail(server: FastifyInstance, folder: string): void {
  server.get('/demo/mail.css', async (_request, reply) => {
    await reply.type('text/css; charset=utf-8').send(style);
  });
  server.get('/demo/mail', async (_request, reply) => {
    await asPage(reply).send(listPage(await mailsIn(folder)));
  });
  server.get<{ Params: { name: string } }>('/demo/mail/:name', async (request, reply) => {
    const mail = name.test(request.params.name) ? await read(folder, request.params.name) : null;
    await asPage(reply)
      .code(mail ? 200 : 404)
      .send(mail ? mailPage(mail) : page(notFound, allMail));
  });
}

function asPage(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8');
}

interface StoredMail {
  readonly file: string;
  readonly mail: Email;
}

async function mailsIn(folder: string): Promise<readonly StoredMail[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Nothing has been sent yet.
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const dated = await Promise.all(
    files
      .filter((file) => name.test(file))
      .map(async (file) => ({ file, at: (await stat(join(folder, file))).mtimeMs })),
  );
  const newest = dated.sort((a, b) => b.at - a.at).slice(0, most);
  const mails = await Promise.all(newest.map(({ file }) => read(folder, file)));
  return mails.filter((one) => one !== null);
}

async function read(folder: string, file: string): Promise<StoredMail | null> {
  const content = await readFile(join(folder, file)).catch(() => null);
  return content && { file, mail: await PostalMime.parse(content) };
}

function listPage(mails: readonly StoredMail[]): string {
  const rows = mails.map(
    ({ file, mail }) =>
      `<tr><td data-title="Sendt · Sent">${when(mail)}</td>` +
      `<td data-title="Til · To">${breakable(escaped(receiver(mail)))}</td>` +
      `<td data-title="Emne · Subject"><a href="/demo/mail/${file}">${escaped(mail.subject ?? '')}</a></td></tr>`,
  );
  const heads = [inBoth('Sendt', 'Sent'), inBoth('Til', 'To'), inBoth('Emne', 'Subject')];
  const table = `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  return page(
    { da: 'Post sendt i demoen', en: 'Mail sent in the demo' },
    rows.length > 0 ? table : nothingSent,
  );
}

const nothingSent = `<p>Der er ikke sendt noget endnu. Mails går ud i arbejdstiden.
<span lang="en">Nothing has been sent yet. Mails go out in working hours.</span></p>`;

/** The subject and the text stay in the language in which they were written. */
function mailPage({ mail }: StoredMail): string {
  return page(
    { da: mail.subject ?? '' },
    `<p>${inBoth('Til', 'To')} ${breakable(escaped(receiver(mail)))}, ${when(mail)}</p><pre>${linked(escaped(mail.text ?? ''))}</pre>
${allMail}`,
  );
}

/** Danish with English beside it, as the provider's pages have them. */
function inBoth(da: string, en: string): string {
  return `${da} · <span lang="en">${en}</span>`;
}

const receiver = ({ to }: Email): string => to?.map(({ address = '' }) => address).join(', ') ?? '';

const when = ({ date }: Email): string =>
  date ? new Date(date).toLocaleString('da-DK', { timeZone: 'Europe/Copenhagen' }) : '';

/** An address that does not fit goes on after its @, and not in the middle of a name. */
const breakable = (address: string): string => address.replaceAll('@', '@<wbr>');

const linked = (text: string): string =>
  text.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

function page({ da, en }: { readonly da: string; readonly en?: string }, body: string): string {
  const beside = en === undefined ? '' : `\n<p lang="en">${escaped(en)}</p>`;
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(da)} · Stafet</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/idp/style.css">
<link rel="stylesheet" href="/demo/mail.css">
</head>
<body>
<main>
<p class="home"><a href="/">${inBoth('Til Stafet', 'To Stafet')}</a></p>
<h1>${escaped(da)}</h1>${beside}
<p class="notice">Demo: posten ligger i en mappe og er ikke sendt til nogen.
<span lang="en">Demo: this mail lies in a folder and was sent to nobody.</span></p>
${body}
</main>
</body>
</html>
`;
}

const style = `main { max-width: 60rem; } .home { margin: 0 0 1rem; } table { border-collapse: collapse; width: 100%; background: #fff; }
th, td { padding: .5rem .75rem; text-align: left; border-bottom: 1px solid #bfbfbf; overflow-wrap: break-word; }
@media (max-width: 40rem) { thead { display: none; } tr { display: block; padding: .5rem 0; border-bottom: 1px solid #bfbfbf; }
td { display: block; padding: .125rem .75rem; border: 0; } td::before { content: attr(data-title) ": "; color: #545454; } }
pre { white-space: pre-wrap; background: #fff; padding: 1rem; font: inherit; }
`;
