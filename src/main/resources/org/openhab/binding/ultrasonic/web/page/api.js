// SPDX-License-Identifier: EPL-2.0
// The JSON API and the stream of events behind it. All addresses are relative to the page.

/** A refusal, with the status of HTTP (0 if the machine was not reached). */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function headers(change) {
  const all = {Accept: 'application/json'};
  if (change) all['X-Ultrasonic-Change'] = '1';
  return all;
}

async function ask(path, options) {
  try {
    return await fetch('api' + path, {credentials: 'same-origin', cache: 'no-store', redirect: 'error', ...options});
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, 'The sensor’s machine does not answer.');
  }
}

async function failure(answer) {
  let text = answer.statusText;
  try {
    text = (await answer.json()).error ?? text;
  } catch {
    // The status alone has to do.
  }
  return new ApiError(answer.status, text);
}

/** Asks for something. */
export async function get(path) {
  const answer = await ask(path, {headers: headers(false)});
  if (!answer.ok) throw await failure(answer);
  return answer.json();
}

/** Changes something. */
export async function send(method, path, body) {
  const answer = await ask(path, {
    method,
    headers: body === undefined ? headers(true) : {...headers(true), 'Content-Type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw await failure(answer);
  return answer.json();
}

/**
 * Listens to server-sent events until the signal aborts or the connection ends. Not EventSource, which hides the
 * status of a refusal.
 */
export async function listen(path, handlers, signal) {
  const answer = await ask(path, {headers: {...headers(false), Accept: 'text/event-stream'}, signal});
  if (!answer.ok) throw await failure(answer);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      let name = 'message';
      let data = '';
      for (const line of block.split('\n')) {
        if (line.startsWith('event: ')) name = line.slice(7);
        else if (line.startsWith('data: ')) data += line.slice(6);
      }
      if (data) handlers[name]?.(JSON.parse(data));
    }
  }
}

/** Bytes from Base64. */
export function bytes(base64) {
  const text = atob(base64);
  const all = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) all[i] = text.charCodeAt(i);
  return all;
}
