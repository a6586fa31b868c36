/** Files that wait in the box to write in until they are sent. */
import { sizeText } from '../messages/file-size.ts';
import { h } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import { toast } from '../parts/toast.ts';
import { text } from '../text.ts';

const largest = 1024 * 1024;
const most = 5;
const preview = 68;

export type Waiting = { file: File; alt: string };
export type Sent = { name: string; data: string; alt?: string };

/** By place, as drafts are; a reload loses them. */
const waiting = new Map<string, Waiting[]>();

/** Composers that take what is dropped near them. */
const takers = new WeakMap<Element, (files: Iterable<File>) => void>();

const isPicture = (file: File): boolean => /^image\/(png|jpeg|gif|webp)$/.test(file.type);

/** Drawn on a canvas: the page may show no picture that does not come from the workspace. */
const thumbnail = (file: File): HTMLElement => {
  const canvas = h('canvas', { width: preview, height: preview, 'aria-hidden': 'true' });
  createImageBitmap(file).then(
    (bitmap) => {
      const side = Math.min(bitmap.width, bitmap.height);
      const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
      canvas.getContext('2d')?.drawImage(bitmap, x, y, side, side, 0, 0, preview, preview);
    },
    () => canvas.replaceWith(icon('file')),
  );
  return canvas;
};

const base64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });

export const createFiles = (place: string, changed: () => void) => {
  const list = h('ul', { class: 'waiting', 'aria-label': text.filesWaiting });
  const all = (): Waiting[] => waiting.get(place) ?? [];

  const show = () => {
    list.hidden = all().length === 0;
    list.replaceChildren(...all().map(row));
  };
  const set = (files: Waiting[]) => {
    waiting.set(place, files);
    show();
    changed();
  };
  const row = (one: Waiting): HTMLElement => {
    const describe = h('input', {
      type: 'text',
      placeholder: text.describe,
      'aria-label': text.describeFile(one.file.name),
      maxlength: 1000,
      value: one.alt,
      oninput: () => {
        one.alt = describe.value;
      },
    });
    return h(
      'li',
      {},
      isPicture(one.file) ? thumbnail(one.file) : h('span', { class: 'file-sign' }, icon('file')),
      h(
        'span',
        { class: 'about' },
        h('span', { class: 'name' }, one.file.name),
        isPicture(one.file) ? describe : h('small', {}, sizeText(one.file.size)),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'quiet-button',
          'aria-label': text.clear(one.file.name),
          onclick: () => set(all().filter((other) => other !== one)),
        },
        icon('close'),
      ),
    );
  };
  const add = (files: Iterable<File>) => {
    const given = [...files];
    const large = given.find((file) => file.size > largest);
    const empty = given.find((file) => file.size === 0);
    const good = given.filter((file) => file.size > 0 && file.size <= largest);
    if (large) toast(text.fileTooLarge(large.name));
    else if (empty) toast(text.fileEmpty(empty.name));
    else if (all().length + good.length > most) toast(text.tooManyFiles);
    set([...all(), ...good.map((file) => ({ file, alt: '' }))].slice(0, most));
  };
  show();
  return {
    list,
    add,
    all,
    set,
    /** The files as they are sent. */
    read: (): Promise<Sent[]> =>
      Promise.all(
        all().map(async ({ file, alt }) => ({
          name: file.name,
          data: await base64(file),
          ...(alt.trim() ? { alt: alt.trim() } : {}),
        })),
      ),
    takeDropsFor: (form: Element) => void takers.set(form, add),
  };
};

const target = (event: DragEvent): Element | null => {
  if (!event.dataTransfer?.types.includes('Files') || !(event.target instanceof Element)) return null;
  return event.target.closest('#thread, #conversation')?.querySelector('form.composer') ?? null;
};

const mark = (form: Element | null): void => {
  for (const other of document.querySelectorAll('.composer.over')) other.classList.remove('over');
  form?.classList.add('over');
};

/** What is dropped anywhere in a conversation waits in its box. */
export const startDropping = (): void => {
  addEventListener('dragover', (event) => {
    const form = target(event);
    mark(form);
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(null);
  });
  addEventListener('drop', (event) => {
    const form = target(event);
    mark(null);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (form) takers.get(form)?.(event.dataTransfer.files);
  });
};
