/** What the app asks of a workspace; `manifest.yml` says the same, and a test holds them together. */
export const requiredScopes = [
  'commands',
  'chat:write',
  'im:write',
  'im:history',
  'channels:read',
  'channels:history',
  'channels:join',
  'reactions:read',
  'users:read',
] as const;

/** Each with something that works without it. */
export const optionalScopes = [
  'groups:read',
  'groups:history',
  'channels:manage',
  'mpim:write',
  'mpim:history',
  'files:write',
] as const;
