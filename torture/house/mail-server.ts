import { createServer, type Server, type Socket } from 'node:net';

/** What a mail server got: the id in its Message-ID, and when. */
export interface Received {
  readonly id: string;
  readonly at: number;
}

/** As much of RFC 5321 as is needed. It notes each mail before it says that it has it. */
export class MailServer {
  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async listen(note: (received: Received) => void): Promise<MailServer> {
    const server = createServer((socket) => converse(socket, note));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return new MailServer(`smtp://127.0.0.1:${port}`, server);
  }

  close(): void {
    this.server.close();
  }
}

function converse(socket: Socket, note: (received: Received) => void): void {
  let [rest, id, inData] = ['', '', false];
  const take = (line: string) => {
    if (inData && line === '.') {
      inData = false;
      note({ id, at: Date.now() });
      socket.write('250 kept\r\n');
    } else if (inData) id = /^Message-ID: <(.*)@stafet>$/i.exec(line)?.[1] ?? id;
    else if (/^data/i.test(line)) {
      [id, inData] = ['', true];
      socket.write('354 go on\r\n');
    } else socket.write(/^quit/i.test(line) ? '221 bye\r\n' : '250 fine\r\n');
  };
  socket.setEncoding('utf8').write('220 torture\r\n');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}
