/** Pure. The ids of this feature's buttons and forms. */
export const ids = {
  list: 'rhythms.list',
  /** Followed by a dot and the choice's place, from 0. */
  tap: 'rhythms.tap',
  add: 'rhythms.add',
  kind: 'rhythms.kind',
  raise: 'rhythms.raise',
  run: 'rhythms.run',
  runAnyway: 'rhythms.run-anyway',
  skip: 'rhythms.skip',
  pause: 'rhythms.pause',
  resume: 'rhythms.resume',
  remove: 'rhythms.remove',
  removeSurely: 'rhythms.remove-surely',
  preview: 'rhythms.preview',
  addForm: 'rhythms.add-form',
  raiseForm: 'rhythms.raise-form',
} as const;
