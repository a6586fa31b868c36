/** What stands in the forms on beats to come, and how one is put in the place of another. */
import type { Form } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { allows } from '../../slack/roles.ts';
import type { CommunityRequest } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { isAsking } from '../kinds/registry.ts';
import { placeOf } from '../place.ts';
import { foreseeAll } from '../preview.ts';
import { previewForm } from '../views.preview.ts';
import type { Seeing } from '../wiring.ts';
import type { Ahead } from './beat.ts';
import type { Candidate } from './candidate.ts';
import { type Change, markOf, mostSeen, type Showing } from './showing.ts';

/** Puts a form in the place of the one that is open; Slack finds it by the id that we gave it. */
export const showAnew = async ({ client }: Pick<CommunityRequest, 'client'>, form: Form): Promise<void> => {
  if (!form.external_id) throw new Error('a form that has no id cannot be shown anew');
  await client.views.update({ external_id: form.external_id, view: form });
};

/** The preview as a form. Within a transaction. */
export const previewOf = async (
  scope: Scope,
  seeing: Seeing,
  {
    community: ref,
    person,
    standings,
    now,
  }: Pick<CommunityRequest, 'community' | 'person' | 'standings' | 'now'>,
  shown: { id: string; said?: string },
): Promise<Form> => {
  const community = await placeOf(scope, ref);
  const looking = { person, mayChange: allows('rhythm.change', standings) };
  return previewForm(community, await foreseeAll(scope, seeing, community, now), looking, shown);
};

/** What a form for a beat carries that shows it as it stands. */
export const openedFor = ({ beat, row }: Ahead, value: Change): Showing => {
  const drawn = drawnOf(beat);
  return {
    ...value,
    form: crypto.randomUUID(),
    mark: markOfBeat({ beat, row }),
    subject: drawn?.subject ?? null,
    flavour: drawn?.flavour ?? 'familiar',
    seen: drawn ? [drawn.subject] : [],
    wish: null,
    chosen: false,
  };
};

/** The beat as it stands, in a few characters. */
export const markOfBeat = ({ beat, row }: Pick<Ahead, 'beat' | 'row'>): string => {
  const { subject, content } = drawnOf(beat) ?? { subject: null, content: null };
  return markOf({ subject, content, movedTo: row?.movedTo ?? null });
};

/** What it will be, where that stands before it comes. */
const drawnOf = ({ rhythm, what }: Ahead['beat']) => (isAsking(rhythm) && 'content' in what ? what : null);

/** The form with something else in it, to be kept or not. */
export const withCandidate = (showing: Showing, { subject, flavour }: Candidate): Showing => ({
  ...showing,
  subject,
  flavour,
  seen: [...showing.seen.filter((one) => one !== subject), subject].slice(-mostSeen),
  chosen: true,
});

/** A title in a sentence. */
export const titleOf = ({ beat: { what } }: Pick<Ahead, 'beat'>): string =>
  'content' in what ? escapeMrkdwn(what.content.title) : '';
