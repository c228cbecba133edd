// SPDX-License-Identifier: EPL-2.0
// The level of the last minute against the thresholds, and the dial that shows it now.

import {Chart, colour, threshold, timeAxis} from './chart.js';
import {svg, say} from './dom.js';

const SECONDS = 60;
const TOP_PERCENT = 200;
/** Nobody knows what was between two readings further apart. */
const GAP_MILLIS = 3000;

/** Levels above this much are all the same to see. */
export const clampLevel = percent => Math.max(0, Math.min(TOP_PERCENT, percent));

/** 100 % is the threshold that holds at this moment; the others would hold if somebody had come, or nobody had. */
function otherThresholds(reading) {
  return [[reading.sustainPercent, 'once somebody is there'], [reading.vacantPercent, 'in a vacant room']]
    .filter(([percent]) => percent !== null && Math.abs(percent - 100) > 1 && percent <= TOP_PERCENT);
}

/** The last minute. */
export class RollingLevel {
  constructor(canvas) {
    this.points = [];
    this.others = [];
    this.chart = new Chart(canvas, (context, width, height) => this.paint(context, width, height));
  }

  /** Begins with what the sensor remembers of the last minute. */
  async begin(page) {
    this.points = [];
    try {
      const {from, pointSeconds, levelPercent, motion} = await page.get('/history?seconds=' + SECONDS + '&points=' + SECONDS);
      const first = this.points[0]?.time ?? Infinity;
      this.points.unshift(...levelPercent.map((level, i) => {
        const time = from + i * pointSeconds * 1000;
        return {time, level: level === null ? null : clampLevel(level),
          moving: motion.some(([begin, end]) => time >= begin && time < end)};
      }).filter(point => point.time < first));
      this.chart.draw();
    } catch (error) {
      page.complain(error);
    }
  }

  push(reading) {
    this.points.push({
      time: reading.time, level: reading.known ? clampLevel(reading.levelPercent ?? 0) : null,
      moving: reading.moving,
    });
    this.others = otherThresholds(reading);
    const oldest = reading.time - SECONDS * 1000;
    while (this.points.length && this.points[0].time < oldest) this.points.shift();
    this.chart.draw();
  }

  paint(context, width, height) {
    const left = 40;
    const right = width - 2;
    const bottom = height - 22;
    const top = 8;
    const y = percent => bottom - percent / TOP_PERCENT * (bottom - top);
    const to = this.points.at(-1)?.time ?? Date.now();
    const place = timeAxis(context, to - SECONDS * 1000, to, left, right, top, bottom);
    context.textAlign = 'right';
    context.fillStyle = colour('soft');
    for (const percent of [0, 50, 100, 150, 200]) context.fillText(percent + '%', left - 6, y(percent));
    const bars = {true: colour('motion'), false: colour('occupied')};
    // Stretches of one state are one shape each, or their seams would show.
    let run = [];
    const finish = () => {
      if (run.length > 1) {
        const line = new Path2D();
        run.forEach(point => line.lineTo(Math.max(left, place(point.time)), y(point.level)));
        const area = new Path2D(line);
        area.lineTo(place(run.at(-1).time), bottom);
        area.lineTo(Math.max(left, place(run[0].time)), bottom);
        context.fillStyle = context.strokeStyle = bars[run.at(-1).moving];
        context.globalAlpha = 0.25;
        context.fill(area);
        context.globalAlpha = 1;
        context.lineWidth = 2;
        context.stroke(line);
      }
    };
    for (const point of this.points) {
      const before = run.at(-1);
      if (point.level === null || before && point.time - before.time > GAP_MILLIS) {
        finish();
        run = point.level === null ? [] : [point];
      } else if (before && before.moving !== point.moving) {
        run.push({...point, moving: before.moving});
        finish();
        run = [point];
      } else {
        run.push(point);
      }
    }
    finish();
    threshold(context, y(100), left, right, 'motion begins', colour('ink'));
    for (const [percent, text] of this.others) {
      threshold(context, y(percent), left, right, text, colour('accent'), percent < 100);
    }
  }
}

const RADIUS = 84;
const START = -225;
const SWEEP = 270;

function point(degrees, radius) {
  const radians = degrees * Math.PI / 180;
  return (105 + radius * Math.cos(radians)).toFixed(2) + ' ' + (105 + radius * Math.sin(radians)).toFixed(2);
}

function arc(share) {
  const end = START + SWEEP * Math.max(0.0001, Math.min(1, share));
  return 'M ' + point(START, RADIUS) + ' A ' + RADIUS + ' ' + RADIUS + ' 0 '
    + (end - START > 180 ? 1 : 0) + ' 1 ' + point(end, RADIUS);
}

function tick(percent, className) {
  const at = START + SWEEP * clampLevel(percent) / TOP_PERCENT;
  return svg('path', {class: 'tick ' + className, 'stroke-width': 3, 'stroke-linecap': 'round',
    d: 'M ' + point(at, RADIUS - 15) + ' L ' + point(at, RADIUS + 15)});
}

/** A dial from 0 to twice what triggers. */
export class Dial {
  constructor() {
    this.fill = svg('path', {class: 'fill', fill: 'none', 'stroke-width': 16, 'stroke-linecap': 'round'});
    this.value = svg('text', {x: 105, y: 108, 'font-size': 40}, '–');
    this.unit = svg('text', {class: 'unit', x: 105, y: 130}, 'of what triggers');
    this.arrow = svg('text', {class: 'unit', x: 105, y: 64, 'font-size': 15}, '');
    this.ticks = svg('g');
    this.element = svg('svg', {class: 'dial', viewBox: '0 0 210 210', role: 'img', 'aria-label': 'Level'},
      svg('path', {class: 'track', fill: 'none', 'stroke-width': 16, 'stroke-linecap': 'round', d: arc(1)}),
      this.fill, this.ticks, this.value, this.unit, this.arrow);
    this.ticked = null;
  }

  show(reading) {
    const level = reading.known ? reading.levelPercent ?? 0 : 0;
    this.fill.setAttribute('d', arc(clampLevel(level) / TOP_PERCENT));
    this.fill.style.visibility = level < 1 ? 'hidden' : 'visible';
    say(this.value, reading.known ? Math.round(level) + '%' : '–');
    const arrows = {approaching: '▲ approaching', receding: '▼ receding', none: ''};
    say(this.arrow, reading.moving && reading.known ? arrows[reading.direction] : '');
    const others = otherThresholds(reading).map(([percent]) => percent);
    if (this.ticked !== String(others)) {
      this.ticked = String(others);
      this.ticks.replaceChildren(tick(100, ''), ...others.map(percent => tick(percent, 'sustain')));
    }
    this.element.setAttribute('aria-label', 'Level ' + Math.round(level) + ' percent of what triggers motion');
  }
}
