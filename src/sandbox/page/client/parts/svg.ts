/** Elements of drawings. As in dom.ts, nothing that anybody wrote becomes markup. */

type Props = Record<string, string | number | undefined>;

/** An SVG element; `undefined` sets no attribute. */
export const s = (tag: string, props: Props = {}, ...children: (Node | string)[]): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(props))
    if (value !== undefined) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
};
