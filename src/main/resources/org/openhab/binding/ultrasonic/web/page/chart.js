// SPDX-License-Identifier: EPL-2.0
// What all charts share: sharp canvases, the theme's colours, axes of time.

import {timeOfDay, timeWithSeconds} from './format.js';

/** The theme's colour of a name. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

const charts = new Set();

/** All charts that are shown are drawn anew, after the theme has changed. */
export function redrawAll() {
  charts.forEach(chart => chart.draw());
}

/**
 * A canvas that is drawn by a function of (context, width, height) in CSS pixels, at the screen's own resolution, again
 * whenever its size or the theme changes.
 */
export class Chart {
  constructor(canvas, paint) {
    this.canvas = canvas;
    this.paint = paint;
    this.wanted = false;
    new ResizeObserver(() => this.draw()).observe(canvas);
    charts.add(this);
  }

  /** Draws with the next frame, once, if the canvas is visible. */
  draw() {
    if (this.wanted) return;
    this.wanted = true;
    requestAnimationFrame(() => {
      this.wanted = false;
      const width = this.canvas.clientWidth;
      const height = this.canvas.clientHeight;
      if (width === 0 || height === 0) return;
      const ratio = Math.min(2, window.devicePixelRatio || 1);
      if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
        this.canvas.width = Math.round(width * ratio);
        this.canvas.height = Math.round(height * ratio);
      }
      const context = this.canvas.getContext('2d');
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      context.font = '12px system-ui, "DejaVu Sans", sans-serif';
      context.textBaseline = 'middle';
      this.paint(context, width, height);
    });
  }
}

const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600];

/** Marks and labels of a time axis between two moments in ms; returns the place of a moment. */
export function timeAxis(context, from, to, left, right, top, bottom) {
  const place = time => left + (time - from) / (to - from) * (right - left);
  const wanted = (to - from) / 1000 / Math.max(2, (right - left) / 90);
  const step = (STEPS.find(candidate => candidate >= wanted) ?? 43200) * 1000;
  const zone = new Date(from).getTimezoneOffset() * 60000;
  context.strokeStyle = colour('line');
  context.fillStyle = colour('soft');
  context.lineWidth = 1;
  context.textAlign = 'center';
  for (let time = Math.ceil((from - zone) / step) * step + zone; time <= to; time += step) {
    const x = Math.round(place(time)) + 0.5;
    context.beginPath();
    context.moveTo(x, top);
    context.lineTo(x, bottom);
    context.stroke();
    const text = step < 60000 ? timeWithSeconds(time) : timeOfDay(time);
    const half = context.measureText(text).width / 2;
    if (x - half >= 0 && x + half <= right + 2) context.fillText(text, x, bottom + 11);
  }
  return place;
}

/** A dashed level with its name. */
export function threshold(context, y, left, right, text, ink, below = false) {
  context.save();
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.setLineDash([5, 4]);
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, y);
  context.lineTo(right, y);
  context.stroke();
  context.textAlign = 'left';
  context.font = '600 12px system-ui, "DejaVu Sans", sans-serif';
  const width = context.measureText(text).width;
  context.fillStyle = colour('card');
  context.globalAlpha = 0.8;
  context.fillRect(left, below ? y + 2 : y - 17, width + 8, 15);
  context.globalAlpha = 1;
  context.fillStyle = ink;
  context.fillText(text, left + 4, below ? y + 10 : y - 9);
  context.restore();
}
