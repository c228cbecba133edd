// SPDX-License-Identifier: EPL-2.0
// The page as a whole: who looks, at which sensor, at which view.

import {h, put, say} from './dom.js';
import {redrawAll} from './chart.js';
import {ApiError, get, listen, send} from './api.js';
import {stateWords} from './format.js';
import * as now from './now.js';
import * as day from './day.js';
import * as calibration from './calibration.js';
import * as placement from './placement.js';
import * as rare from './rare.js';
import * as settings from './settings.js';
import * as health from './health.js';

const VIEWS = {
  now: ['Now', now], day: ['Day', day], calibration: ['Calibration', calibration], placement: ['Placement', placement],
  rare: ['Rare events', rare], settings: ['Settings', settings], health: ['Health', health],
};
const THEMES = {auto: ['◐', 'as the system'], light: ['☀', 'light'], dark: ['☾', 'dark']};
const LONGEST_WAIT_MILLIS = 10000;

const $ = id => document.getElementById(id);
const main = $('main');
let session = null;
let sensorId = null;
let views = {};
let shown = null;
let status = null;
let reading = null;
let stream = null;

/** What views may ask of the page. */
const page = {
  path: rest => '/sensors/' + encodeURIComponent(sensorId) + rest,
  get: rest => get(page.path(rest)),
  announce: text => say($('announcer'), text),
  complain(error) {
    if (error.name === 'AbortError') return;
    if (error instanceof ApiError && error.status === 401) {
      signIn('Sign in again.');
      return;
    }
    link(error.message, true);
  },
};

function link(text, bad) {
  say($('link'), text);
  $('link').classList.toggle('bad', bad);
}

function applyTheme(theme) {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = theme;
  say($('theme'), THEMES[theme][0]);
  $('theme').setAttribute('aria-label', 'Theme: ' + THEMES[theme][1]);
  $('theme').title = 'Theme: ' + THEMES[theme][1];
  redrawAll();
}

function setUpTheme() {
  let theme = localStorage.getItem('ultrasonic:theme') ?? 'auto';
  if (!(theme in THEMES)) theme = 'auto';
  applyTheme(theme);
  $('theme').addEventListener('click', () => {
    const names = Object.keys(THEMES);
    theme = names[(names.indexOf(theme) + 1) % names.length];
    localStorage.setItem('ultrasonic:theme', theme);
    applyTheme(theme);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawAll);
}

/** Takes a token out of the address, where it must not stay. */
function tokenOfAddress() {
  const match = /^#token=([\w-]+)$/.exec(location.hash);
  if (match) history.replaceState(null, '', location.pathname);
  return match?.[1] ?? null;
}

function signIn(text) {
  stop();
  shown?.view.hide();
  shown = null;
  $('nav').hidden = true;
  $('chip').textContent = '';
  const problem = h('p', {className: 'alert', role: 'alert', hidden: !text}, text ?? '');
  const byToken = session.signIn === 'token';
  const user = h('input', {type: 'text', id: 'user', autocomplete: 'username', required: true});
  const secret = h('input', {type: 'password', id: byToken ? 'token' : 'password', autocomplete: 'current-password', required: true});
  const enter = async event => {
    event.preventDefault();
    try {
      await send('POST', '/session', byToken ? {token: secret.value.trim()} : {user: user.value, password: secret.value});
      start();
    } catch (error) {
      problem.hidden = false;
      say(problem, error.message);
      secret.select();
    }
  };
  const form = [h('p', {className: 'soft'}, byToken
    ? 'The token was shown when the sensor was started for the first time; it lies in the file that the sensor names at each start.'
    : 'With your name and password of openHAB: users may look, administrators may change.'),
  h('form', {onsubmit: enter},
    byToken ? null : h('label', {className: 'field', htmlFor: 'user'}, h('span', {}, 'Name')), byToken ? null : user,
    h('label', {className: 'field', htmlFor: secret.id}, h('span', {}, byToken ? 'Token' : 'Password')), secret,
    problem, h('button', {className: 'main'}, 'Sign in'))];
  put(main, h('article', {className: 'card sign-in'}, h('h1', {}, 'Sign in'), form));
  (byToken ? secret : user).focus();
}

function show() {
  const name = VIEWS[location.hash.slice(1)] ? location.hash.slice(1) : 'now';
  if (shown?.name === name) return;
  shown?.view.hide();
  views[name] ??= VIEWS[name][1].create(page);
  const view = views[name];
  view.rights?.(session.change);
  if (page.sensor) view.sensor?.(page.sensor);
  put(main, view.element);
  shown = {name, view};
  view.show();
  if (reading) view.reading?.(reading, status);
  for (const anchor of $('nav').children) {
    if (anchor.hash === '#' + name) {
      anchor.setAttribute('aria-current', 'page');
      anchor.scrollIntoView({block: 'nearest', inline: 'center'});
    } else anchor.removeAttribute('aria-current');
  }
  document.title = VIEWS[name][0] + ' · ' + page.sensor.label + ' · Ultrasonic';
  scrollTo(0, 0);
}

function showState() {
  const state = stateWords(reading, status);
  const chip = $('chip');
  chip.className = 'chip ' + state.key;
  if (chip.textContent !== state.word) {
    chip.textContent = state.word;
    page.announce(state.word + '. ' + state.sub);
  }
}

const handlers = {
  reading(data) {
    reading = data;
    if (status === null) return;
    showState();
    shown?.view.reading?.(reading, status);
  },
  spectrum: data => shown?.view.spectrum?.(data),
  event: data => shown?.view.event?.(data),
  status(data) {
    status = data;
    if (reading) handlers.reading(reading);
  },
};

function stop() {
  stream?.abort();
  stream = null;
}

/** Listens as long as somebody looks, and tries again ever more slowly when the connection is lost. */
async function follow() {
  stop();
  const mine = stream = new AbortController();
  for (let wait = 500; !mine.signal.aborted; wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2)) {
    const began = performance.now();
    try {
      await listen(page.path('/live'), {...handlers, status(data) {
        link('', false);
        handlers.status(data);
      }}, mine.signal);
    } catch (error) {
      if (mine.signal.aborted) return;
      if (error instanceof ApiError && [401, 404].includes(error.status)) {
        error.status === 401 ? page.complain(error) : start();
        return;
      }
    }
    if (mine.signal.aborted) return;
    if (performance.now() - began > 5000) wait = 500;
    link('Connection lost', true);
    await new Promise(resolve => setTimeout(resolve, wait));
  }
}

