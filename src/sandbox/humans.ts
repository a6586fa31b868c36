import { z } from 'zod';

const Being = z.strictObject({ as: z.string().max(50) });

const parsed = (frame: string): unknown => {
  try {
    return JSON.parse(frame);
  } catch {
    return null;
  }
};

/** As whom humans act at present, by the windows that are open. `changed` is told the union whenever one says. */
export const createHumans = (changed: (users: ReadonlySet<string>) => void) => {
  const beings = new Map<object, string>();
  const tell = () => changed(new Set(beings.values()));
  return {
    /** Takes a window's word `{ "as": "U…" }`; everything else is nothing. */
    hear(window: object, frame: string): void {
      const said = Being.safeParse(parsed(frame));
      if (!said.success) return;
      beings.set(window, said.data.as);
      tell();
    },
    /** The window is closed. */
    leave(window: object): void {
      if (beings.delete(window)) tell();
    },
  };
};
