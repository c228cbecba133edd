// SPDX-License-Identifier: EPL-2.0
// The colour map of spectrograms: evenly lighter from black over violet and red to pale yellow.

const ANCHORS = ['#06070f', '#120a2b', '#250646', '#3e0059', '#5a0063', '#780067', '#960065', '#b3005e', '#d00051',
  '#e6293d', '#f8461d', '#fe6900', '#ff8a1d', '#fba949', '#f6c577', '#fadf91', '#fffaa8'];

const channel = (colour, at) => parseInt(colour.slice(at, at + 2), 16);

/** 256 colours as 0xAABBGGRR, the order of ImageData on the machines that browsers run on. */
export const MAP = (() => {
  const map = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    const place = i / 255 * (ANCHORS.length - 1);
    const low = Math.min(Math.floor(place), ANCHORS.length - 2);
    const part = place - low;
    const mixed = [1, 3, 5].map(at =>
      Math.round(channel(ANCHORS[low], at) * (1 - part) + channel(ANCHORS[low + 1], at) * part));
    map[i] = (255 << 24 | mixed[2] << 16 | mixed[1] << 8 | mixed[0]) >>> 0;
  }
  return map;
})();

/** The dB that the brightest colour stands for. */
export const MOST_DB = 36;

/** Draws the scale. */
export function drawScale(canvas) {
  canvas.width = 256;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  const image = context.createImageData(256, 1);
  new Uint32Array(image.data.buffer).set(MAP);
  context.putImageData(image, 0, 0);
}