async function choose(id) {
  sensorId = id;
  reading = null;
  status = null;
  shown?.view.hide();
  shown = null;
  views = {};
  page.sensor = await page.get('');
  $('simulated').hidden = !page.sensor.simulated;
  // The page bears the usual name already.
  say($('sensor-name'), $('sensor-choice').hidden && !page.sensor.label.startsWith('Ultrasonic') ? page.sensor.label : '');
  show();
  if (!document.hidden) follow();
}

async function start() {
  try {
    session = await get('/session');
    const token = tokenOfAddress();
    if (token && session.signIn === 'token') {
      await send('POST', '/session', {token});
      session = await get('/session');
    }
    if (!session.read) {
      signIn();
      return;
    }
    $('sign-out').hidden = session.signIn === 'none';
    const {sensors} = await get('/sensors');
    if (!sensors.length) {
      put(main, h('p', {className: 'lead'}, 'There is no sensor yet.'));
      setTimeout(start, 5000);
      return;
    }
    put($('nav'), Object.entries(VIEWS).map(([name, [title]]) => h('a', {href: '#' + name}, title)));
    $('nav').hidden = false;
    $('sensor-choice').hidden = sensors.length < 2;
    put($('sensor'), sensors.map(sensor => h('option', {value: sensor.id}, sensor.label)));
    const wanted = new URLSearchParams(location.search).get('sensor') ?? localStorage.getItem('ultrasonic:sensor');
    const first = sensors.find(sensor => sensor.id === wanted) ?? sensors[0];
    $('sensor').value = first.id;
    await choose(first.id);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      signIn(error.message);
    } else if (error instanceof ApiError && error.status === 429) {
      signIn(error.message);
    } else {
      put(main, h('p', {className: 'lead'}, error.message));
      setTimeout(start, 3000);
    }
  }
}

setUpTheme();
addEventListener('hashchange', () => {
  if (/^#token=/.test(location.hash)) start();
  else if (sensorId && shown) show();
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) stop();
  else if (shown) follow();
});
$('sensor').addEventListener('change', () => {
  localStorage.setItem('ultrasonic:sensor', $('sensor').value);
  choose($('sensor').value);
});
$('sign-out').addEventListener('click', async () => {
  await send('DELETE', '/session').catch(() => {});
  session = await get('/session').catch(() => session);
  signIn();
});
start();
