import type { World } from '../world.ts';
import { nextPlanning, planChatter, planningWeek } from './chatter.ts';
import { nextClockTime } from './hours.ts';
import { intend, type Life, roomOf } from './life.ts';
import { companyIn } from './present.ts';
import { unspoken } from './room.ts';
import { sceneTime } from './scenes.ts';
import type { Scene, Script } from './script.ts';

/** Plans what people begin of their own accord this week, in every channel that the script has words for. */
export const planWeek = (world: World, script: Script, life: Life): void => {
  const now = world.clock.now();
  const week = planningWeek(now) - planningWeek(life.began);
  for (const channel of world.state.channels.values()) {
    const said = script.chatter[channel.name];
    if (!said) continue;
    const room = roomOf(life, channel);
    const chatter = { key: `${room.key} chatter ${week}`, channel: channel.id, lines: unspoken(room, said) };
    intend(life, planChatter(chatter, now, companyIn(world, script, channel, life.began)));
  }
  life.queue.add({ kind: 'week', at: nextPlanning(now), key: 'week' });
};

const setScene = ({ queue }: Life, scene: Scene, at: number): void =>
  queue.add({ kind: 'scene', at, key: `scene by ${scene.by} on ${scene.day}`, scene });

/** Plans all scenes that are still to come. */
export const planScenes = (world: World, script: Script, life: Life): void => {
  for (const scene of script.scenes) {
    const user = world.state.users.get(scene.by);
    const at = user && sceneTime(scene, user.tz, life.began);
    if (at === undefined) life.expected.add(scene);
    else if (at >= world.clock.now()) setScene(life, scene, at);
  }
};

/** Plans the scenes of somebody who has just come to the workspace. */
export const expectNoMore = (world: World, life: Life, id: string): void => {
  const user = world.state.users.get(id);
  for (const scene of life.expected) {
    if (!user || scene.by !== id) continue;
    life.expected.delete(scene);
    setScene(life, scene, sceneTime(scene, user.tz, life.began, world.clock.now()));
  }
};

/** Puts a scene off to the next working day of who does it. */
export const putOff = (world: World, life: Life, scene: Scene): void => {
  const zone = world.state.users.get(scene.by)?.tz ?? 'UTC';
  setScene(life, scene, nextClockTime(world.clock.now() + 1, zone, scene.at));
};
