import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Letter } from './compose.js';

/** Where mail goes: to a mail server, or into a folder, each mail a file. */
export type MailSettings =
  | { readonly from: string; readonly smtpUrl: string }
  | { readonly from: string; readonly folder: string };

/** Hands a letter over. @throws when it could not be handed over; handing it over again does no harm */
export type Mailer = (letter: Letter) => Promise<void>;

/** The oldest files go: a demo is no archive. */
const mostFiles = 2_000;

export function mailerOf(settings: MailSettings): Mailer {
  return 'smtpUrl' in settings ? overSmtp(settings) : intoFolder(settings);
}

function overSmtp({ smtpUrl, from }: Extract<MailSettings, { smtpUrl: string }>): Mailer {
  const transport = createTransport(smtpUrl, { from });
  return async (letter) => {
    await transport.sendMail({ ...letter, headers: automatic });
  };
}

function intoFolder({ folder, from }: Extract<MailSettings, { folder: string }>): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from });
  return async (letter) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { message } = await transport.sendMail({ ...letter, headers: automatic });
    const path = join(folder, `${letter.messageId.replace(/[^\w-]/g, '_')}.eml`);
    // Under its name only when it is whole.
    await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${path}.part`, path);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
    for (const name of files.slice(0, Math.max(0, files.length - mostFiles))) await rm(join(folder, name));
  };
}

/** RFC 3834: nobody's absence note is to answer it. */
const automatic = { 'Auto-Submitted': 'auto-generated' };
