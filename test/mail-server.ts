import { createServer, type Server } from 'node:net';

/** As much of RFC 5321 as a test needs. */
export class MailServer {
  readonly messages: string[] = [];
  /** What every receiver is answered; null: it is taken. */
  refusal: string | null = null;
  private server: Server | undefined;
  private constructor(private port: number) {}

  static async listen(): Promise<MailServer> {
    const server = new MailServer(0);
    await server.open();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    const server = createServer((socket) => {
      let data: string[] | null = null;
      socket.setEncoding('utf8').write('220 test\r\n');
      let rest = '';
      socket.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\r\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (data && line === '.') {
            this.messages.push(data.join('\n'));
            data = null;
            socket.write('250 kept\r\n');
          } else if (data) data.push(line);
          else if (/^data/i.test(line)) {
            data = [];
            socket.write('354 go on\r\n');
          } else if (this.refusal !== null && /^rcpt/i.test(line)) socket.write(`${this.refusal}\r\n`);
          else socket.write(/^quit/i.test(line) ? '221 bye\r\n' : '250 fine\r\n');
        }
      });
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
    this.server = server;
  }

  close(): Promise<void> {
    return new Promise((resolve) => void this.server?.close(() => resolve()));
  }
}
