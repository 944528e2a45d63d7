/** A field for a file, which is brought to the chat as soon as it is chosen. */
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { JsonObject, UploadResult } from '../protocol.ts';

interface FieldProps {
  /** Further attributes of the input. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Extensions without their dot; empty for all. */
  readonly extensions: readonly string[];
  /** Who chooses. */
  readonly as: string;
  readonly change: (files: readonly JsonObject[]) => void;
}

export function FileField({ input, extensions, as, change }: FieldProps) {
  const [state, setState] = useState<{ says: string; wrong: boolean }>({ says: '', wrong: false });
  const choose = async ({ currentTarget: control }: { currentTarget: HTMLInputElement }) => {
    const file = control.files?.[0];
    change([]);
    if (file === undefined) return setState({ says: '', wrong: false });
    setState({ says: 'Die Datei wird hochgeladen …', wrong: false });
    const uploaded = await upload(as, file);
    // Another one was chosen meanwhile: that one counts.
    if (control.files?.[0] !== file) return;
    if (!uploaded.ok) control.value = '';
    else change([uploaded.file]);
    setState(
      uploaded.ok ? { says: 'Die Datei ist hochgeladen.', wrong: false } : { says: uploaded.error, wrong: true },
    );
  };
  const accept = extensions.map((extension) => `.${extension}`).join();
  return html`<input ...${input} type="file" accept=${accept || undefined} onChange=${choose} />
    <output class=${state.wrong ? 'error' : 'quiet'}>${state.says}</output>`;
}

const failed: UploadResult = {
  ok: false,
  error: 'Das Hochladen hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
};

async function upload(as: string, file: File): Promise<UploadResult> {
  const query = new URLSearchParams({ as, name: file.name });
  try {
    const response = await fetch(`/page/upload?${query}`, { method: 'POST', body: file });
    return response.ok ? await response.json() : failed;
  } catch {
    return failed;
  }
}
