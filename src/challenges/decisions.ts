/** What coordinators may decide about challenges that are over, or never began. */
import type { Decision, Decisions } from '../feature.ts';
import { button } from '../slack/blocks.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import { howMany, whatCame } from './part.ts';
import { challengesOf } from './store.ts';
import { text } from './text.ts';
import { isOpenQuestion, isStranded } from './timing.ts';
import { saidIn } from './views.post.ts';

/** After what concerns the community as a whole, before what is only good to know. */
const rank = 30;

export const challengeDecisions: Decisions = async (scope, community, { locale }) => {
  const say = text(locale);
  const { shown } = saidIn(locale, community.timeZone);
  const decisions: Decision[] = [];
  for (const challenge of await challengesOf(scope, community.id)) {
    const value = { community: community.id, challenge: challenge.id };
    const title = escapeMrkdwn(challenge.title);
    const rest = button(say.buttons.letRest, ids.letRest, value);
    const decide = (about: string, said: string, buttons: Decision['buttons']) =>
      decisions.push({
        key: `challenge-${about}:${challenge.id}:${challenge.endsAt}`,
        rank,
        text: said,
        buttons,
      });
    if (isStranded(challenge)) {
      decide('stranded', say.decisions.stranded(title, shown(challenge.startsAt)), [
        button(say.buttons.chooseDay, ids.edit, value),
        button(say.buttons.cancel, ids.cancel, value),
      ]);
    } else if (isOpenQuestion(challenge)) {
      const isEmpty = (await whatCame(scope, challenge)).length === 0;
      if (isEmpty)
        decide('nothing', say.decisions.nothing(title), [
          button(say.buttons.extendWeek, ids.extendWeek, value),
          rest,
        ]);
      else
        decide('unshown', say.decisions.unshown(title, Math.max(1, await howMany(scope, challenge))), [
          button(say.buttons.show, ids.show, value),
          rest,
        ]);
    }
  }
  return decisions;
};
