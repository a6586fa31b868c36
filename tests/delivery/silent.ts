import { type Logger, LogLevel } from '@slack/web-api';

const nothing = () => {};

/** For the Web API's client, which otherwise writes every refusal to the terminal, and for delivery's log. */
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};
