/**
 * Fields for a date and a time. The browser's own would speak its language instead of the city's, so they are typed,
 * with the browser's calendar and a list of times at hand.
 */
import { html } from 'htm/preact';
import { useRef, useState } from 'preact/hooks';
import { dayInWords } from './dates.ts';
import { icon } from './icon.ts';
import { germanDay, parseDay, parseTime } from './typed-dates.ts';

interface FieldProps {
  readonly id: string;
  /** `YYYY-MM-DD` or `HH:mm`, or what was typed instead; empty for nothing. */
  readonly held: string;
  readonly change: (held: string) => void;
  /** Further attributes of the input. */
  readonly input?: Readonly<Record<string, unknown>>;
}

type InputEvent = { currentTarget: HTMLInputElement };

/** What is being typed stays as it is until the field is left. */
function useTyping(held: string, parse: (typed: string) => string | null, change: (held: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? held,
    onInput: ({ currentTarget: { value } }: InputEvent) => {
      setTyped(value);
      change(parse(value) ?? value);
    },
    onBlur: () => setTyped(null),
  };
}

export function DateField({ id, held, change, input = {}, today, min }: FieldProps & { today: string; min?: string }) {
  const calendar = useRef<HTMLInputElement>(null);
  const typing = useTyping(germanDay(held), (typed) => parseDay(typed, today), change);
  const day = parseDay(held, today);
  return html`<div class="date">
    <input ...${input} ...${typing} id=${id} type="text" placeholder="TT.MM.JJJJ" autocomplete="off" />
    <button type="button" class="link" aria-label="Tag auswählen" disabled=${input.disabled} onClick=${() => calendar.current?.showPicker()}>
      ${icon('calendar')}
    </button>
    <input
      type="date"
      tabindex="-1"
      aria-hidden="true"
      ref=${calendar}
      min=${min}
      value=${day ?? ''}
      onInput=${({ currentTarget }: InputEvent) => change(currentTarget.value)}
    />
    <output for=${id} class="quiet">${day === null ? '' : dayInWords(day).slice(0, 3)}</output>
  </div>`;
}

const usualTimes = Array.from(
  { length: 31 },
  (_, half) => `${String(7 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
);

export function TimeField({ id, held, change, input = {} }: FieldProps) {
  const typing = useTyping(held, parseTime, change);
  return html`<div class="date">
    <input ...${input} ...${typing} id=${id} type="text" inputmode="numeric" placeholder="HH:MM" autocomplete="off" list=${`${id}-times`} />
    <datalist id=${`${id}-times`}>${usualTimes.map((time) => html`<option value=${time}></option>`)}</datalist>
    <span class="quiet">Uhr</span>
  </div>`;
}
