// Runs in the page before its own scripts and sees from outside what a reader would see: when the pointer moved, what
// is drawn on which canvas, when that frame is done, what goes to workers and comes back, and what blocks the thread.

/**
 * @typedef {object} Move A pointer move with a button held.
 * @property {string} place where, as `x,y`
 * @property {number} stamp when the browser got it (`event.timeStamp`)
 * @property {number} heard when the page was told
 *
 * @typedef {object} Frame A frame in which a watched canvas was drawn on.
 * @property {Readonly<Record<string, number>>} pictures per group of canvases a hash of everything drawn on them
 * @property {Record<string, number>} drawn per group that was drawn on, when that began
 * @property {number} done when the first task after it began
 * @property {number} answered when a message sent from within it was heard, which Chromium lets wait behind input and
 * further frames
 *
 * @typedef {object} Ask A question to a worker.
 * @property {string} kind
 * @property {number} posted
 * @property {number} answered 0 while it is not
 *
 * @typedef {object} Seen
 * @property {Move[]} moves
 * @property {Frame[]} frames
 * @property {Ask[]} asks
 * @property {number[]} longTasks their lengths
 * @property {number} resizes how often a watched canvas was drawn on in another size than before
 * @property {() => number} commits how often React has changed the document
 *
 * @typedef {Window & typeof globalThis & { seen: Seen }} WatchedWindow
 */

/**
 * To be handed to `addInitScript`, so it can use nothing from outside.
 * @param {Readonly<Record<string, string>>} groups by name, the selector of the canvases that make up one picture
 */
