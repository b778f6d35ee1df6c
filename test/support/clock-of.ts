/** A clock in place of `performance.now` for the tests of a suite. */
export interface FakeClock {
  /** Has the clock go on by so many milliseconds whenever somebody looks at it; null: the real one. */
  perCall(ms: number | null): void;
}

/** The real clock is back after each test. */
export function clockOf(): FakeClock {
  const real = performance.now.bind(performance);
  let step: number | null = null;
  let now = real();
  before(() => {
    performance.now = () => (step === null ? real() : (now += step));
  });
  afterEach(() => {
    step = null;
  });
  after(() => {
    performance.now = real;
  });
  return {
    perCall: (ms) => {
      step = ms;
    },
  };
}
