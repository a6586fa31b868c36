/** The peer: Bolt as its documentation begins it, with a listener that does nothing. */
import { App, LogLevel } from '@slack/bolt';
import { bot } from './place.ts';

const app = new App({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  authorize: async ({ teamId }) => ({ teamId, botToken: 'xoxb-bench', botUserId: bot, botId: 'B1' }),
  logLevel: LogLevel.ERROR,
});
app.event('message', async () => undefined);
await app.start(Number(process.env.PORT));
process.stdout.write('ready\n');
process.once('SIGTERM', () => process.exit(0));
