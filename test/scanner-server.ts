import { createServer, type Server } from 'node:net';

/** As much of clamd as a test needs: it answers for every file that it is clean or, out of order, not at all. */
export class ScannerServer {
  outOfOrder = false;
  private readonly server: Server;

  private constructor() {
    this.server = createServer({ allowHalfOpen: true }, (socket) => {
      let heard = Buffer.alloc(0);
      socket.on('error', () => socket.destroy());
      socket.on('data', (chunk: Buffer) => {
        heard = Buffer.concat([heard, chunk]).subarray(-4);
        if (this.outOfOrder) socket.destroy();
        // A chunk of no bytes is the last one.
        else if (heard.equals(Buffer.alloc(4))) socket.end('stream: OK\0');
      });
    });
  }

  static async listen(): Promise<ScannerServer> {
    const scanner = new ScannerServer();
    await new Promise<void>((resolve) => scanner.server.listen(0, '127.0.0.1', resolve));
    return scanner;
  }

  get url(): string {
    const address = this.server.address();
    return `tcp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }
}
