/** A Slack that takes every post, and remembers how many there were and when the last came. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot asks when it starts. */
const answers: Record<string, object> = {
  'auth.test': { team_id: 'T0', user_id: 'U0BOT' },
  'conversations.info': { channel: { is_member: true } },
  'conversations.members': { members: ['U1'] },
  'users.info': { user: { id: 'U1', name: 'priya', tz: 'Etc/UTC', profile: {} } },
};
let count = 0;
let lastAt = 0;
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    const method = request.url?.split('/').at(-1);
    response.setHeader('content-type', 'application/json');
    if (method === 'count') return response.end(JSON.stringify({ count, lastAt }));
    if (method === 'chat.postMessage') {
      count += 1;
      lastAt = Date.now();
    }
    response.end(JSON.stringify({ ok: true, ...(answers[method ?? ''] ?? { ts: `${count}.000000` }) }));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/\n`);
});
process.once('SIGTERM', () => process.exit(0));
