// SPDX-License-Identifier: EPL-2.0
// Placement helper: walk around and see, or hear, where the sensor sees you.

import {h, put, say, press} from './dom.js';
import {number} from './format.js';
import {RollingLevel} from './level.js';

const MARK_SECONDS = 10;

/** How well a spot is seen: share of its seconds with motion, median level. */
export function judge(readings) {
  const known = readings.filter(reading => reading.known);
  if (!known.length) return null;
  const levels = known.map(reading => reading.levelPercent ?? 0).sort((a, b) => a - b);
  const seen = levels.filter(level => level >= 100).length / levels.length;
  const median = levels[Math.floor(levels.length / 2)];
  const best = levels.at(-1);
  const verdict = seen >= 0.6 ? 'well seen' : seen >= 0.2 || best >= 150 ? 'seen' : best >= 60 ? 'barely seen' : 'not seen';
  return {seen, median, best, verdict};
}

export function create(page) {
  const value = h('p', {className: 'meter-big'}, '–');
  const words = h('p', {className: 'verdict', role: 'status'});
  const box = h('article', {className: 'card five stack'}, h('h2', {}, 'Am I seen now?'), value, words);
  let sound = null;
  const listen = h('button', {type: 'button', ariaPressed: 'false', onclick: () => {
    if (sound) {
      sound.close();
      sound = null;
    } else {
      sound = new AudioContext();
    }
    press(listen, sound !== null);
  }}, 'Tick when seen');
  box.append(h('div', {className: 'row'}, listen), h('p', {className: 'note'},
    'The tick comes from this browser’s own loudspeaker: put the phone into your pocket and walk.'));
  const canvas = h('canvas', {className: 'rolling', role: 'img', ariaLabel: 'Level of the last minute'});
  const rolling = new RollingLevel(canvas);
  let lastTick = 0;
  const tick = level => {
    const now = performance.now();
    if (!sound || level < 60 || now - lastTick < (level >= 100 ? 180 : 600)) return;
    lastTick = now;
    const tone = sound.createOscillator();
    const gain = sound.createGain();
    tone.frequency.value = level >= 100 ? 880 : 440;
    gain.gain.setValueAtTime(0.15, sound.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.08);
    tone.connect(gain).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.09);
  };

  const recent = [];
  const none = h('tr', {}, h('td', {colSpan: 5, className: 'soft'}, 'No spot is marked yet.'));
  const spots = h('tbody', {}, none);
  const name = h('input', {type: 'text', id: 'spot', maxLength: 40, placeholder: 'sofa, door, bed …'});
  let number1 = 1;
  const mark = event => {
    event.preventDefault();
    const result = judge(recent);
    if (!result) return;
    none.remove();
    spots.append(h('tr', {}, h('td', {}, name.value || 'Spot ' + number1++), h('td', {}, h('b', {}, result.verdict)),
      h('td', {}, Math.round(100 * result.seen) + ' %'), h('td', {}, number(result.median) + ' %'), h('td', {}, number(result.best) + ' %')));
    name.value = '';
  };
  const table = h('article', {className: 'card seven'}, h('h2', {}, 'Spots'),
    h('p', {className: 'note'}, 'Move about at a spot for ten seconds as you usually would, then mark it.'),
    h('form', {className: 'row', onsubmit: mark}, h('label', {className: 'row', htmlFor: 'spot'}, 'Name'), name,
      h('button', {className: 'main'}, 'Mark this spot'),
      h('button', {type: 'button', className: 'quiet', onclick: () => put(spots, none)}, 'Clear')),
    h('table', {}, h('thead', {}, h('tr', {}, ['Spot', 'Verdict', 'Time seen', 'Median level', 'Best level']
      .map(text => h('th', {scope: 'col'}, text)))), spots));

  return {
    element: h('section', {className: 'view', ariaLabel: 'Placement'},
      h('div', {className: 'title'}, h('h1', {}, 'Placement'), h('p', {}, 'Walk around: where are you seen?')),
      box, table,
      h('article', {className: 'card seven'}, h('h2', {}, 'Last minute'), canvas),
      h('article', {className: 'card five'}, h('h2', {}, 'Advice'), h('ul', {className: 'plain'},
        h('li', {}, 'Put loudspeaker and microphones at table height or above, with a free view of where people walk.'),
        h('li', {}, 'Walking towards or away from the device is seen best, walking across least.'),
        h('li', {}, 'Keep a metre away from fans, heaters, curtains and plants that move in the air.'),
        h('li', {}, 'If a spot is barely seen: raise the sensitivity, calibrate for a longer range, or turn the device.')))),
    show() {
      rolling.begin(page);
    },
    hide() {
      if (sound) listen.click();
    },
    reading(reading) {
      recent.push(reading);
      rolling.push(reading);
      while (recent[0].time < reading.time - MARK_SECONDS * 1000) recent.shift();
      const level = reading.known ? reading.levelPercent ?? 0 : 0;
      box.dataset.state = !reading.known ? 'blind' : level >= 100 ? 'motion' : level >= 60 ? 'occupied' : 'vacant';
      say(value, reading.known ? Math.round(level) + '%' : '–');
      say(words, !reading.known ? 'The room is not heard.' : level >= 100 ? 'Yes, you are seen.'
        : level >= 60 ? 'Nearly.' : 'No.');
      tick(level);
    },
  };
}
