import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { inPieces } from '../../../test/files.js';
import { Clamd, ScannerAway } from './scanner.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Answers as clamd does by its manual; what it was sent is put together again. */
function clamd(answer: (file: Buffer) => string, most = 1e9): Server {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    const end = (text: string) => socket.end(`${text}\0`);
    socket.on('data', (data) => {
      got = Buffer.concat([got, data]);
      const file = unpacked(got, most);
      if (file === 'too-large') end('INSTREAM size limit exceeded. ERROR');
      else if (file !== null) end(answer(file));
    });
    socket.on('error', () => undefined);
  });
  servers.push(server);
  return server;
}

function unpacked(got: Buffer, most: number): Buffer | 'too-large' | null {
  const command = 'zINSTREAM\0';
  if (got.subarray(0, command.length).toString() !== command) return null;
  let file = Buffer.alloc(0);
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return file;
    if (got.length < at + 4 + length) return null;
    file = Buffer.concat([file, got.subarray(at + 4, at + 4 + length)]);
    if (file.length > most) return 'too-large';
    at += 4 + length;
  }
  return null;
}

async function listening(server: Server): Promise<Clamd> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const scanner = Clamd.at(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  if (!scanner) throw new Error('No scanner there');
  return scanner;
}

const byContent = (file: Buffer) =>
  file.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';

it('tells what does harm from what does none, whole and in order', async () => {
  const scanner = await listening(clamd(byContent));
  expect(await scanner.scan(inPieces(Buffer.from('a harmless letter')))).toBe('clean');
  expect(await scanner.scan(inPieces(Buffer.from(`${'x'.repeat(40)}EICAR`)))).toBe('infected');
  expect(await scanner.scan(inPieces(Buffer.alloc(3_000_000, 'a'), 60_000))).toBe('clean');
});

it('asks over a socket of this machine too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stafet-clamd-'));
  const server = clamd(byContent);
  await new Promise<void>((resolve) => void server.listen(join(folder, 'clamd.ctl'), resolve));
  expect(await Clamd.at(`unix://${folder}/clamd.ctl`)?.scan(inPieces(Buffer.from('EICAR')))).toBe('infected');
  await rm(folder, { recursive: true });
});

it('takes no other answer for a verdict', async () => {
  const text = () => inPieces(Buffer.from('a letter'));
  for (const answer of ['', 'stream: OK maybe', 'UNKNOWN COMMAND', 'stream: Can’t allocate memory ERROR']) {
    await expect((await listening(clamd(() => answer))).scan(text())).rejects.toThrow(ScannerAway);
  }
  const small = await listening(clamd(byContent, 100_000));
  await expect(small.scan(inPieces(Buffer.alloc(900_000, 'a'), 50_000))).rejects.toThrow(
    'more than it takes',
  );
  await expect(new Clamd({ host: '127.0.0.1', port: 1 }).scan(text())).rejects.toThrow('ECONNREFUSED');
  expect(Clamd.at('http://127.0.0.1:3310')).toBeUndefined();
});
