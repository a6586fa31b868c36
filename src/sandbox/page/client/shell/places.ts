/** Small dialogs about places: a new channel, a new message, who is in a channel. */
import { many } from '../blocks/choosers.ts';
import { badges, nameOf, spelledChannel } from '../messages/names.ts';
import { ask } from '../parts/ask.ts';
import { h } from '../parts/dom.ts';
import { readMembers } from '../session/api.ts';
import { act, go, personOf, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Option, SeenChannel } from '../types.ts';
import { presentPicture } from './presence-dots.ts';
import { personButton } from './profile.ts';

const option = (label: string, value: string): Option => ({
  text: { type: 'plain_text', text: label },
  value,
});

export const newChannel = async (): Promise<void> => {
  const name = h('input', { type: 'text', maxlength: 80, required: true, id: 'channel-name' });
  const hidden = h('input', { type: 'checkbox' });
  const body = h(
    'div',
    { class: 'block input' },
    h('label', { class: 'label', for: 'channel-name' }, text.channelName),
    name,
    h('label', { class: 'check' }, hidden, text.channelPrivate),
  );
  if (!(await ask({ title: text.newChannel, body, yes: text.create }))) return;
  const made = await act('createChannel', {
    name: name.value.trim().toLowerCase().replaceAll(/\s+/g, '-'),
    private: hidden.checked,
  });
  if (made.ok && made.channel) go({ channel: made.channel });
};

export const newMessage = async (): Promise<void> => {
  let chosen: string[] = [];
  const others = session().overview.people.filter((one) => one.id !== session().place.viewer && !one.deleted);
  const body = many(
    [{ options: others.map((one) => option(one.real_name, one.id)) }],
    [],
    text.withWhom,
    (values) => {
      chosen = values;
    },
  );
  if (!(await ask({ title: text.newMessage, body, yes: text.start })) || chosen.length === 0) return;
  const made = await act('openDm', chosen);
  if (made.ok && made.channel) go({ channel: made.channel });
};

/** Who is in a channel, with a way to add somebody (the app, too). */
export const showMembers = async (channel: SeenChannel): Promise<void> => {
  const members = await readMembers(session().place.viewer, channel.id);
  const outside = session().overview.people.filter((one) => !members.includes(one.id) && !one.deleted);
  const add = h(
    'select',
    { 'aria-label': text.addSomebody },
    h('option', { value: '' }, text.choose),
    outside.map((one) => h('option', { value: one.id }, one.real_name)),
  );
  const body = [
    h(
      'ul',
      { class: 'people' },
      members.map((id) => {
        const person = personOf(id);
        return h(
          'li',
          {},
          presentPicture(id, nameOf(id)),
          h(
            'span',
            {},
            personButton(id, 'name-button'),
            ' ',
            person && badges(person),
            h('small', {}, person?.profile.title),
          ),
        );
      }),
    ),
    h('div', { class: 'block input' }, h('div', { class: 'label' }, text.addSomebody), add),
  ];
  const title = text.membersOf(spelledChannel(channel));
  if ((await ask({ title, body, yes: text.add, no: text.close })) && add.value)
    await act('invite', channel.id, add.value);
};
