/** Pure. The ids of this feature's buttons, menus and forms. */
export const ids = {
  list: 'gatherings.list',
  plan: 'gatherings.plan',
  template: 'gatherings.template',
  edit: 'gatherings.edit',
  approve: 'gatherings.approve',
  decline: 'gatherings.decline',
  move: 'gatherings.move',
  cancel: 'gatherings.cancel',
  invite: 'gatherings.invite',
  show: 'gatherings.show',
  planForm: 'gatherings.plan-form',
  moveForm: 'gatherings.move-form',
  cancelForm: 'gatherings.cancel-form',
  inviteForm: 'gatherings.invite-form',
  audience: 'gatherings.audience',
  announce: 'gatherings.announce',
  propose: 'gatherings.propose',
  proposeForm: 'gatherings.propose-form',
  editDraft: 'gatherings.edit-draft',
  withdrawDraft: 'gatherings.withdraw-draft',

  answer: 'gatherings.answer',
  who: 'gatherings.who',

  host: 'gatherings.host',
  volunteer: 'gatherings.volunteer',

  feeds: 'gatherings.feeds',
  renew: 'gatherings.renew-feed',

  present: 'gatherings.present',
  useful: 'gatherings.useful',
  usefulForm: 'gatherings.useful-form',
  attended: 'gatherings.attended',
  attendedForm: 'gatherings.attended-form',
  recap: 'gatherings.recap',
  recapForm: 'gatherings.recap-form',

  series: 'gatherings.series',
  seriesForm: 'gatherings.series-form',
  seriesEnd: 'gatherings.series-end',
  seriesPause: 'gatherings.series-pause',

  calls: 'gatherings.calls',
  called: 'gatherings.called',
  mayCall: 'gatherings.may-call',
} as const;
