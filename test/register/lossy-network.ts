import { createServer, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A network between a process and its Postgres, which can lose what the server answers. */
export async function lossyNetwork(url: string) {
  const { hostname, port } = new URL(url);
  const lines = new Set<Socket>();
  let after = Infinity;

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    lines.add(near).add(far);
    near.on('error', () => {});
    far.on('error', () => {});
    near.pipe(far);
    far.on('data', (answer) => {
      if (after > 0) {
        after -= 1;
        near.write(answer);
      } else {
        after = Infinity;
        near.destroy();
      }
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    for (const line of lines) line.destroy();
    await new Promise((closed) => server.close(closed));
  });
  const address = server.address();
  const through = new URL(url);
  through.port = String(address !== null && typeof address === 'object' ? address.port : 0);
  return {
    url: through.href,
    /** Loses the answer that follows so many, with its connection. */
    loseAnswer: (following = 0) => {
      after = following;
    },
    /** Ends every connection. */
    cut: () => {
      for (const line of lines) line.destroy();
    },
  };
}
