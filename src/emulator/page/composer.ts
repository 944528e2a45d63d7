/** Writing: Enter sends, Shift+Enter begins a new line, `/` offers the commands. */
import { html } from 'htm/preact';
import { useId, useRef, useState } from 'preact/hooks';
import { actionFor, type Command, matchingCommands } from './commands.ts';
import { useChat } from './store.ts';

interface ComposerProps {
  readonly conversation: string;
  readonly label: string;
  readonly threadTs?: string;
  /** The bot reads nothing in its direct messages; only commands reach it. */
  readonly onlyCommands?: boolean;
}

export function Composer({ conversation, label, threadTs, onlyCommands = false }: ComposerProps) {
  const { snapshot, send } = useChat();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [problem, setProblem] = useState('');
  const sending = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const offers = threadTs === undefined && !dismissed ? matchingCommands(typed, snapshot.commands) : [];
  const pickedOffer = offers[Math.min(picked, offers.length - 1)];

  const write = (text: string) => {
    setTyped(text);
    setPicked(0);
    setDismissed(false);
    setProblem('');
  };
  const choose = ({ command }: Command) => {
    write(`${command} `);
    field.current?.focus();
  };
  const submit = async () => {
    const action = actionFor(typed, conversation, snapshot);
    if (action === null || sending.current) return;
    if (action.do !== 'command' && onlyCommands) return setProblem('Nur Befehle kommen hier an. Sie beginnen mit „/“.');
    if (action.do !== 'say' && threadTs !== undefined) return setProblem('Befehle gehen nicht im Thread.');
    sending.current = true;
    const result = await send(action.do === 'say' && threadTs !== undefined ? { ...action, threadTs } : action);
    sending.current = false;
    // What was typed stays when it could not be sent, and so does what was typed meanwhile.
    if (!result.ok) setProblem(result.error);
    else if (field.current?.value === typed) write('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (pickedOffer && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPicked((Math.min(picked, offers.length - 1) + step + offers.length) % offers.length);
    } else if (pickedOffer && event.key === 'Escape') {
      event.preventDefault();
      setDismissed(true);
    } else if (
      pickedOffer &&
      !event.shiftKey &&
      (event.key === 'Tab' || (event.key === 'Enter' && pickedOffer.command !== typed))
    ) {
      event.preventDefault();
      choose(pickedOffer);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
  };

  return html`<form
    class="composer"
    onSubmit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    ${onlyCommands && html`<p class="quiet">${snapshot.bot.name} liest hier nicht mit. Nur Befehle, die mit „/“ beginnen, kommen an.</p>`}
    ${problem && html`<p class="error" role="alert">${problem}</p>`}
    ${
      offers.length > 0 &&
      html`<ul class="offers" role="listbox" id=${list} aria-label="Befehle">
        ${offers.map(
          (offer, index) => html`<li
            role="option"
            id=${`${list}-${index}`}
            aria-selected=${offer === pickedOffer}
            onMouseDown=${(event: Event) => event.preventDefault()}
            onClick=${() => choose(offer)}
          >
            <strong>${offer.command}</strong> <span class="hint">${offer.hint}</span>
            <span class="quiet">${offer.description}</span>
          </li>`,
        )}
      </ul>`
    }
    <div class="line">
      <textarea
        ref=${field}
        rows=${Math.min(8, typed.split('\n').length)}
        value=${typed}
        placeholder=${onlyCommands ? `Befehl, zum Beispiel ${snapshot.commands[0]?.command ?? '/'}` : label}
        aria-label=${label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls=${offers.length > 0 ? list : undefined}
        aria-activedescendant=${pickedOffer ? `${list}-${offers.indexOf(pickedOffer)}` : undefined}
        onInput=${(event: { currentTarget: HTMLTextAreaElement }) => write(event.currentTarget.value)}
        onKeyDown=${onKeyDown}
      ></textarea>
      <button type="submit" class="button primary" disabled=${typed.trim() === ''}>Senden</button>
    </div>
  </form>`;
}