export function watch(groups) {
  /** @type {Seen} */
  const seen = { moves: [], frames: [], asks: [], longTasks: [], resizes: 0, commits: () => commits };
  /** @type {WatchedWindow} */ (window).seen = seen;
  let commits = 0;
  /** Set below: to be called first thing in every task that is seen to begin. */
  let noteTask = () => {};
  watchPointer();
  watchFrames();
  watchWorkers();
  watchReact();
  new PerformanceObserver((list) => {
    seen.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });

  /** Moves that the browser has merged into one event are counted one by one, each with its own time. */
  function watchPointer() {
    window.addEventListener(
      'pointermove',
      (event) => {
        noteTask();
        if (event.buttons === 0) return;
        const heard = performance.now();
        for (const { clientX, clientY, timeStamp } of event.getCoalescedEvents())
          seen.moves.push({ place: `${clientX},${clientY}`, stamp: timeStamp, heard });
      },
      { capture: true },
    );
  }

  function watchFrames() {
    /** @typedef {{ readonly group: string, hash: number, size: string }} Watched */
    /** @type {WeakMap<HTMLCanvasElement, Watched>} */
    const known = new WeakMap();
    /** @type {Watched[]} */
    const canvases = [];
    const prototype = CanvasRenderingContext2D.prototype;
    const number = new Float64Array(1);
    const words = new Uint32Array(number.buffer);
    const channel = new MessageChannel();
    const native = window.requestAnimationFrame.bind(window);
    /** The time of the frame whose callbacks run now; 0 between frames. */
    let running = 0;
    let lastFrame = 0;
    /** What was drawn on since the last frame, or is in the frame that runs. @type {Frame | null} */
    let frame = null;
    /** The time of the frame that `frame` is in; 0 while it waits for one. */
    let frameTime = 0;
    /** Frames whose message is still to come. @type {Frame[]} */
    const drawnFrames = [];

    noteTask = () => {
      const now = performance.now();
      for (const each of drawnFrames) if (each.done === 0) each.done = now;
    };

    const { clearRect, moveTo, lineTo } = prototype;
    prototype.clearRect = function (...box) {
      const entry = entryOf(this.canvas);
      if (entry !== null) {
        entry.hash = 0;
        noteSize(entry, this.canvas);
        noteDrawing(entry.group);
      }
      clearRect.apply(this, box);
    };
    prototype.moveTo = function (x, y) {
      mix(this.canvas, x, y);
      moveTo.call(this, x, y);
    };
    prototype.lineTo = function (x, y) {
      mix(this.canvas, x, y);
      lineTo.call(this, x, y);
    };

    window.requestAnimationFrame = (callback) =>
      native((now) => {
        if (now !== lastFrame) noteTask();
        lastFrame = now;
        running = now;
        if (frame !== null && frameTime === 0) enter(frame);
        try {
          callback(now);
        } finally {
          running = 0;
          // What is drawn by now will be in this frame; what a later task draws will not.
          if (frame !== null && frameTime === now) frame.pictures = shown();
        }
      });
    channel.port1.onmessage = () => {
      noteTask();
      const heard = drawnFrames.shift();
      if (heard === undefined) return;
      heard.answered = performance.now();
      seen.frames.push(heard);
    };

    /** @param {string} group */
    function noteDrawing(group) {
      if (frame === null || (frameTime !== 0 && frameTime !== running)) {
        frame = { pictures: {}, drawn: {}, done: 0, answered: 0 };
        frameTime = 0;
        if (running !== 0) enter(frame);
        else window.requestAnimationFrame(() => {});
      }
      const { drawn } = frame;
      drawn[group] ??= performance.now();
    }

    /** A message sent from within a frame is heard in the first task after it. @param {Frame} entering */
    function enter(entering) {
      frameTime = running;
      drawnFrames.push(entering);
      channel.port2.postMessage(null);
    }

    /** @param {Watched} entry @param {HTMLCanvasElement} canvas */
    function noteSize(entry, { width, height }) {
      const size = `${width} x ${height}`;
      if (entry.size !== '' && entry.size !== size) seen.resizes++;
      entry.size = size;
    }

    /** @param {HTMLCanvasElement} canvas @param {number} x @param {number} y */
    function mix(canvas, x, y) {
      const entry = entryOf(canvas);
      if (entry === null) return;
      for (const value of [x, y]) {
        number[0] = value;
        entry.hash = Math.imul(entry.hash ^ (words[0] ?? 0), 0x01000193) ^ (words[1] ?? 0);
        entry.hash = Math.imul(entry.hash ^ (entry.hash >>> 15), 0x85ebca6b);
      }
    }

    /** @param {HTMLCanvasElement} canvas */
    function entryOf(canvas) {
      const entry = known.get(canvas);
      if (entry !== undefined) return entry;
      // A sheet to draw on beforehand is not seen.
      if (!canvas.isConnected) return null;
      const group = Object.keys(groups).find((name) => canvas.matches(groups[name] ?? ''));
      if (group === undefined) return null;
      const added = { group, hash: 0, size: '' };
      known.set(canvas, added);
      canvases.push(added);
      return added;
    }

    function shown() {
      /** @type {Record<string, number>} */
      const hashes = {};
      for (const { group, hash } of canvases) hashes[group] = (Math.imul(hashes[group] ?? 0, 31) + hash) | 0;
      return hashes;
    }
  }

  function watchWorkers() {
    /** @type {Map<number, Ask>} */
    const open = new Map();
    /** @type {WeakSet<Worker>} */
    const heard = new WeakSet();
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (/** @type {unknown[]} */ ...message) {
      const [{ type, id, kind }] = /** @type {[{ type?: string, id?: number, kind?: string }]} */ (message);
      if (type === 'ask' && id !== undefined) {
        const ask = { kind: kind ?? '', posted: performance.now(), answered: 0 };
        open.set(id, ask);
        seen.asks.push(ask);
      }
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener('message', ({ data }) => {
          noteTask();
          const ask = data?.type === 'answer' ? open.get(data.id) : undefined;
          if (ask !== undefined) ask.answered = performance.now();
        });
      }
      Reflect.apply(postMessage, this, message);
    };
  }

  /** React reports every commit to whoever stands where its developer tools would. */
  function watchReact() {
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: () => {
          commits++;
        },
        onCommitFiberUnmount() {},
      },
    });
  }
}
