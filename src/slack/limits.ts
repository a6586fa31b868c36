/** Pure. What Slack accepts (docs.slack.dev, Block Kit reference), and what we accept from Slack. */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  sectionText: 3000,
  sectionFields: 10,
  fieldText: 2000,
  headerText: 150,
  actions: 25,
  contextElements: 10,
  buttonText: 75,
  buttonValue: 2000,
  selectOptions: 100,
  optionText: 75,
  optionValue: 150,
  overflowOptions: 5,
  checkboxes: 10,
  formTitle: 24,
  formButton: 24,
  inputLabel: 2000,
  inputHint: 2000,
  placeholder: 150,
  privateMetadata: 3000,
  chartTitle: 50,
  chartSeries: 6,
  chartPoints: 20,
  chartLabel: 20,
  id: 255,
  messageText: 40_000,
  /** All blocks of one message together; beyond it Slack answers msg_blocks_too_long. */
  messageAllBlocks: 13_000,
} as const;

/** Characters of a command that we read; nobody types more by hand. */
export const commandText = 4000;

/** Bytes of one delivery; Slack's own stay far below. */
export const deliveryBytes = 1024 * 1024;

/** Text of at most `limit` UTF-16 units, never cut within a character, with an ellipsis where it was cut. */
export const clip = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit - 1));
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`.slice(0, limit);
};
