import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Messages are static; what varies is in the object before them. Never message text, never tokens. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & {
  child(bindings: Record<string, unknown>): Log;
};

/** Keys whose values are never written, wherever they stand near the top. */
const secret = [
  'text',
  'token',
  'botToken',
  'appToken',
  'authorization',
  'body',
  'payload',
  'blocks',
  'words',
];

/** One JSON object a line, on standard output unless told otherwise. */
export const createLog = (level: LogLevel, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[left out]' },
      serializers: { error: described, err: described },
    },
    destination ?? pino.destination({ sync: true }),
  );

/** An error without what it carries along: requests, query parameters, response bodies. */
const described = (error: unknown): unknown => {
  if (!(error instanceof Error)) return withoutTokens(String(error));
  const { code, data, cause, original } = error as Error & {
    code?: unknown;
    data?: { error?: unknown };
    original?: unknown;
  };
  const reason = cause ?? original;
  return {
    type: error.name,
    message: withoutTokens(error.message),
    code,
    slack: data?.error,
    // A stack repeats the message, which is left out here since it may quote what people wrote.
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .join('\n'),
    cause: reason === undefined ? undefined : described(reason),
    errors: error instanceof AggregateError ? error.errors.map(described) : undefined,
  };
};

/** Queries list their parameters after the statement; those may be what people wrote. */
const withoutTokens = (words: string): string =>
  words.replace(/\nparams:[\s\S]*$/, '').replace(/\bxox[a-z]-[\w-]+|\bxapp-[\w-]+/g, '[token]');
