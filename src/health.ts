import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** The server that says that FOI Desk runs. */
export interface Health {
  port: number;
  close(): Promise<void>;
}

/** Answers `GET /healthz`, and nothing else, where no other server of ours does. Rejects when the port is taken. */
export async function serveHealth(host: string, port: number): Promise<Health> {
  const server = createServer(answerHealth);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers `GET /healthz` with `ok`, and everything else with 404. */
export function answerHealth({ method, url }: IncomingMessage, response: ServerResponse): void {
  const isAsked = method === 'GET' && url?.split('?')[0] === '/healthz';
  response.writeHead(isAsked ? 200 : 404).end(isAsked ? 'ok' : '');
}
