const begun = Date.now();
let stream = process.stdout;

/** Sends what is said to standard error, for commands whose output is for another program. */
export function sayOnStandardError() {
  stream = process.stderr;
}

/** Seconds since the command began. */
export function elapsed() {
  return `${((Date.now() - begun) / 1000).toFixed(1)} s`;
}

/** One line about what is being done. */
export function say(line) {
  stream.write(`[${elapsed().padStart(7)}] ${line}\n`);
}

/** Says it once more every ten seconds while the work lasts. */
export async function saying(line, work) {
  say(`${line} …`);
  const started = Date.now();
  const timer = setInterval(
    () => say(`${line} … ${Math.round((Date.now() - started) / 1000)} s so far`),
    10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Ends the command with a sentence that says what to do. */
export function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
