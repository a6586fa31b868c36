/** One of each block that the workspace accepts, with what one should see of it. */

const plain = (text: string) => ({ type: 'plain_text', text });
const marked = (text: string) => ({ type: 'mrkdwn', text });
const button = (text: string, action_id: string) => ({
  type: 'button',
  text: plain(text),
  action_id,
  value: text,
});
const near = { image_url: '/page/people/U0HANA0001.svg', alt_text: 'A blossom' };
const far = { image_url: 'https://example.org/a.png', alt_text: 'A far garden' };
const rich = (text: string, style = {}) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style }] }],
});
const point = (label: string, value: number) => ({ label, value });
const months = ['Oct', 'Nov', 'Dec'];
const series = [
  { name: 'Answers', data: months.map((one, at) => point(one, 12 + at * 7)) },
  { name: 'Reactions', data: months.map((one, at) => point(one, 30 - at * 4)) },
];
const axis = { categories: months, x_label: 'Month', y_label: 'Count' };
const chart = (title: string, drawn: object) => ({ type: 'data_visualization', title, chart: drawn });
const card = (title: string) => ({
  type: 'card',
  title: marked(title),
  body: marked('Its *body*'),
  hero_image: { type: 'image', ...far },
  icon: { type: 'image', ...near },
  actions: [button(`Take ${title}`, 'take')],
});

/** By message: a message has at most two charts and one table. */
export const everyBlock: { blocks: object[]; seen: string[] }[] = [
  {
    blocks: [
      { type: 'header', text: plain('The header') },
      { type: 'section', text: marked('The *section*'), accessory: { type: 'image', ...near } },
      { type: 'section', fields: [marked('*First* field'), plain('Second field')] },
      { type: 'divider' },
      {
        type: 'context',
        elements: [{ type: 'image', ...near }, { type: 'image', ...far }, marked('The context')],
      },
      { type: 'image', ...near, title: plain('The title of a picture') },
      rich('The rich text', { bold: true }),
      { type: 'actions', elements: [button('A button', 'press')] },
      {
        type: 'input',
        label: plain('A rich field'),
        hint: plain('A hint'),
        element: { type: 'rich_text_input', action_id: 'rich' },
      },
    ],
    seen: [
      'The header',
      'The section',
      'Second field',
      'The context',
      'The title of a picture',
      'The rich text',
      'A button',
      'A rich field',
      'A hint',
    ],
  },
  {
    blocks: [
      {
        type: 'markdown',
        text: '## The heading\n\n- [x] a task\n\n| Left | Right |\n|---|--:|\n| one | 2 |',
      },
      {
        type: 'table',
        column_settings: [{ is_wrapped: true }, { align: 'right' }],
        rows: [
          [
            { type: 'raw_text', text: 'Garden' },
            { type: 'raw_text', text: 'Visitors' },
          ],
          [rich('Palm house'), { type: 'raw_number', value: 32_000, text: '32,000' }],
        ],
      },
      card('alone'),
      { type: 'carousel', elements: [card('first'), card('second')] },
      {
        type: 'video',
        title: plain('How to prune'),
        title_url: 'https://example.org/prune',
        video_url: 'https://example.org/prune.mp4',
        thumbnail_url: 'https://example.org/prune.png',
        alt_text: 'A hand with shears',
        author_name: 'Ada',
        description: plain('In four minutes'),
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'thought',
            positive_button: { text: plain('Good'), value: 'good' },
            negative_button: { text: plain('Bad'), value: 'bad' },
          },
          { type: 'icon_button', action_id: 'gone', icon: 'trash', text: plain('Delete it') },
        ],
      },
    ],
    seen: [
      'The heading',
      'a task',
      'Palm house',
      '32,000',
      'Take alone',
      'Take second',
      'How to prune',
      'In four minutes',
      'Good',
      'Delete it',
    ],
  },
  {
    blocks: [
      chart('Bars', { type: 'bar', series, axis_config: axis }),
      chart('Lines', { type: 'line', series, axis_config: axis }),
    ],
    seen: ['Bars', 'Lines'],
  },
  {
    blocks: [
      chart('Fields', { type: 'area', series, axis_config: { categories: months } }),
      chart('Slices', {
        type: 'pie',
        segments: [point('Weekly', 60), point('Monthly', 30), point('Never', 10)],
      }),
    ],
    seen: ['Fields', 'Slices'],
  },
];
