/** The addresses (`response_url`) to which the app may answer an interaction: five times, within thirty minutes. */
import type { Limits } from './clock.ts';
import { newSecret } from './ids.ts';
import { Refused } from './refused.ts';

const lifetime = 30 * 60_000;
const uses = 5;

export class Responses<Target> {
  readonly #limits: Limits;
  readonly #open = new Map<string, { readonly target: Target; readonly until: number; left: number }>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** @returns the address's secret last part */
  open(target: Target): string {
    const id = newSecret();
    this.#open.set(id, { target, until: this.#limits.now() + lifetime, left: uses });
    return id;
  }

  /** @throws Refused `expired_url`, `used_url` */
  use(id: string): Target {
    const entry = this.#open.get(id);
    if (!entry || this.#limits.now() > entry.until) throw new Refused('expired_url');
    if (entry.left === 0) throw new Refused('used_url');
    entry.left -= 1;
    return entry.target;
  }
}
