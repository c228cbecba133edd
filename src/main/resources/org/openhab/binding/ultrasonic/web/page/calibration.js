// SPDX-License-Identifier: EPL-2.0
// Calibration: start, progress, and what it found: response and noise over frequency with the chosen tones.

import {Chart, colour} from './chart.js';
import {h, put, say, card} from './dom.js';
import {dateAndTime, kiloHertz, number} from './format.js';
import {send} from './api.js';

const STATES = {
  none: 'Never calibrated: defaults are in use.', announced: 'About to begin: everybody leave the room.',
  running: 'Under way: nobody may move in the room.', valid: 'Valid.',
  stale: 'Stale: too old, or device or room have changed.', failed: 'The last one was refused.',
};

/** Response and noise of each microphone, and the tones. */
function paintCurves(context, width, height, result) {
  const {firstHz, stepHz, responseDb, noiseDbfs} = result.curves;
  const left = 46;
  const right = width - 10;
  const top = 26;
  const bottom = height - 26;
  const points = responseDb[0].length;
  const lastHz = firstHz + (points - 1) * stepHz;
  const all = [...responseDb, ...noiseDbfs].flat().filter(value => value !== null && value > -200);
  const high = Math.ceil((Math.max(...all) + 5) / 20) * 20;
  const low = Math.max(high - 160, Math.floor((Math.min(...all) - 2) / 20) * 20);
  const x = hertz => left + (hertz - firstHz) / (lastHz - firstHz) * (right - left);
  const y = db => bottom - (Math.max(low, db) - low) / (high - low) * (bottom - top);
  context.strokeStyle = colour('line');
  context.fillStyle = colour('soft');
  context.lineWidth = 1;
  context.textAlign = 'right';
  for (let db = low; db <= high; db += 20) {
    context.beginPath();
    context.moveTo(left, y(db));
    context.lineTo(right, y(db));
    context.stroke();
    context.fillText(String(db).replace('-', '−'), left - 6, y(db));
  }
  context.textAlign = 'center';
  const step = lastHz - firstHz > 40000 ? 10000 : lastHz - firstHz > 12000 ? 5000 : 1000;
  for (let hertz = Math.ceil(firstHz / step) * step; hertz <= lastHz; hertz += step) {
    context.fillText(hertz / 1000 + ' kHz', x(hertz), bottom + 13);
  }
  const curve = (values, ink, dash, alpha) => {
    context.strokeStyle = ink;
    context.globalAlpha = alpha;
    context.setLineDash(dash);
    context.lineWidth = 1.6;
    context.beginPath();
    values.forEach((value, i) => value === null || context.lineTo(x(firstHz + i * stepHz), y(value)));
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  };
  const alpha = Math.max(0.35, 1 / Math.sqrt(responseDb.length));
  noiseDbfs.forEach(values => curve(values, colour('soft'), [], alpha));
  responseDb.forEach(values => curve(values, colour('accent'), [], alpha));
  for (const tone of result.foreignTones) {
    context.strokeStyle = colour('danger');
    context.setLineDash([2, 4]);
    context.beginPath();
    context.moveTo(x(tone.frequencyHz), top);
    context.lineTo(x(tone.frequencyHz), bottom);
    context.stroke();
    context.setLineDash([]);
  }
  context.font = '650 12px system-ui, "DejaVu Sans", sans-serif';
  for (const carrier of result.carriers) {
    const at = x(carrier.frequencyHz);
    context.strokeStyle = colour('motion');
    context.fillStyle = colour('motion');
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(at, top - 6);
    context.lineTo(at, bottom);
    context.stroke();
    const text = kiloHertz(carrier.frequencyHz) + ', ' + number(carrier.levelDbfs, 1, 'dBFS');
    context.textAlign = at > (left + right) / 2 ? 'right' : 'left';
    context.fillText(text, at + (at > (left + right) / 2 ? -6 : 6), top - 10);
  }
}

export function create(page) {
  const state = h('p', {className: 'verdict'});
  const hint = h('p', {className: 'note'});
  const progress = h('progress', {max: 100, value: 0, hidden: true, ariaLabel: 'Progress of the calibration'});
  let running = false;
  const act = async action => {
    try {
      await send('POST', page.path('/calibration'), {action});
    } catch (error) {
      page.complain(error);
    }
    load();
  };
  const start = h('button', {type: 'button', className: 'main', id: 'calibrate', onclick: () => act('start')}, 'Calibrate');
  const cancel = h('button', {type: 'button', hidden: true, onclick: () => act('cancel')}, 'Cancel');
  const clear = h('button', {type: 'button', className: 'quiet', onclick: () => {
    if (confirm('Forget this calibration and sense with defaults?')) act('clear');
  }}, 'Forget');
  const actions = h('div', {className: 'row'}, start, cancel, clear);
  const canvas = h('canvas', {className: 'tall', role: 'img', ariaLabel: 'Response and noise over frequency'});
  let result = null;
  const chart = new Chart(canvas, (context, width, height) => result && paintCurves(context, width, height, result));
  const curves = card('Response and noise', 'full', canvas, h('p', {className: 'legend'},
    h('span', {}, h('i', {className: 'key-accent'}), 'response: level heard for a tone of 0 dBFS, each microphone, dB'),
    h('span', {}, h('i', {className: 'key-soft'}), 'noise in 1 Hz, dBFS'),
    h('span', {}, h('i', {className: 'key-motion'}), 'chosen tone')));
  const found = h('ul', {className: 'plain'});
  const foundCard = card('What it found', 'seven', found);

  const load = async () => {
    try {
      const answer = await page.get('/calibration');
      result = answer.result;
      const none = result === null;
      curves.hidden = none;
      foundCard.hidden = none;
      clear.hidden = none;
      if (!none) {
        put(found, result.summary.map(line => h('li', {}, line)));
        canvas.setAttribute('aria-label', 'Response and noise over frequency. ' + result.carriers.map(carrier =>
          'Tone at ' + kiloHertz(carrier.frequencyHz) + ', ' + number(carrier.levelDbfs, 1, 'dBFS')).join('; '));
        say(hint, 'Made ' + dateAndTime(result.created) + '. Finds people up to ' + number(result.reachMeters, 1, 'm') + ' away.');
        chart.draw();
      } else {
        say(hint, 'A calibration finds the frequency and the level that suit this device in this room.');
      }
    } catch (error) {
      page.complain(error);
    }
  };

  return {
    element: h('section', {className: 'view', ariaLabel: 'Calibration'},
      h('div', {className: 'title'}, h('h1', {}, 'Calibration'), h('p', {},
        'It listens, probes with a quiet sweep, tries the tone at three levels and watches the empty room. Nobody may be there meanwhile.')),
      h('article', {className: 'card five stack'}, h('h2', {className: 'hidden-label'}, 'State'), state, progress, hint, actions),
      foundCard, curves),
    show: load,
    hide() {},
    rights(change) {
      actions.hidden = !change;
    },
    reading(reading, status) {
      const calibration = reading.calibration;
      const busy = calibration.state === 'running' || calibration.state === 'announced';
      const left = busy && status?.secondsLeft > 0 ? ' ' + Math.ceil(status.secondsLeft) + ' s left.' : '';
      say(state, STATES[calibration.state] + left);
      progress.hidden = !busy;
      progress.value = calibration.progressPercent ?? 0;
      start.hidden = busy;
      cancel.hidden = !busy;
      if (running && !busy) load();
      running = busy;
    },
  };
}
