// SPDX-License-Identifier: EPL-2.0
// The Doppler spectrogram: time to the right, radial velocity upwards, approaching above and receding below.

import {Chart} from './chart.js';
import {MAP, MOST_DB} from './colours.js';
import {bytes} from './api.js';

const COLUMN_MILLIS = 100;
const INK = 'rgba(255, 255, 255, .85)';
const GRID = 'rgba(255, 255, 255, .16)';

/** Pixels of one column, the fastest approaching cell first. */
function paintColumn(pixels, width, x, rows, data, offset, stepDb) {
  const scale = 255 * stepDb / MOST_DB;
  for (let row = 0; row < rows; row++) {
    pixels[(rows - 1 - row) * width + x] = MAP[Math.min(255, Math.round(data[offset + row] * scale))];
  }
}

/** Velocity marks over what has been drawn. */
function axis(context, width, height, highest, shown) {
  const place = velocity => height / 2 * (1 - velocity / shown);
  context.textAlign = 'left';
  context.lineWidth = 1;
  for (let velocity = -Math.floor(shown); velocity <= shown; velocity++) {
    const y = Math.round(place(velocity)) + 0.5;
    context.strokeStyle = velocity === 0 ? 'rgba(255, 255, 255, .4)' : GRID;
    context.beginPath();
    context.moveTo(0, y);
    context.lineTo(width, y);
    context.stroke();
    if (y > 10 && y < height - 10) {
      context.fillStyle = INK;
      context.fillText(velocity === 0 ? '0 m/s' : String(velocity).replace('-', '−'), 6, y - 8);
    }
  }
  context.fillStyle = INK;
  context.font = '600 12px system-ui, "DejaVu Sans", sans-serif';
  context.textAlign = 'right';
  context.fillText('approaching ▲', width - 8, 14);
  context.fillText('receding ▼', width - 8, height - 14);
}

/** A picture that scrolls. */
export class Spectrogram {
  constructor(canvas, seconds = 30, shownMetersPerSecond = 3) {
    this.columns = seconds * 1000 / COLUMN_MILLIS;
    this.shown = shownMetersPerSecond;
    this.store = document.createElement('canvas');
    this.chart = new Chart(canvas, (context, width, height) => this.paint(context, width, height));
    this.newest = null;
  }

  /** Takes in a column of the stream. */
  push(column) {
    const data = bytes(column.data);
    if (this.store.height !== data.length || this.newest === null) {
      this.store.width = this.columns;
      this.store.height = data.length;
      this.context = this.store.getContext('2d', {willReadFrequently: false});
      this.clear(0, this.columns);
      this.newest = Math.floor(column.time / COLUMN_MILLIS) - 1;
    }
    this.highest = column.highestMetersPerSecond;
    const at = Math.max(this.newest + 1, Math.floor(column.time / COLUMN_MILLIS));
    const gap = Math.min(this.columns, at - this.newest);
    // A column or two late is the clock's; a longer gap is shown as one.
    const repeated = gap <= 3 ? gap : 1;
    for (let i = 0; i < gap - repeated; i++) this.clear((this.newest + 1 + i) % this.columns, 1);
    const image = this.context.createImageData(1, data.length);
    paintColumn(new Uint32Array(image.data.buffer), 1, 0, data.length, data, 0, column.stepDb);
    for (let i = 0; i < repeated; i++) this.context.putImageData(image, (at - i) % this.columns, 0);
    this.newest = at;
    this.chart.draw();
  }

  clear(x, width) {
    this.context.fillStyle = '#06070f';
    this.context.fillRect(x, 0, width, this.store.height);
  }

  paint(context, width, height) {
    context.fillStyle = '#06070f';
    context.fillRect(0, 0, width, height);
    if (this.newest === null) {
      context.fillStyle = INK;
      context.textAlign = 'center';
      context.fillText('waiting for sound', width / 2, height / 2);
      return;
    }
    // The ring is cut behind its newest column, the oldest left out lest the two be blended; of its rows those are
    // shown that lie within the shown velocities.
    const cut = (this.newest + 2) % this.columns;
    const share = Math.min(1, this.shown / this.highest);
    const rows = this.store.height * share;
    const top = (this.store.height - rows) / 2;
    const left = (this.columns - cut) / this.columns * width;
    context.imageSmoothingEnabled = true;
    if (cut < this.columns) context.drawImage(this.store, cut, top, this.columns - cut, rows, 0, 0, left, height);
    if (cut > 0) context.drawImage(this.store, 0, top, cut, rows, left, 0, width - left, height);
    axis(context, width, height, this.highest, this.shown);
  }
}

/** Draws a whole picture at once, as the API has it of a rare event. */
export function drawPicture(canvas, picture, shown = 3) {
  const data = bytes(picture.data);
  const store = document.createElement('canvas');
  store.width = Math.max(1, picture.columns);
  store.height = picture.rows;
  const context = store.getContext('2d');
  const image = context.createImageData(store.width, store.height);
  const pixels = new Uint32Array(image.data.buffer);
  pixels.fill(MAP[0]);
  for (let x = 0; x < picture.columns; x++) {
    paintColumn(pixels, store.width, x, picture.rows, data, x * picture.rows, picture.stepDb);
  }
  context.putImageData(image, 0, 0);
  const chart = new Chart(canvas, (target, width, height) => {
    const rows = picture.rows * Math.min(1, shown / picture.highestMetersPerSecond);
    target.drawImage(store, 0, (picture.rows - rows) / 2, store.width, rows, 0, 0, width, height);
    axis(target, width, height, picture.highestMetersPerSecond, shown);
  });
  chart.draw();
}
