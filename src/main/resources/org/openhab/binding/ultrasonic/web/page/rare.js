// SPDX-License-Identifier: EPL-2.0
// Rare events: what was kept, to be told what it truly was.

import {h, put, card} from './dom.js';
import {dateAndTime, number} from './format.js';
import {drawPicture} from './spectrogram.js';
import {send} from './api.js';

const REASONS = {
  'short-alarm': 'A short alarm that stood alone', 'low-margin': 'Nearly an alarm',
  'mechanical': 'Surely no person', 'novel': 'Unlike anything in this home so far', 'reported': 'Reported by you',
};
const LABELS = {'none': 'not labelled', 'false-alarm': 'false alarm', 'somebody': 'somebody was here'};

export function create(page) {
  const list = h('div', {className: 'rare-list'});
  const text = h('p', {className: 'lead'});
  const intro = h('article', {className: 'card full', hidden: true}, text);
  let change = false;

  const one = event => {
    const canvas = h('canvas', {role: 'img', ariaLabel: 'Doppler spectrogram of this event'});
    const label = h('span', {className: 'badge'}, LABELS[event.label]);
    const base = '/rare/' + encodeURIComponent(event.name);
    const set = async value => {
      try {
        const now = await send('POST', page.path(base), {label: value});
        event.label = now.label;
        label.textContent = LABELS[now.label];
        buttons.forEach(([of, button]) => button.setAttribute('aria-pressed', String(of === now.label)));
      } catch (error) {
        page.complain(error);
      }
    };
    const buttons = [['false-alarm', 'False alarm'], ['somebody', 'Somebody was here']].map(([value, text]) => [value,
      h('button', {type: 'button', ariaPressed: String(event.label === value),
        onclick: () => set(event.label === value ? 'none' : value)}, text)]);
    const remove = h('button', {type: 'button', className: 'bad', onclick: async () => {
      if (!confirm('Delete this event for good?')) return;
      try {
        await send('DELETE', page.path(base));
        element.remove();
      } catch (error) {
        page.complain(error);
      }
    }}, 'Delete');
    const when = dateAndTime(Date.parse(event.time));
    const element = card(when, 'rare', h('p', {className: 'soft'}, REASONS[event.reason] + ', level '
      + number(event.levelPercent) + ' % of what triggers, ' + number(event.seconds, 1, 's')
      + (event.mechanical >= 0.5 ? ', mechanical ' + number(event.mechanical, 2) : '')), canvas,
    h('div', {className: 'row', hidden: !change}, buttons.map(pair => pair[1]), remove));
    element.dataset.name = event.name;
    element.firstChild.append(label);
    new IntersectionObserver(async (entries, observer) => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      try {
        drawPicture(canvas, await page.get(base + '/spectrogram'));
      } catch (error) {
        page.complain(error);
      }
    }).observe(canvas);
    return element;
  };

  const load = async () => {
    try {
      const {kept, events} = await page.get('/rare');
      text.textContent = !kept
        ? 'Only what you report is kept: recording rare events is off. Switch it on with run --record-rare DIR, or with recordRareEvents in openHAB.'
        : events.length === 0 ? 'Nothing rare has happened yet. Short alarms, near misses and whatever is unlike this home appear here by themselves.' : '';
      intro.hidden = text.textContent === '';
      put(list, events.toReversed().map(one));
    } catch (error) {
      page.complain(error);
    }
  };
  const report = async somebody => {
    try {
      await send('POST', page.path('/report'), {somebody});
      page.announce('Kept.');
      load();
    } catch (error) {
      page.complain(error);
    }
  };
  const reports = h('div', {className: 'row'},
    h('button', {type: 'button', onclick: () => report(false)}, 'That was a false alarm just now'),
    h('button', {type: 'button', onclick: () => report(true)}, 'I was here and it missed me'));

  return {
    element: h('section', {className: 'view', ariaLabel: 'Rare events'},
      h('div', {className: 'title'}, h('h1', {}, 'Rare events'), h('p', {},
        'Seconds around short alarms, near misses and oddities. Say what they truly were: from six labels on, ultrasonic train --personal adapts to this home.'),
      reports), intro, list),
    show: load,
    hide() {},
    rights(may) {
      change = may;
      reports.hidden = !may;
    },
  };
}
