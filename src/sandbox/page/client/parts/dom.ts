/** Elements without markup: text is always a text node, so nothing that anybody wrote becomes HTML. */

export type Child = Node | string | null | undefined | false | Child[];
type Handler = (event: never) => unknown;
type Props = Record<string, string | number | boolean | null | undefined | Handler>;

/** An element. `on…` props listen, `true` sets an empty attribute, `false`, `null` and `undefined` set none. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodes(children));
  return element;
};

const nodes = (children: Child[]): (Node | string)[] =>
  children
    .flat(8)
    .filter((child): child is Node | string => child !== null && child !== undefined && child !== false);

/** The element with this id, which index.html has. */
export const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
};

const focusable = 'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex="0"]';

/** Puts `fresh` where `old` is; whoever had the focus there has it afterwards. */
const replace = (old: Element, fresh: Element): void => {
  const at = [...old.querySelectorAll(focusable)].indexOf(document.activeElement ?? old);
  const self = old === document.activeElement;
  old.replaceWith(fresh);
  const next = self ? fresh : at < 0 ? undefined : fresh.querySelectorAll(focusable)[at];
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
};

type Item = { key: string; version: string; draw(): HTMLElement };

/** Makes a container show these items, touching only those that are new, gone or of another version. */
export const keep = (container: Element, items: Item[]): void => {
  const before = new Map([...container.children].map((child) => [child.getAttribute('data-key'), child]));
  let last: Element | null = null;
  for (const { key, version, draw } of items) {
    const old = before.get(key);
    let shown = old;
    if (!old || old.getAttribute('data-version') !== version) {
      shown = draw();
      shown.setAttribute('data-key', key);
      shown.setAttribute('data-version', version);
      if (old) replace(old, shown);
    }
    before.delete(key);
    const place: Element | null = last ? last.nextElementSibling : container.firstElementChild;
    if (shown && shown !== place) container.insertBefore(shown, place);
    last = shown ?? last;
  }
  for (const gone of before.values()) gone.remove();
};

/** Draws one thing into a container, again only when its version changed. */
export const keepOne = (container: Element, version: string, draw: () => HTMLElement): void =>
  keep(container, [{ key: 'only', version, draw }]);
