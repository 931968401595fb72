import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const slackSays = z.object({ token: z.string(), signingSecret: z.string(), apiUrl: z.string(), mailUrl: z.string() });
const serverSays = z.object({ url: z.string(), signingSecret: z.string() });

/** A process of `servers/`, and what it said when it was ready. */
async function serve<T>(
  name: string,
  says: z.ZodType<T>,
  args: readonly string[],
): Promise<T & { child: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'servers', name), args);
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before it was ready.`)));
  const [said]: unknown[] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return { ...says.parse(said), child };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** A workspace in a process of its own, as Slack is. */
export type Slack = z.infer<typeof slackSays> & {
  /** Where it finds the bot from now on. */
  knows(bot: { url: string }): void;
  end(): Promise<void>;
};

/** Opens a workspace that knows no bot yet. */
export async function openSlack(): Promise<Slack> {
  const { child, ...slack } = await serve('slack.ts', slackSays, []);
  return { ...slack, knows: ({ url }) => void child.send({ url }), end: () => end(child) };
}

/** Something that Slack calls, in a process of its own. */
export type Server = z.infer<typeof serverSays> & {
  /** When all that was acknowledged is worked; what leaves at Slack's pace goes on. */
  worked(): Promise<void>;
  /** When everything that follows has left, too. */
  quiet(): Promise<void>;
  end(): Promise<void>;
};

async function server(name: string, args: readonly string[]): Promise<Server> {
  const { child, ...says } = await serve(name, serverSays, args);
  const asked = async (what: 'worked' | 'quiet') => {
    const answered = once(child, 'message');
    child.send(what);
    await answered;
  };
  return { ...says, worked: () => asked('worked'), quiet: () => asked('quiet'), end: () => end(child) };
}

/** A Bolt app that only acknowledges. */
export const openBare = () => server('bare.ts', []);

/**
 * FOI Desk on a register, with a workspace of its own, each in its own process.
 * @param messageEveryMs Slack's own pace, a message a second in a channel, unless it is said
 */
export async function openBot(registerUrl: string, messageEveryMs = 1000): Promise<Server> {
  const slack = await openSlack();
  const bot = await server('bot.ts', [
    slack.apiUrl,
    slack.mailUrl,
    slack.token,
    slack.signingSecret,
    registerUrl,
    String(messageEveryMs),
  ]);
  slack.knows(bot);
  return {
    ...bot,
    async end() {
      await bot.end();
      await slack.end();
    },
  };
}
