import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Scope } from './store.ts';

/**
 * A secret that this installation made for itself at its first start, the same for every process that shares
 * the store: 32 random bytes, hexadecimal.
 */
export const ownSecret = async ({ db, t }: Scope): Promise<string> => {
  await db
    .insert(t.keepsakes)
    .values({ name: 'secret', value: randomBytes(32).toString('hex') })
    .onConflictDoNothing();
  const [row] = await db.select().from(t.keepsakes).where(eq(t.keepsakes.name, 'secret'));
  if (!row) throw new Error('the secret that was just kept is not there');
  return row.value;
};
