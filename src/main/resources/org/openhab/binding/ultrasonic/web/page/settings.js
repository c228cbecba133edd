// SPDX-License-Identifier: EPL-2.0
// Settings that matter live, with what they would have made of the last day.

import {Chart, colour, threshold, timeAxis} from './chart.js';
import {h, say, card, segments} from './dom.js';
import {count, duration} from './format.js';
import {send} from './api.js';

const STRETCHES = [[600, '10 min'], [3600, '1 h'], [21600, '6 h'], [86400, '24 h']];

// Long times are easier to choose in steps that grow.
const SECONDS = [0, 1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 2700, 3600,
  5400, 7200, 10800, 14400, 28800, 43200, 86400];

const FIELDS = [
  {key: 'sensitivity', label: 'Sensitivity', note: 'In a vacant room. Each step doubles the odds of a false alarm.', least: 1, most: 10},
  {key: 'sustainSensitivity', label: 'Sustaining sensitivity', note: 'After somebody has walked in.', least: 1, most: 10},
  {key: 'sustainSeconds', label: 'Sustaining time', note: 'How long the sustaining sensitivity holds.', seconds: [0, 86400]},
  {key: 'motionHoldSeconds', label: 'Motion hold', note: 'How long motion is reported after its last sign.', seconds: [0, 3600]},
  {key: 'occupancyHoldSeconds', label: 'Occupancy hold', note: 'How long the room counts as occupied after the last motion.', seconds: [10, 86400]},
  {key: 'occupancyDelaySeconds', label: 'Occupancy delay', note: 'How long motion must last before the room counts as occupied.', seconds: [0, 3600]},
];

const nearest = (steps, value) => steps.reduce((best, step, i) =>
  Math.abs(step - value) < Math.abs(steps[best] - value) ? i : best, 0);

/** A slider of one setting. */
function slider(field, changed) {
  const steps = field.seconds ? SECONDS.filter(value => value >= field.seconds[0] && value <= field.seconds[1]) : null;
  const output = h('output');
  const input = h('input', {type: 'range', id: field.key, min: steps ? 0 : field.least, max: steps ? steps.length - 1 : field.most,
    step: steps ? 1 : 0.5});
  const words = value => steps ? duration(value) : String(value);
  const self = {
    field,
    exact: 0,
    element: h('div', {}, h('label', {className: 'field', htmlFor: field.key}, h('span', {}, field.label, output)), input,
      h('p', {className: 'note'}, field.note)),
    set(value) {
      self.exact = value;
      input.value = steps ? nearest(steps, value) : value;
      self.label();
    },
    label() {
      say(output, words(self.exact));
      input.setAttribute('aria-valuetext', words(self.exact));
    },
    enable(on) {
      input.disabled = !on;
    },
  };
  input.addEventListener('input', () => {
    self.exact = steps ? steps[Number(input.value)] : Number(input.value);
    self.label();
    changed();
  });
  return self;
}

