/** A program as a process: it ends cleanly when it is told to, and says in one line what keeps it from starting. */

/** Whatever runs may finish; then the process ends, in any case (ms). */
const stopWithin = 4_500;

export interface Life {
  /** Waits for `work`; once the process is told to stop, rejects at once, so that the program goes no further. */
  unlessTold<T>(work: Promise<T>): Promise<T>;
  /** `close` runs before the process ends, whatever ends it: what was opened last is closed first. */
  atEnd(close: () => unknown): void;
}

class ToldToStop extends Error {
  override readonly name = 'ToldToStop';
}

/**
 * Runs `program`, which opens what is to last and returns, until SIGTERM or SIGINT. Both are heard from the first
 * moment on and count once: npm passes on a Ctrl+C that the process has heard already.
 *
 * The exit code is 0, or 1 if `program` rejects: every failure that can be expected is an Error with a sentence.
 */
export async function runProcess(program: (life: Life) => Promise<void>): Promise<never> {
  const open: (() => unknown)[] = [];
  const told = new Promise<never>((_, reject) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => reject(new ToldToStop()));
  });
  let code = 0;
  const fail = (error: unknown): void => {
    code = 1;
    console.error(`komm-in: ${sentenceOf(error)}`);
  };
  const endInAnyCase = (): void => void setTimeout(() => process.exit(code), stopWithin);
  told.catch(endInAnyCase);

  try {
    await program({
      unlessTold: (work) => Promise.race([work, told]),
      atEnd: (close) => void open.push(close),
    });
    await told;
  } catch (error) {
    if (!(error instanceof ToldToStop)) {
      endInAnyCase();
      fail(error);
    }
  }
  for (const close of open.reverse()) {
    try {
      await close();
    } catch (error) {
      fail(error);
    }
  }
  process.exit(code);
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot start';
  if (isListenError(error)) {
    const { port, code } = error;
    return code === 'EADDRINUSE'
      ? `PORT ${port} is in use by another process.`
      : `PORT ${port} cannot be listened on (${code}).`;
  }
  return error.message.split('\n')[0] ?? '';
}

/** The system's own words name neither the variable nor what to do. */
function isListenError(error: Error): error is Error & { readonly port: number; readonly code: string } {
  return 'syscall' in error && error.syscall === 'listen' && 'port' in error && 'code' in error;
}
