import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freshFolder } from './folder.ts';

/** For processes that run for moments only: a quarter of the work of each start is to compile what was compiled before. */
export const compiled = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.compile-cache'),
};

export type Started = { url: string; stop(): Promise<void> };

/** The bot as `npm start` starts it without Slack settings, with a database of its own; resolves once it is ready. */
export const startProcess = async (): Promise<Started> => {
  const folder = freshFolder();
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, ...env } = process.env;
  const bot: ChildProcess = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...env,
      ...compiled,
      NODE_ENV: 'development',
      PORT: '0',
      DATABASE_URL: `file:${join(folder.path, 'trellis.db')}`,
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    };
    bot.stdout?.on('data', hear);
    bot.stderr?.on('data', hear);
    bot.once('exit', (code) => reject(new Error(`The bot ended with ${code}: ${said}`)));
  });
  return {
    url,
    stop: async () => {
      if (bot.exitCode === null) {
        bot.kill('SIGTERM');
        await once(bot, 'exit');
      }
      folder.remove();
    },
  };
};
