/** The demo's clock: shows the bot's date and moves it forward, and tells what happened on the way. */
import { html } from 'htm/preact';
import { useRef, useState } from 'preact/hooks';
import { DateField } from './date-field.ts';
import { addDays, dayOf, daysLater, instantAt, inWords } from './dates.ts';
import { useChat } from './store.ts';
import { parseDay } from './typed-dates.ts';

/** A day is walked to its noon: what its morning brings has happened then. */
const noon = '12:00';

export function Clock() {
  const { snapshot, act } = useChat();
  const { now, timeZone, movable, walking, walked } = snapshot.clock;
  const [open, setOpen] = useState(false);
  const [walk, setWalk] = useState<{ from: number; to: number } | null>(null);
  const clock = useRef<HTMLDivElement>(null);
  const story = useRef<HTMLElement>(null);
  const moving = walking || walk !== null;

  const advance = async (to: number) => {
    if (moving || to <= now) return;
    setOpen(false);
    setWalk({ from: now, to });
    const went = await act({ do: 'advance', to });
    setWalk(null);
    if (went) story.current?.showPopover();
  };

  // The button that was pressed could not keep the focus while the clock was walking.
  const giveFocusBack = ({ newState }: ToggleEvent) => {
    const { activeElement } = document;
    const lost = activeElement === document.body || story.current?.contains(activeElement) === true;
    if (newState !== 'closed' || !lost) return;
    const buttons = [...(clock.current?.querySelectorAll('button') ?? [])];
    buttons.find((button) => button.checkVisibility())?.focus();
  };

  return html`<div class="clock" ref=${clock} role="group" aria-label="Uhr der Vorführung">
    <p class="now">
      <span class="unseen">Für den Bot ist es </span><time>${inWords(now, timeZone)}</time>
    </p>
    ${
      movable &&
      html`
        <button type="button" class="set" aria-expanded=${open} aria-controls="clock-moves" onClick=${() => setOpen(!open)}>
          Uhr stellen
        </button>
        <div class=${open ? 'moves open' : 'moves'} id="clock-moves">
          <button type="button" disabled=${moving} onClick=${() => advance(daysLater(now, 1, timeZone))}>+1 Tag</button>
          <button type="button" disabled=${moving} onClick=${() => advance(daysLater(now, 7, timeZone))}>+1 Woche</button>
          <${UntilDate} today=${dayOf(now, timeZone)} moving=${moving} go=${(day: string) => advance(instantAt(day, noon, timeZone))} />
          ${walked.length > 0 && html`<button type="button" class="link" popovertarget="walked" disabled=${moving}>Was geschah</button>`}
        </div>
      `
    }
    ${moving && html`<${Progress} now=${now} walk=${walk} />`}
    <section id="walked" class="walked" popover="auto" aria-label="Was unterwegs geschah" ref=${story} onToggle=${giveFocusBack}>
      <h2>Was unterwegs geschah</h2>
      ${
        walked.length === 0
          ? html`<p class="quiet">Nichts. In dieser Zeit war nichts fällig.</p>`
          : html`<div class="story" tabindex="0" role="group" aria-label="Der Reihe nach"><ol>${walked.map(({ at, what }) => html`<li><time>${inWords(at, timeZone)}</time><span>${what}</span></li>`)}</ol></div>`
      }
      <div class="row end"><button type="button" class="button" popovertarget="walked" popovertargetaction="hide" autofocus>Schließen</button></div>
    </section>
  </div>`;
}

function UntilDate({ today, moving, go }: { today: string; moving: boolean; go: (day: string) => void }) {
  const [day, setDay] = useState('');
  const ahead = parseDay(day, today) !== null && day > today;
  return html`<form
    class="until"
    onSubmit=${(event: Event) => {
      event.preventDefault();
      if (!ahead) return;
      setDay('');
      go(day);
    }}
  >
    <label for="until">bis zum</label>
    <${DateField} ...${{ id: 'until', held: day, change: setDay, today, min: addDays(today, 1), input: { disabled: moving } }} />
    <button type="submit" disabled=${moving || !ahead}>Los</button>
  </form>`;
}

function Progress({ now, walk }: { now: number; walk: { from: number; to: number } | null }) {
  const done = walk === null ? undefined : Math.min(1, Math.max(0, (now - walk.from) / (walk.to - walk.from)));
  return html`<p class="progress" role="status"><progress aria-label="Die Zeit läuft vor" value=${done}></progress> Die Zeit läuft vor …</p>`;
}
