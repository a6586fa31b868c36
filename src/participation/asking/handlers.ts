/** What people say about being asked. */
import { z } from 'zod';
import { communitiesOf } from '../../communities/index.ts';
import { type HomeSection, openAmong } from '../../feature.ts';
import { actions, section } from '../../slack/blocks.ts';
import { type Action, action, communityAction } from '../../slack/surface.ts';
import { wish } from '../newcomers/index.ts';
import type { Wiring } from '../wiring.ts';
import { ids } from './ids.ts';
import { askById, endAsk, forgive, oftenOf } from './store.ts';
import { text } from './text.ts';
import { oftenButtons, oftenMessage } from './views.ts';

type Wired = Pick<Wiring, 'store' | 'outbox'>;

/** Of one community; without, of all of theirs. */
const Where = z.object({ community: z.string().optional() });

export const askingActions = ({ store, outbox }: Wired): Action[] => [
  communityAction({
    id: ids.notNow,
    may: 'ask.answer',
    value: z.object({ community: z.string(), ask: z.string() }),
    run: async ({ value, person, locale, replace }) => {
      const said = text(locale).fine;
      await store.tx(async (scope) => {
        const ask = await askById(scope, value.ask);
        if (ask?.user === person.user) await endAsk(scope, ask.id, 'declined');
      });
      await replace({ text: said, blocks: [section(said)] });
    },
  }),
  ...(['less', 'usual', 'more'] as const).map((often) =>
    action({
      id: ids[often],
      may: 'me.change',
      value: Where,
      run: async ({ team, person, value, locale, channel, answer }) => {
        const { user } = person;
        await store.tx(async (scope) => {
          const theirs = (await communitiesOf(scope, team, user)).map(({ id }) => id);
          const meant = theirs.filter((id) => value.community === undefined || id === value.community);
          for (const community of meant) await wish(scope, { community, user }, { asks: often });
          if (often === 'more') await forgive(scope, { team, user });
          await outbox.dirty(scope, team, 'home', user);
        });
        // On Home, where there is no channel, the section itself says what holds now.
        if (channel !== null) await answer(oftenMessage(often, value, locale));
      },
    }),
  ),
];

export const askingHome =
  ({ store }: Pick<Wiring, 'store'>): HomeSection =>
  async ({ person, theirs, locale }) => {
    const open = openAmong(theirs);
    if (open.length === 0) return [];
    const ids = open.map(({ id }) => id);
    const chosen = await oftenOf(store, person.user, ids);
    const all = new Set(ids.map((id) => chosen.get(id) ?? 'usual'));
    const [only] = all.size === 1 ? all : [];
    const say = text(locale);
    return [
      section(`*${say.homeTitle}*\n${say.home(only ?? null)}`),
      actions(...oftenButtons(only ?? null, {}, locale)),
    ];
  };
