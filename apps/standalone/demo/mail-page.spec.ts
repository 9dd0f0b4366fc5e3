import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { serveMail } from './mail-page.js';

let folder: string;
let server: FastifyInstance;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stafet-mail-'));
  server = fastify();
  serveMail(server, folder);
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = async (path: string) => {
  const { statusCode, body } = await server.inject(path);
  return { statusCode, body };
};

it('says in Danish, and in English beside it, that nothing has been sent', async () => {
  const { body } = await get('/demo/mail');
  expect(body).toContain('<h1>Post sendt i demoen</h1>\n<p lang="en">Mail sent in the demo</p>');
  expect(body).toContain('Der er ikke sendt noget endnu.');
  expect(body).toContain('<span lang="en">Nothing has been sent yet. Mails go out in working hours.</span>');
});

it('names what a mail’s columns and lines are in both, and leaves the mail itself as it was written', async () => {
  const mail = 'From: a@example.dk\r\nTo: b@example.dk\r\nSubject: En frist & mere\r\n\r\nHej <du>\r\n';
  await writeFile(join(folder, 'one.eml'), mail);
  const list = await get('/demo/mail');
  expect(list.body).toContain('<th scope="col">Emne · <span lang="en">Subject</span></th>');
  expect(list.body).toContain('<td data-title="Til · To">b@<wbr>example.dk</td>');
  const one = await get('/demo/mail/one.eml');
  expect(one.body).toContain('<h1>En frist &amp; mere</h1>\n<p class="notice">');
  expect(one.body).toContain('<p>Til · <span lang="en">To</span> b@<wbr>example.dk');
  expect(one.body).toContain('Hej &lt;du&gt;');
  expect(one.body).toContain('Al post · <span lang="en">All mail</span>');
});

it('says in both that there is no such mail', async () => {
  const { statusCode, body } = await get('/demo/mail/none.eml');
  expect(statusCode).toBe(404);
  expect(body).toContain('<h1>Mailen findes ikke</h1>\n<p lang="en">There is no such mail</p>');
});
