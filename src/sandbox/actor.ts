import { arranging } from './act-arranging.ts';
import { talking } from './act-talking.ts';
import { using } from './act-using.ts';
import { createHands } from './hands.ts';
import type { World } from './world.ts';

/**
 * Everything that a person can do in the workspace. Each act resolves when the app has acknowledged
 * what it heard of it, or did not within three real seconds.
 */
export const createActor = (world: World, id: string) => {
  const hands = createHands(world, id);
  return { id, ...talking(world, hands), ...using(world, hands), ...arranging(world, hands) };
};

export type Actor = ReturnType<typeof createActor>;
