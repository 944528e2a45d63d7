/** Permissions to open a form: each interaction carries one, good for three seconds and for one use. */
import type { Limits } from './clock.ts';
import { newSecret } from './ids.ts';
import { Refused } from './refused.ts';

export interface Trigger {
  readonly person: string;
  /** The modal from which it came; null from anywhere else. */
  readonly view: string | null;
}

const lifetime = 3000;

export class Triggers {
  readonly #limits: Limits;
  readonly #issued = new Map<string, { readonly trigger: Trigger; readonly until: number; used: boolean }>();
  #count = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  issue(trigger: Trigger): string {
    this.#count += 1;
    const id = `${this.#count}.${Math.floor(this.#limits.now())}.${newSecret()}`;
    this.#issued.set(id, { trigger, until: this.#limits.now() + lifetime, used: false });
    return id;
  }

  /** @throws Refused `invalid_trigger_id`, `expired_trigger_id`, `exchanged_trigger_id` */
  exchange(id: string): Trigger {
    const issued = this.#issued.get(id);
    if (!issued) throw new Refused('invalid_trigger_id');
    if (issued.used) throw new Refused('exchanged_trigger_id');
    if (this.#limits.now() > issued.until) throw new Refused('expired_trigger_id');
    issued.used = true;
    return issued.trigger;
  }
}
