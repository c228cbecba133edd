// SPDX-License-Identifier: EPL-2.0
// Small helpers around the document; text is always set as text, never as markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('aria')) element.setAttribute('aria-' + key.slice(4).replace('-', '').toLowerCase(), value);
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key in element && key !== 'list' && key !== 'viewBox' && !(element instanceof SVGElement)) element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** An element of HTML: h('p', {className: 'note'}, 'text', child). */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An element of SVG. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Replaces what an element holds. */
export function put(element, ...children) {
  element.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Sets a text only where it differs, so that screen readers are not disturbed. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Whether a button that stays down is down. */
export function press(button, down) {
  button.setAttribute('aria-pressed', String(down));
}

/** A card with a heading. */
export function card(title, size, ...children) {
  return h('article', {className: 'card ' + size}, h('header', {}, h('h2', {}, title)), ...children);
}

/** Buttons of which one is chosen. */
export function segments(label, choices, chosen, choose) {
  const group = h('div', {className: 'segments', role: 'group', ariaLabel: label});
  const buttons = choices.map(([value, text]) => h('button', {
    type: 'button', ariaPressed: String(value === chosen), onclick: () => {
      buttons.forEach((button, i) => press(button, choices[i][0] === value));
      choose(value);
    },
  }, text));
  group.append(...buttons);
  return group;
}
