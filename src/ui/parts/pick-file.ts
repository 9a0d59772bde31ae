/** What the dialog offers first; anything may be chosen, the formats are told apart by their content. */
const ACCEPT = '.json,.txt,.trace,.gz,.log,application/json,text/plain';

/** Asks the reader for a file. Nothing happens when the dialog is dismissed. */
export function pickFile(onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ACCEPT;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) onFile(file);
  });
  input.click();
}
