// SPDX-License-Identifier: EPL-2.0
// What is sensed at this moment.

import {h, press, say, card} from './dom.js';
import {Dial, RollingLevel} from './level.js';
import {Spectrogram} from './spectrogram.js';
import {drawScale, MOST_DB} from './colours.js';
import {ago, dateAndTime, duration, number, stateWords} from './format.js';
import {send} from './api.js';
import {Timeline} from './day.js';

const STRETCHES = [180, 600, 1800, 3600];

/** The part of the last hour in which anything is known, in a round stretch of time. */
function lately(history) {
  const known = history.known.length ? (history.to - history.known[0][0]) / 1000 : 0;
  const seconds = STRETCHES.find(stretch => stretch >= known) ?? STRETCHES.at(-1);
  const points = Math.round(seconds / history.pointSeconds);
  return {...history, from: history.to - points * history.pointSeconds * 1000,
    levelPercent: history.levelPercent.slice(-points)};
}

export function create(page) {
  const dial = new Dial();
  const word = h('p', {className: 'state-word', id: 'state-word'}, '…');
  const sub = h('p', {className: 'state-sub'});
  const reason = h('p', {className: 'reason'});
  const hero = h('div', {className: 'hero'}, dial.element, h('div', {}, word, sub, reason));
  const figures = {};
  const list = h('dl', {className: 'figures'}, ['Speed', 'Confidence', 'Last motion', 'Occupied since', 'Hold left', 'Signal']
    .map(name => h('div', {}, h('dt', {}, name), figures[name] = h('dd', {}, '–'))));

  const act = async body => {
    try {
      await send('POST', page.path('/occupancy'), body);
    } catch (error) {
      page.complain(error);
    }
  };
  const override = h('select', {id: 'override', onchange: () => act({action: override.value})},
    h('option', {value: 'auto'}, 'As sensed'), h('option', {value: 'occupied'}, 'Always occupied'),
    h('option', {value: 'vacant'}, 'Always vacant'));
  const actions = h('div', {className: 'row actions'},
    h('label', {className: 'row', htmlFor: 'override'}, h('span', {className: 'soft'}, 'Occupancy'), override),
    h('button', {type: 'button', onclick: () => act({action: 'keep', seconds: 3600})}, 'Keep occupied 1 h'),
    h('button', {type: 'button', onclick: () => act({action: 'set-vacant'})}, 'Set vacant'));

  const rollingCanvas = h('canvas', {className: 'rolling', role: 'img', ariaLabel: 'Level of the last minute'});
  const rolling = new RollingLevel(rollingCanvas);
  const spectrumCanvas = h('canvas', {className: 'spectrogram', role: 'img',
    ariaLabel: 'Doppler spectrogram of the last 30 seconds: radial velocity over time'});
  const spectrogram = new Spectrogram(spectrumCanvas);
  const scale = h('canvas', {ariaHidden: 'true'});
  drawScale(scale);
  let paused = false;
  const pause = h('button', {type: 'button', ariaPressed: 'false', onclick: () => {
    paused = !paused;
    press(pause, paused);
    say(pause, paused ? 'Go on' : 'Hold still');
  }}, 'Hold still');
  const spectrum = card('Doppler spectrogram, last 30 s', 'full', spectrumCanvas);
  spectrum.firstChild.append(h('span', {className: 'scale'}, 'quiet', scale, MOST_DB + ' dB over the floor'), pause);

  const timelineCanvas = h('canvas', {className: 'timeline', role: 'img'});
  const timeline = new Timeline(timelineCanvas);
  const timelineCard = card('Lately', 'full', timelineCanvas, h('p', {className: 'legend'},
    h('span', {}, h('i', {className: 'key-motion'}), 'motion'), h('span', {}, h('i', {className: 'key-occupied'}), 'occupied'),
    h('span', {}, h('i', {className: 'key-soft'}), 'level'), h('span', {}, h('i', {className: 'key-unknown'}), 'not known')));

  const alert = h('p', {className: 'alert full', role: 'status', hidden: true});
  const element = h('section', {className: 'view', ariaLabel: 'Now'},
    h('h1', {className: 'hidden-label'}, 'Now'), alert,
    h('article', {className: 'card seven'}, hero, list),
    card('Level, last minute', 'five', rollingCanvas, h('p', {className: 'note'}, 'Evidence that somebody moves, as a share of what triggers.'), actions),
    spectrum, timelineCard);
  const heroCard = element.querySelector('.card');

  let timer = null;
  const loadDay = async () => {
    try {
      const history = lately(await page.get('/history?seconds=3600&points=1800'));
      say(timelineCard.querySelector('h2'), 'Last ' + duration((history.to - history.from) / 1000));
      timeline.show(history);
    } catch (error) {
      page.complain(error);
    }
  };

  return {
    element,
    show() {
      rolling.begin(page);
      loadDay();
      timer = setInterval(loadDay, 15000);
    },
    hide() {
      clearInterval(timer);
    },
    rights(change) {
      actions.hidden = !change;
    },
    reading(reading, status) {
      const state = stateWords(reading, status);
      heroCard.dataset.state = state.key;
      say(word, state.word);
      say(sub, state.sub);
      say(reason, reading.known ? reading.reason : '');
      dial.show(reading);
      const now = reading.time;
      const known = text => reading.known ? text : '–';
      say(figures.Speed, known(reading.moving && reading.speedMetersPerSecond
        ? number(Math.abs(reading.speedMetersPerSecond), 2, 'm/s') : '0 m/s'));
      say(figures.Confidence, known(number(reading.confidence, 0, '%')));
      say(figures['Last motion'], reading.moving && reading.known ? 'now' : ago(reading.lastMotion, now));
      say(figures['Occupied since'], reading.occupancy === 'occupied' && reading.occupiedSince
        ? dateAndTime(reading.occupiedSince).split(', ').at(-1) : '–');
      say(figures['Hold left'], reading.occupancy === 'occupied' && reading.holdRemainingSeconds
        ? duration(reading.holdRemainingSeconds) : '–');
      say(figures.Signal, number(reading.signal.qualityPercent, 0, '%'));
      if (document.activeElement !== override) override.value = reading.override;
      const problem = status?.problem && status.state === 'sensing' ? status.text : '';
      alert.className = 'alert full mild';
      alert.hidden = !problem;
      say(alert, problem);
      rolling.push(reading);
    },
    spectrum(column) {
      if (!paused) spectrogram.push(column);
    },
    event() {
      loadDay();
    },
  };
}
