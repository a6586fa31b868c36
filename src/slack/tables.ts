import type { Kit } from '../store/kit.ts';

export const slackTables = (kit: Kit) => ({
  /** Where the bot is or was installed, and what each workspace chose. */
  workspaces: kit.table('workspaces', {
    team: kit.id(),
    /** Sealed; null where the token stands in the settings, and after uninstalling. */
    botToken: kit.text(),
    botUser: kit.text(),
    botId: kit.text(),
    appId: kit.text(),
    installedAt: kit.instant().notNull(),
    uninstalledAt: kit.instant(),
    countMode: kit
      .text({ enum: ['unless left out', 'opt in', 'totals'] })
      .notNull()
      .default('unless left out'),
    hushedUntil: kit.instant(),
    /** After how many days acts become sums. */
    retentionDays: kit.int().notNull().default(180),
    /** When, after uninstalling, all that is known of it goes; null: it is installed, or gone already. */
    eraseAt: kit.instant(),
    /** The workspace on this machine, which a real one must never share a database with. */
    local: kit.bool().notNull().default(false),
  }),
  /** Who looks after a workspace's communities beside its admins and owners. */
  stewards: kit.table('stewards', { team: kit.text().notNull(), user: kit.text().notNull() }, (t) => [
    kit.primaryKey({ columns: [t.team, t.user] }),
  ]),
  /** What Slack tells of those who act. No names: Slack shows them. */
  people: kit.table(
    'people',
    {
      team: kit.text().notNull(),
      user: kit.text().notNull(),
      timeZone: kit.text().notNull(),
      locale: kit.text().notNull(),
      bot: kit.bool().notNull(),
      guest: kit.bool().notNull(),
      external: kit.bool().notNull(),
      /** Admin or owner. */
      admin: kit.bool().notNull(),
      deleted: kit.bool().notNull(),
      updatedAt: kit.instant().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.team, t.user] })],
  ),
  /** Installations that were begun; each state is taken once. */
  oauthStates: kit.table('oauth_states', { state: kit.id(), expires: kit.instant().notNull() }),
});
