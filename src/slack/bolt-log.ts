import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/**
 * Slack's libraries speak through our log. Their debug lines hold whole payloads and are dropped; their
 * warnings are mostly about what strangers send, so they are information here.
 */
export const boltLog = (log: Log): Logger => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (...said) => log.info({ said: words(said) }, 'Slack library'),
  error: (...said) => log.warn({ said: words(said) }, 'Slack library'),
  setLevel: () => undefined,
  getLevel: () => LogLevel.INFO,
  setName: () => undefined,
});

const words = (said: unknown[]): string =>
  said
    .map((one) => (one instanceof Error ? one.message : String(one)))
    .join(' ')
    .slice(0, 300);
