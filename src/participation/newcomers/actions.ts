/** What the buttons of a welcome and of a look back do. */
import { z } from 'zod';
import { communityById, coordinatorsOf } from '../../communities/index.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, communityAction } from '../../slack/surface.ts';
import type { Wiring } from '../wiring.ts';
import { doors } from './doors.ts';
import { ids } from './ids.ts';
import { consent, forbid } from './store.consents.ts';
import { changeNewcomer, newcomerIn } from './store.ts';
import { helpsIn, wish } from './store.wishes.ts';
import { text } from './text.ts';
import { worthMessage, worths } from './views.look-back.ts';
import { consentMessage } from './views.welcome.ts';

const Here = z.object({ community: z.string() });

export const newcomerActions = ({ store, outbox, askToGreet }: Wiring): Action[] => [
  communityAction({
    id: ids.mayWelcome,
    may: 'newcomer.answer',
    value: Here.extend({ may: z.boolean() }),
    run: async ({ value, community: { id }, person, team, locale, now, replace }) => {
      const { user } = person;
      await store.tx(async (scope) => {
        if (value.may) await consent(scope, { community: id, user, at: now });
        else await forbid(scope, id, user);
        for (const carer of await coordinatorsOf(scope, id)) await outbox.dirty(scope, team, 'home', carer);
      });
      await replace(consentMessage(id, value.may, doors, locale));
    },
  }),
  ...worths.map((worth) =>
    communityAction({
      id: `${ids.worth}.${worth}`,
      may: 'newcomer.answer',
      value: Here,
      run: async ({ community: { id }, person, locale, replace }) => {
        const { user, guest } = person;
        const offers = await store.tx(async (scope) => {
          const row = await newcomerIn(scope, { community: id, user });
          const community = await communityById(scope, id);
          if (!row || row.lookedBackAt === null || !community) throw new Refusal(text(locale).lookBack.gone);
          await changeNewcomer(scope, row, { worth });
          const greets = await askToGreet(scope, community, { user, guest, locale });
          return { greets, mayHelp: !(await helpsIn(scope, user, [id])).has(id) };
        });
        await replace(worthMessage(id, worth, { ...offers, doors }, locale));
      },
    }),
  ),
  communityAction({
    id: ids.lessAsks,
    may: 'newcomer.answer',
    value: Here,
    run: async ({ community, person, team, locale, replace }) => {
      await store.tx(async (scope) => {
        await wish(scope, { community: community.id, user: person.user }, { asks: 'less' });
        await outbox.dirty(scope, team, 'home', person.user);
      });
      await replace({ text: text(locale).lessAsks(escapeMrkdwn(community.name)) });
    },
  }),
  communityAction({
    id: ids.helps,
    may: 'question.help',
    value: Here.extend({ helps: z.boolean() }),
    run: async ({ value: { helps }, community, person, team, locale, channel, replace }) => {
      await store.tx(async (scope) => {
        await wish(scope, { community: community.id, user: person.user }, { helps });
        await outbox.dirty(scope, team, 'home', person.user);
      });
      // On Home the button itself says it.
      if (channel === null) return;
      await replace({ text: text(locale).helps[helps ? 'yes' : 'no'](escapeMrkdwn(community.name)) });
    },
  }),
];
