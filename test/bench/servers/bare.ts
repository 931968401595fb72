/** A Bolt app that acknowledges everything and does nothing: what any bot costs at the least. */
import { App, HTTPReceiver } from '@slack/bolt';

const signingSecret = 'bare';
const app = new App({
  receiver: new HTTPReceiver({ signingSecret, endpoints: '/slack/events' }),
  authorize: async () => ({ botToken: 'xoxb-bare', botId: 'B0BARE', botUserId: 'U0BARE' }),
  convoStore: false,
});
app.command('/foi', async ({ ack }) => ack());
app.action(/.*/u, async ({ ack }) => ack());
app.event(/.*/u, async () => {});
const server = await app.start({ port: 0, host: '127.0.0.1' });
const address = server.address();
const port = address !== null && typeof address === 'object' ? address.port : 0;
process.on('message', (what) => process.send?.(what));
process.send?.({ url: `http://127.0.0.1:${port}/slack/events`, signingSecret });
