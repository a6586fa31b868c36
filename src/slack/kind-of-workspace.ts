import { ne } from 'drizzle-orm';
import { ConfigError } from '../config.ts';
import type { Scope } from '../store/store.ts';
import { anyLocale } from './routing.ts';
import { text } from './text.ts';

/**
 * The local workspace and real ones never share a database: moved time and made-up people would end up among the
 * real.
 * @throws ConfigError with a sentence for whoever starts the process.
 */
export const refuseOtherKind = async ({ db, t }: Scope, local: boolean): Promise<void> => {
  const others = await db
    .select({ team: t.workspaces.team })
    .from(t.workspaces)
    .where(ne(t.workspaces.local, local))
    .limit(1);
  if (others.length === 0) return;
  throw new ConfigError(local ? text(anyLocale).databaseIsReal : text(anyLocale).databaseIsLocal);
};