export function create(page) {
  let stretch = 86400;
  let history = null;
  let effect = null;
  let saved = null;
  let asked = null;
  const sliders = FIELDS.map(field => slider(field, () => changed()));
  const wanted = () => Object.fromEntries(sliders.map(one => [one.field.key, one.exact]));
  const verdict = h('p', {className: 'verdict', role: 'status'}, '…');
  const more = h('p', {className: 'note'});
  const canvas = h('canvas', {className: 'higher', role: 'img', ariaLabel: 'Evidence of the last day against the thresholds'});
  const chart = new Chart(canvas, (context, width, height) => paint(context, width, height));
  const apply = h('button', {type: 'button', className: 'main', id: 'apply', disabled: true, onclick: async () => {
    try {
      saved = await send('POST', page.path('/settings'), wanted());
      page.announce('Settings are in use.');
      fillIn();
    } catch (error) {
      page.complain(error);
    }
  }}, 'Use these settings');
  const undo = h('button', {type: 'button', disabled: true, onclick: () => fillIn()}, 'Undo');
  const kept = h('p', {className: 'note'});

  function fillIn() {
    sliders.forEach(one => one.set(saved[one.field.key]));
    changed();
  }

  async function ask() {
    const query = new URLSearchParams({...wanted(), seconds: stretch});
    const now = asked = {};
    try {
      const answer = await page.get('/effect?' + query);
      if (asked !== now) return;
      effect = answer;
      describe();
      chart.draw();
    } catch (error) {
      page.complain(error);
    }
  }

  let timer = null;
  let soon = null;
  function changed() {
    const same = saved !== null && sliders.every(one => one.exact === saved[one.field.key]);
    apply.disabled = same;
    undo.disabled = same;
    clearTimeout(soon);
    soon = setTimeout(ask, 120);
  }

  function describe() {
    const same = apply.disabled;
    const time = stretch === 86400 ? 'the last day' : stretch === 3600 ? 'the last hour' : 'the last ' + duration(stretch);
    if (effect.knownSeconds < 60) {
      verdict.replaceChildren('Less than a minute is known of ' + time + '; come back when the sensor has been running for a while.');
      say(more, '');
      return;
    }
    verdict.replaceChildren(same ? 'As it is set now, ' + time + ' has about ' : 'With this setting ' + time + ' would have had ',
      h('strong', {}, count(effect.wanted.motions, 'motion')), same ? '.'
      : effect.wanted.motions === effect.now.motions ? ', as many as it has now.' : ' instead of ' + effect.now.motions + '.');
    say(more, 'Motion for ' + duration(effect.wanted.movingSeconds) + ', occupied for ' + duration(effect.wanted.occupiedSeconds)
      + ' of ' + duration(effect.knownSeconds) + ' heard. Really reported: ' + count(effect.was.motions, 'motion')
      + '. An estimate from one level a second.');
  }

  function paint(context, width, height) {
    if (!history || !effect) return;
    const left = 4;
    const right = width - 4;
    const bottom = height - 22;
    const rows = 64;
    const place = timeAxis(context, history.from, history.to, left, right, rows, bottom);
    const row = (spans, top, ink, text) => {
      context.textAlign = 'left';
      context.fillStyle = colour('soft');
      context.fillText(text, left, top + 7);
      context.fillStyle = colour('track');
      context.fillRect(left, top + 15, right - left, 12);
      context.fillStyle = ink;
      for (const [from, to] of spans) context.fillRect(place(from), top + 15, Math.max(1.5, place(to) - place(from)), 12);
    };
    row(effect.was.spans, 0, colour('soft'), 'motion as reported');
    row(effect.wanted.spans, 30, colour('motion'), 'motion with this setting');
    const top = Math.max(9, effect.minorThresholdNats + 4);
    const y = nats => bottom - Math.min(top, nats) / top * (bottom - rows - 6);
    const step = history.pointSeconds * 1000;
    let span = 0;
    history.evidenceNats.forEach((nats, i) => {
      const from = history.from + i * step;
      while (span < effect.wanted.spans.length && effect.wanted.spans[span][1] <= from) span++;
      if (nats === null) return;
      const moves = span < effect.wanted.spans.length && effect.wanted.spans[span][0] < from + step;
      const x = Math.floor(place(from));
      context.fillStyle = colour(moves ? 'motion' : 'vacant');
      context.fillRect(x, y(nats), Math.max(1, Math.floor(place(from + step)) - x), Math.max(1, bottom - y(nats)));
    });
    const lower = effect.sustainThresholdNats <= effect.thresholdNats;
    threshold(context, y(effect.thresholdNats), left, right, 'vacant room', colour('ink'), !lower);
    threshold(context, y(effect.sustainThresholdNats), left, right, 'somebody there', colour('accent'), lower);
    threshold(context, y(effect.minorThresholdNats), left, right, 'vacant room, small movements', colour('ink'));
    canvas.setAttribute('aria-label', 'Evidence against the thresholds. ' + verdict.textContent);
  }

  let fresh = true;
  const load = async () => {
    try {
      [history, saved] = await Promise.all([page.get('/history?points=1000&seconds=' + stretch), page.get('/settings')]);
      fillIn();
      if (fresh && history.known.length) {
        // As much of the day as there is.
        const known = (history.to - history.known[0][0]) / 1000;
        const index = STRETCHES.findIndex(([seconds]) => seconds >= known);
        choose.children[index < 0 ? STRETCHES.length - 1 : index].click();
      }
      fresh = false;
    } catch (error) {
      page.complain(error);
    }
  };
  const choose = segments('Stretch of time', STRETCHES, stretch, value => {
    stretch = value;
    loadHistory();
  });
  const loadHistory = async () => {
    try {
      history = await page.get('/history?points=1000&seconds=' + stretch);
      ask();
    } catch (error) {
      page.complain(error);
    }
  };
  const chartCard = card('Effect', 'seven', verdict, more, canvas);
  chartCard.firstChild.append(choose);
  const actions = h('div', {className: 'row'}, apply, undo);
  return {
    element: h('section', {className: 'view', ariaLabel: 'Settings'},
      h('div', {className: 'title'}, h('h1', {}, 'Settings'), h('p', {}, 'They act at once, without a pause in sensing.')),
      h('article', {className: 'card five stack'}, h('h2', {className: 'hidden-label'}, 'Values'), sliders.map(one => one.element), actions, kept),
      chartCard),
    show() {
      load();
      timer = setInterval(loadHistory, 15000);
    },
    hide() {
      clearInterval(timer);
    },
    rights(change) {
      actions.hidden = !change;
    },
    sensor(sensor) {
      say(kept, sensor.settingsKept ? 'Settings are kept.'
        : 'Settings hold until the next start; the options of run, or its file, keep them.');
    },
  };
}
