import { randomBytes } from 'node:crypto';
import type { SandboxOptions } from './index.ts';
import { readManifest, undeclared } from './manifest.ts';
import type { App, World } from './world.ts';

const secret = (length: number) => randomBytes(length).toString('hex');

/** The app as the workspace knows it: what its manifest asks for, and fresh secrets. */
export const newApp = (options: Pick<SandboxOptions, 'manifest' | 'scopes'>): App => {
  const declared = options.manifest ? readManifest(options.manifest) : undeclared;
  const scopes = options.scopes
    ? { bot: options.scopes.bot, optional: options.scopes.optional ?? [] }
    : declared.scopes;
  return {
    ...declared,
    scopes,
    botToken: `xoxb-sandbox-${secret(12)}`,
    appToken: `xapp-sandbox-${secret(12)}`,
    signingSecret: secret(16),
    verificationToken: secret(12),
    botUserId: 'U0TRELLIS1',
    botId: 'B0TRELLIS1',
    appId: 'A0TRELLIS1',
    teamId: 'T0FERNHILL',
    clientId: '1000000000.2000000000',
    clientSecret: secret(16),
    granted: new Set([...scopes.bot, ...scopes.optional]),
    installed: true,
  };
};

/** Takes the app out of the workspace: its bot leaves every channel without a word. */
export const removeApp = (world: World): void => {
  world.app.installed = false;
  for (const channel of world.state.channels.values()) channel.members.delete(world.app.botUserId);
  const bot = world.state.users.get(world.app.botUserId);
  if (bot) bot.deleted = true;
  world.changed({ what: 'user', user: world.app.botUserId });
};

/** Puts the app into the workspace, again if need be; it is in no channel. */
export const installApp = (world: World): void => {
  world.app.installed = true;
  world.faults.revoked = false;
  const bot = world.state.users.get(world.app.botUserId);
  if (bot) bot.deleted = false;
  world.changed({ what: 'user', user: world.app.botUserId });
};
