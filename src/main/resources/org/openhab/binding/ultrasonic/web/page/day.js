// SPDX-License-Identifier: EPL-2.0
// The last day: when somebody moved, when somebody was there, and what happened.

import {Chart, colour, timeAxis} from './chart.js';
import {h, put, say, card, segments} from './dom.js';
import {count, duration, eventName, timeWithSeconds} from './format.js';

const TOP_PERCENT = 200;
const STRETCHES = [[3600, '1 h'], [21600, '6 h'], [86400, '24 h']];

const total = spans => spans.reduce((sum, [from, to]) => sum + (to - from) / 1000, 0);

/** One sentence of what a stretch shows, also for those who do not see the picture. */
export function summary(history) {
  const known = total(history.known);
  if (known < 1) return 'Nothing is known of this time yet.';
  return count(history.motion.length, 'motion') + ', ' + duration(total(history.motion)) + ' with motion, occupied for '
    + duration(total(history.occupied)) + ' of ' + duration(known) + ' that were heard.';
}

/** A stretch of time: occupancy and motion as bars, the level below. */
export class Timeline {
  constructor(canvas) {
    this.canvas = canvas;
    this.history = null;
    this.cursor = null;
    this.chart = new Chart(canvas, (context, width, height) => this.paint(context, width, height));
    canvas.addEventListener('pointermove', event => {
      this.cursor = event.offsetX;
      this.chart.draw();
    });
    canvas.addEventListener('pointerleave', () => {
      this.cursor = null;
      this.chart.draw();
    });
  }

  show(history) {
    this.history = history;
    this.canvas.setAttribute('aria-label', 'Timeline. ' + summary(history));
    this.chart.draw();
  }

  paint(context, width, height) {
    const history = this.history;
    if (!history) return;
    const left = 4;
    const right = width - 4;
    const bottom = height - 22;
    const place = timeAxis(context, history.from, history.to, left, right, 4, bottom);
    const bar = (spans, top, size, ink, least) => {
      context.fillStyle = ink;
      for (const [from, to] of spans) {
        const x = place(from);
        context.beginPath();
        context.roundRect(x, top, Math.max(least, place(to) - x), size, 3);
        context.fill();
      }
    };
    const unit = Math.max(12, (bottom - 4) * 0.19);
    context.fillStyle = colour('track');
    context.fillRect(left, 6, right - left, unit);
    context.fillRect(left, 10 + unit, right - left, unit);
    bar(history.occupied, 6, unit, colour('occupied'), 1);
    bar(history.motion, 10 + unit, unit, colour('motion'), 1.5);
    const levelTop = 16 + 2 * unit;
    const y = percent => bottom - Math.min(TOP_PERCENT, percent) / TOP_PERCENT * (bottom - levelTop);
    const step = history.pointSeconds * 1000;
    context.fillStyle = colour('soft');
    history.levelPercent.forEach((level, i) => {
      // Whole pixels, or the bars' seams would show.
      const x = Math.floor(place(history.from + i * step));
      const wide = Math.max(1, Math.floor(place(history.from + (i + 1) * step)) - x);
      if (level !== null) context.fillRect(x, y(level), wide, Math.max(1, bottom - y(level)));
    });
    context.fillStyle = colour('line');
    let end = history.from;
    for (const [from, to] of [...history.known, [history.to, history.to]]) {
      if (from > end) context.fillRect(place(end), levelTop, place(from) - place(end), bottom - levelTop);
      end = to;
    }
    context.strokeStyle = colour('ink');
    context.lineWidth = 1;
    context.setLineDash([4, 4]);
    context.beginPath();
    context.moveTo(left, y(100));
    context.lineTo(right, y(100));
    context.stroke();
    context.setLineDash([]);
    for (const event of history.events) {
      if (event.time < history.from || ['motion-started', 'motion-ended', 'occupied', 'vacated'].includes(event.type)) continue;
      const x = place(event.time);
      context.fillStyle = colour(event.type === 'calibrated' || event.type === 'device-restored' ? 'accent' : 'danger');
      context.beginPath();
      context.moveTo(x, bottom - 10);
      context.lineTo(x + 6, bottom);
      context.lineTo(x - 6, bottom);
      context.fill();
    }
    if (this.cursor !== null) this.paintCursor(context, left, right, bottom);
  }

  paintCursor(context, left, right, bottom) {
    const {from, to, levelPercent, pointSeconds} = this.history;
    const x = Math.max(left, Math.min(right, this.cursor));
    const time = from + (x - left) / (right - left) * (to - from);
    const level = levelPercent[Math.floor((time - from) / 1000 / pointSeconds)];
    const text = timeWithSeconds(time) + (level === null || level === undefined ? '' : '  ' + level + '%');
    context.strokeStyle = colour('accent');
    context.beginPath();
    context.moveTo(x, 4);
    context.lineTo(x, bottom);
    context.stroke();
    const wide = context.measureText(text).width + 12;
    const box = Math.min(right - wide, Math.max(left, x + 6));
    context.fillStyle = colour('card');
    context.strokeStyle = colour('line');
    context.beginPath();
    context.roundRect(box, 8, wide, 20, 5);
    context.fill();
    context.stroke();
    context.fillStyle = colour('ink');
    context.textAlign = 'left';
    context.fillText(text, box + 6, 19);
  }
}

export function create(page) {
  let seconds = 86400;
  let fresh = true;
  const canvas = h('canvas', {className: 'timeline tall', role: 'img'});
  const timeline = new Timeline(canvas);
  const words = h('p', {className: 'note'});
  const chart = card('Motion and occupancy', 'full', canvas, h('p', {className: 'legend'},
    h('span', {}, h('i', {className: 'key-occupied'}), 'occupied'), h('span', {}, h('i', {className: 'key-motion'}), 'motion'),
    h('span', {}, h('i', {className: 'key-soft'}), 'level; dashed: what triggers'),
    h('span', {}, h('i', {className: 'key-unknown'}), 'not known')), words);
  const list = h('ol', {className: 'events', tabIndex: 0, ariaLabel: 'Events, newest first'});
  const load = async () => {
    try {
      const history = await page.get('/history?points=1200&seconds=' + seconds);
      if (fresh && history.known.length) {
        fresh = false;
        // As much of the day as there is.
        const known = (history.to - history.known[0][0]) / 1000;
        const index = STRETCHES.findIndex(([most]) => most >= known);
        if (index >= 0 && index < STRETCHES.length - 1) {
          choose.children[index].click();
          return;
        }
      }
      timeline.show(history);
      say(words, summary(history));
      put(list, history.events.toReversed().map(event => h('li', {className: event.type},
        h('time', {dateTime: new Date(event.time).toISOString()}, timeWithSeconds(event.time)),
        h('b', {}, eventName(event.type)), h('span', {}, event.text))));
      if (!history.events.length) put(list, h('li', {}, h('span', {}, 'Nothing has happened yet.')));
    } catch (error) {
      page.complain(error);
    }
  };
  const choose = segments('Stretch of time', STRETCHES, seconds, value => {
    seconds = value;
    load();
  });
  chart.firstChild.append(choose);
  let timer = null;
  return {
    element: h('section', {className: 'view', ariaLabel: 'Day'},
      h('div', {className: 'title'}, h('h1', {}, 'Last day'), h('p', {}, 'Kept in memory only: it begins anew with each start of the sensor.')),
      chart, card('Events', 'full', list)),
    show() {
      load();
      timer = setInterval(load, 30000);
    },
    hide() {
      clearInterval(timer);
    },
    event: load,
  };
}
