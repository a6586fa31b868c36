/** Home: the challenges that run where somebody is a member. */
import type { Deps } from '../deps.ts';
import { type HomeSection, openAmong } from '../feature.ts';
import { button, section } from '../slack/blocks.ts';
import { channel, escapeMrkdwn } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import { entryBy } from './store.entries.ts';
import { runningIn } from './store.ts';
import { text } from './text.ts';
import { saidTo } from './views.list.ts';

/** More would push everything else off the screen. */
const mostShown = 5;

export const challengeHome =
  ({ store }: Pick<Deps, 'store'>): HomeSection =>
  async ({ person, theirs, locale }) => {
    const open = new Map(openAmong(theirs).map((one) => [one.id, one]));
    const running = (await runningIn(store, [...open.keys()])).filter(({ ts }) => ts !== null);
    const say = text(locale);
    const lines = [];
    for (const { id, community, title, endsAt } of running.slice(0, mostShown)) {
      const place = open.get(community);
      if (!place) continue;
      const entry = await entryBy(store, id, person.user);
      const label = entry && !entry.withdrawn ? say.buttons.change : say.buttons.enter;
      const until = saidTo(person, place.timeZone).shown(endsAt);
      const line = say.home.line(escapeMrkdwn(title), channel(place.channel), until);
      lines.push(section(line, button(label, ids.enter, { community, challenge: id })));
    }
    return lines;
  };
