import type { KnownBlock, View } from '@slack/types';

/** What is said: `text` says everything (screen readers and notifications read only it), blocks show it. */
export type Message = { text: string; blocks?: KnownBlock[] };

/** A form (modal) or Home tab. */
export type Form = Extract<View, { type: 'modal' }>;
export type HomeView = Extract<View, { type: 'home' }>;
