import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);

const Manifest = z.looseObject({
  display_information: z.looseObject({ name: z.string().default('App') }).default({ name: 'App' }),
  features: z
    .looseObject({
      bot_user: z.looseObject({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(
          z.looseObject({
            command: z.string(),
            description: z.string().default(''),
            usage_hint: z.string().default(''),
            should_escape: z.boolean().default(false),
          }),
        )
        .default([]),
      shortcuts: z
        .array(
          z.looseObject({
            name: z.string(),
            type: z.enum(['message', 'global']),
            callback_id: z.string(),
            description: z.string().default(''),
          }),
        )
        .default([]),
    })
    .prefault({}),
  oauth_config: z
    .looseObject({
      scopes: z
        .looseObject({ bot: z.array(z.string()).default([]), bot_optional: z.array(z.string()).default([]) })
        .prefault({}),
    })
    .prefault({}),
  settings: z
    .looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()).default([]) }).prefault({}),
    })
    .prefault({}),
});

export type Command = { command: string; description: string; usage_hint: string; should_escape: boolean };
export type Shortcut = { name: string; type: 'message' | 'global'; callback_id: string; description: string };

/** What an app's manifest says of it. `null` = no manifest: everything goes. */
export type Declared = {
  name: string;
  handle: string;
  scopes: { bot: string[]; optional: string[] };
  events: Set<string> | null;
  commands: Command[] | null;
  shortcuts: Shortcut[] | null;
};

export const undeclared: Declared = {
  name: 'App',
  handle: 'app',
  scopes: { bot: ['*'], optional: [] },
  events: null,
  commands: null,
  shortcuts: null,
};

/** Reads a manifest.yml. Throws a ZodError when it is not one. */
export const readManifest = (path: string): Declared => {
  const yaml: typeof import('yaml') = require('yaml');
  const manifest = Manifest.parse(yaml.parse(readFileSync(path, 'utf8')));
  const name = manifest.display_information.name;
  return {
    name,
    handle: (manifest.features.bot_user?.display_name ?? name).toLowerCase().replaceAll(/[^a-z0-9._-]+/g, ''),
    scopes: { bot: manifest.oauth_config.scopes.bot, optional: manifest.oauth_config.scopes.bot_optional },
    events: new Set(manifest.settings.event_subscriptions.bot_events),
    commands: manifest.features.slash_commands,
    shortcuts: manifest.features.shortcuts,
  };
};
