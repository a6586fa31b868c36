/** Pure. The built-in prompts of the kind “quick challenge”. */
import { everyKind, makers, type Written } from './written.ts';

export const quickChallenge: readonly Written[] = [
  {
    id: 'twenty-minute-repair',
    title: 'Twenty-minute repair',
    text: 'Spend twenty minutes on one shared template or page that slows people down. Post three lines: before, after, and what you left alone.',
    suits: makers,
    leavesSomething: true,
  },
  {
    id: 'first-step-only',
    title: 'First step only',
    text: 'Post a problem from your work in two lines. Give the one above yours a first step, no solution.',
    suits: everyKind,
    leavesSomething: false,
  },
  {
    id: 'five-line-checklist',
    title: 'Five-line checklist',
    text: 'Write down a task you did this week as a checklist of five lines at most, so that a newcomer could follow it. Post it here.',
    suits: makers,
    leavesSomething: true,
  },
];
