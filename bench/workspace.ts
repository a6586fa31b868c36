/** The local workspace in a process of its own, with as many channels as it is told. */
import { createSandbox } from '../src/sandbox/index.ts';

const sandbox = createSandbox({ manifest: 'manifest.yml', now: Date.now(), realTime: Date.now });
const { url } = await sandbox.listen();
const host = sandbox.as('U0PRIYA001');
const channels: string[] = [];
for (let number = 0; number < Number(process.env.CHANNELS); number++) {
  const { channel } = await host.createChannel({ name: `bench-${number}` });
  await host.invite(channel, sandbox.app.botUserId);
  channels.push(channel);
}
process.stdout.write(`${JSON.stringify({ url, app: sandbox.app, channels })}\n`);
process.once('SIGTERM', () => process.exit(0));
