// SPDX-License-Identifier: EPL-2.0
// Times and numbers as people write them.

const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', hour12: false});
const clockSeconds = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false});
const full = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short', hour12: false});

export const timeOfDay = millis => clock.format(millis);
export const timeWithSeconds = millis => clockSeconds.format(millis);
export const dateAndTime = millis => full.format(millis);

/** 8 s, 4 min, 2 h 5 min. */
export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 100) return whole + ' s';
  const minutes = Math.round(whole / 60);
  if (minutes < 100) return minutes + ' min';
  const rest = minutes % 60;
  return Math.floor(minutes / 60) + ' h' + (rest ? ' ' + rest + ' min' : '');
}

export const ago = (millis, now) => millis === null ? 'never' : duration((now - millis) / 1000) + ' ago';

export function number(value, digits = 0, unit = '') {
  return value === null || value === undefined ? '–' : value.toFixed(digits) + (unit ? ' ' + unit : '');
}

export const kiloHertz = hertz => (hertz / 1000).toFixed(2).replace(/\.?0+$/, '') + ' kHz';

export const count = (value, noun) => value + ' ' + noun + (value === 1 ? '' : 's');

const EVENTS = {
  'motion-started': 'Motion', 'motion-ended': 'Motion over', 'occupied': 'Occupied', 'vacated': 'Vacant',
  'calibrated': 'Calibrated', 'calibration-failed': 'Calibration failed', 'interference': 'Interference',
  'device-lost': 'Device lost', 'device-restored': 'Device back',
};
export const eventName = type => EVENTS[type] ?? type;

/**
 * The state of a sensor in words.
 * Returns {key: motion|occupied|vacant|blind, word, sub}.
 */
export function stateWords(reading, status) {
  const busy = {
    'starting': ['Starting', 'Opening the device and looking for the tone.'],
    'calibration-announced': ['Leave the room', 'A calibration is about to begin.'],
    'calibrating': ['Calibrating', 'Nobody should move in the room.'],
    'testing': ['Testing', 'Checking device and room.'],
    'resting': ['Resting', 'Low power: loudspeaker and microphones are off for a while.'],
    'disabled': ['Switched off', 'Loudspeaker and microphones are off.'],
    'blind': ['Cannot sense', 'It keeps trying.'],
    'closed': ['Ended', 'The sensor was stopped.'],
  }[status?.state];
  if (busy) return {key: 'blind', word: busy[0], sub: status.text || busy[1]};
  if (!reading || !reading.known) return {key: 'blind', word: 'Unknown', sub: status?.text || 'The room is not heard.'};
  if (reading.moving) {
    const kinds = {major: 'Somebody walks', minor: 'Somebody moves in place', none: 'Somebody has just moved'};
    return {key: 'motion', word: 'Motion', sub: kinds[reading.motion]};
  }
  if (reading.occupancy === 'occupied') return {key: 'occupied', word: 'Occupied', sub: 'Nobody moves at this moment'};
  return {key: 'vacant', word: 'Vacant', sub: 'Nobody is held to be there'};
}
