import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'headless_shell'];

/** It asks nothing of any other host, and its own pages are enough for it. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser: the one on the path (or in `CHROMIUM`), else the one that came with the packages. */
export async function launchChromium(): Promise<Browser> {
  const onPath = process.env.CHROMIUM ?? findOnPath();
  if (onPath !== undefined) return chromium.launch({ executablePath: onPath, args });
  const { executablePath, libraries } = await packagedChromium();
  return chromium.launch({ executablePath, args, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks it where that has not been done. */
async function packagedChromium(): Promise<{ readonly executablePath: string; readonly libraries: string }> {
  const { AWS_EXECUTION_ENV, LD_LIBRARY_PATH } = process.env;
  // Only for that cloud's bare machines does the package bring the libraries along, which a bare machine here lacks too.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), libraries: join(tmpdir(), 'al2023', 'lib') };
  } finally {
    // What else is started from here is to find its own libraries.
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV);
    restore('LD_LIBRARY_PATH', LD_LIBRARY_PATH);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
