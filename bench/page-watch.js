// Runs in the page before its own scripts: notes when the worker is asked and answers, when the sheet's tab
// and its records appear, and how long frames take.
/* global document, performance, requestAnimationFrame, setTimeout, Worker, window, PerformanceObserver */
window.bench = { notes: [], stalls: [] };

// The ledgers end in June 2024: to the page it is that month.
const shift = Date.UTC(2024, 5, 28, 4) - Date.now();
window.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(window.Date.now());
    else super(...given);
  }
  static now() {
    return super.now() + shift;
  }
};

const note = (name) => window.bench.notes.push({ name, at: performance.now() });

window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    const asked = new Map();
    const post = this.postMessage.bind(this);
    this.postMessage = (message, ...more) => {
      asked.set(message.id, message.call);
      note(`ask ${message.call}`);
      post(message, ...more);
    };
    this.addEventListener("message", ({ data }) => {
      if (!("done" in data)) note(`answer ${asked.get(data.id)}`);
    });
  }
};

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    window.bench.stalls.push({ at: startTime, ms: duration });
}).observe({ entryTypes: ["longtask"] });

/** Notes `name` once the text stands in the part of the page and has been painted. */
window.bench.await = (name, part, text) => {
  const look = () => {
    const found = [...document.querySelectorAll(part)].some((one) =>
      one.textContent?.includes(text),
    );
    if (found) requestAnimationFrame(() => setTimeout(() => note(name), 0));
    else requestAnimationFrame(look);
  };
  look();
};

/** The time between frames for so many milliseconds. */
window.bench.frames = (ms) =>
  new Promise((done) => {
    const gaps = [];
    let last = performance.now();
    const end = last + ms;
    const frame = (now) => {
      gaps.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(frame);
      else done(gaps);
    };
    requestAnimationFrame(frame);
  });
