// SPDX-License-Identifier: EPL-2.0
// Health, device, model, privacy.

import {h, put, say, card} from './dom.js';
import {count, dateAndTime, kiloHertz, number} from './format.js';
import {send} from './api.js';

const STATES = {
  'starting': 'starting', 'calibration-announced': 'calibration announced', 'calibrating': 'calibrating', 'testing': 'testing',
  'sensing': 'sensing', 'resting': 'resting', 'disabled': 'switched off', 'blind': 'cannot sense', 'closed': 'ended',
};

export function create(page) {
  const rows = {};
  const table = (...names) => h('table', {}, h('tbody', {}, names.map(name =>
    h('tr', {}, h('th', {scope: 'row'}, name), rows[name] = h('td', {}, '–')))));
  const notes = h('ul', {className: 'plain'});
  const problem = h('p', {className: 'alert', hidden: true});
  const well = h('p', {className: 'soft'});
  const health = card('Health', 'half', problem, well, notes, table('State', 'Signal quality', 'Tone', 'Tone over noise',
    'Noise beside the tone', 'Microphones', 'Interference', 'Gaps and lost blocks', 'Loudspeaker in use'));
  const about = card('Device and model', 'half', table('Sensor', 'Device', 'Model', 'Version', 'Calibrated'));
  const checks = h('ul', {className: 'checks'});
  const result = h('p', {className: 'note', role: 'status'});
  const test = h('button', {type: 'button', onclick: async () => {
    try {
      await send('POST', page.path('/selftest'), {});
      follow();
    } catch (error) {
      page.complain(error);
    }
  }}, 'Test device and room');
  let enabled = true;
  const power = h('button', {type: 'button', onclick: async () => {
    try {
      await send('POST', page.path('/enabled'), {enabled: !enabled});
      load();
    } catch (error) {
      page.complain(error);
    }
  }}, 'Switch off');
  const actions = h('div', {className: 'row'}, test, power);
  about.append(h('div', {className: 'stack'}, h('span'), actions, result, checks));

  let timer = null;
  async function follow() {
    clearTimeout(timer);
    try {
      const answer = await page.get('/selftest');
      test.disabled = answer.running;
      say(result, answer.running ? 'Testing; nothing is sensed for some seconds …' : answer.failed ? 'The test could not be run.' : '');
      put(checks, answer.checks.map(check => h('li', {}, h('span', {className: check.passed ? 'pass' : 'fail'}, check.passed ? 'passed' : 'failed'),
        h('span', {}, h('b', {}, check.name), ': ' + check.text))));
      if (answer.running) timer = setTimeout(follow, 1000);
    } catch (error) {
      page.complain(error);
    }
  }

  async function load() {
    try {
      const sensor = await page.get('');
      say(rows.Sensor, sensor.label + ' (' + sensor.id + ')');
      say(rows.Device, sensor.device);
      say(rows.Model, sensor.model);
      say(rows.Version, sensor.version);
      enabled = sensor.enabled;
      say(power, enabled ? 'Switch off' : 'Switch on');
    } catch (error) {
      page.complain(error);
    }
  }

  const privacy = card('Privacy', 'full', h('ul', {className: 'plain'},
    h('li', {}, 'Microphones hear the whole room, but the first step of the signal path keeps only 1.2 kHz on either side of each tone, which lies at 16 kHz or above; speech and music are at least 90 dB down and cannot be got back.'),
    h('li', {}, 'Nothing leaves this machine but what this page shows to those who have signed in, levels, states and spectra of that band, and the states that go to an MQTT broker, if you have named one.'),
    h('li', {}, 'The last day is kept in memory and forgotten at each start. Rare events are kept only if that is switched on.'),
    h('li', {}, 'This page loads nothing from elsewhere and tells nobody that it was opened.')),
  h('p', {className: 'note'}, 'For programs: ', h('a', {href: 'openapi.json'}, 'the API behind this page'), '.'));

  return {
    element: h('section', {className: 'view', ariaLabel: 'Health'},
      h('div', {className: 'title'}, h('h1', {}, 'Health'), h('p', {}, 'How well the sensor works, what it is made of, and what it keeps to itself.')),
      health, about, privacy),
    show() {
      load();
      follow();
    },
    hide() {
      clearTimeout(timer);
    },
    rights(change) {
      actions.hidden = !change;
    },
    reading(reading, status) {
      const signal = reading.signal;
      say(rows.State, STATES[status?.state] ?? '–');
      say(rows['Signal quality'], number(signal.qualityPercent, 0, '%'));
      say(rows.Tone, signal.carriersHz.map(kiloHertz).join(' and ') || '–');
      say(rows['Tone over noise'], number(signal.carrierSnrDb, 0, 'dB'));
      say(rows['Noise beside the tone'], number(signal.noiseFloorDbfs, 0, 'dBFS in 1 Hz'));
      say(rows.Microphones, count(signal.microphones, 'microphone')
        + (signal.microphonesOut.length ? ', not taking part: ' + signal.microphonesOut.join(', ') : ''));
      say(rows.Interference, signal.interference ? 'yes' : 'none');
      say(rows['Gaps and lost blocks'], String(signal.dropouts));
      say(rows['Loudspeaker in use'], number(signal.emittingSharePercent, 0, '% of the time'));
      say(rows.Calibrated, reading.calibration.created ? dateAndTime(reading.calibration.created) : 'never');
      problem.hidden = !status?.problem;
      problem.className = status?.blind ? 'alert' : 'alert mild';
      say(problem, status?.text ?? '');
      say(well, !status?.problem && status?.state === 'sensing' ? 'All is well.' : status?.problem ? '' : status?.text ?? '');
      const texts = (status?.notes ?? []).map(note => note.text).filter(text => text !== status.text);
      if (notes.dataset.shown !== texts.join('|')) {
        notes.dataset.shown = texts.join('|');
        put(notes, texts.map(text => h('li', {}, text)));
      }
    },
  };
}
